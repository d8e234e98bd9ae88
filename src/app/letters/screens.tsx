/** The screens of the letters, by name. */
import type { ComponentChild } from "preact";
import type { ScreenProps } from "../vault/keeper.ts";
import { LetterScreen } from "./letter-screen.tsx";
import { LettersScreen } from "./letters-screen.tsx";

export const LETTER_SCREENS: Readonly<Record<string, (props: ScreenProps) => ComponentChild>> = {
  letters: (props) => <LettersScreen {...props} />,
  letter: (props) => <LetterScreen {...props} />,
};
