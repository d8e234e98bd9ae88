/** The words of all letters and the phrases that they share, which come with the words of the private side. */
import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { LetterPhrases, LetterWords } from "../../content/letter.ts";

/** By letter id. */
export const LettersContext = createContext<Readonly<Record<string, LetterWords>>>({});

/** null in a language that has no letters. */
export const PhrasesContext = createContext<LetterPhrases | null>(null);

export const useLetters = (): Readonly<Record<string, LetterWords>> => useContext(LettersContext);
export const usePhrases = (): LetterPhrases | null => useContext(PhrasesContext);
