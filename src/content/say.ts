/** Looks up the words of a screen or a paper: `say("home.lead")`. */
import { fill } from "./fill.ts";
import type { Screens } from "./words.ts";

/** Answers the words for `screen.key`, with `{name}` places filled. Throws when the pack has no such words. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** Makes `say` for one language's screens. */
export function makeSay(screens: Screens): Say {
  return (key, values = {}) => {
    const [screen = "", name = ""] = key.split(".");
    const sentence = screens[screen]?.[name];
    if (sentence === undefined) throw new Error(`the packs have no words for "${key}".`);
    return fill(sentence, values);
  };
}
