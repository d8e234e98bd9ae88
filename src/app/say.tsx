/** The words of the screens, handed to every component: `say("home.lead")`. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Screens } from "../content/words.ts";
import { fill } from "../content/fill.ts";

/** Answers the words for `screen.key`, with `{name}` places filled. Throws when the pack has no such words. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Makes `say` for one language's screens. */
export function makeSay(screens: Screens): Say {
  return (key, values = {}) => {
    const [screen = "", name = ""] = key.split(".");
    const sentence = screens[screen]?.[name];
    if (sentence === undefined) throw new Error(`screens.yaml has no words for "${key}".`);
    return fill(sentence, values);
  };
}

export const SayContext = createContext<Say>((key) => {
  throw new Error(`No words were handed in for "${key}".`);
});

export const useSay = (): Say => useContext(SayContext);
