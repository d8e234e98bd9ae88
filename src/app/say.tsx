/** The words of the screens, handed to every component. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Say } from "../content/say.ts";

export const SayContext = createContext<Say>((key) => {
  throw new Error(`No words were handed in for "${key}".`);
});

export const useSay = (): Say => useContext(SayContext);
