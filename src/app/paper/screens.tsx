/** The screens of the paper diary, by name. */
import type { ComponentChild } from "preact";
import type { ScreenProps } from "../vault/keeper.ts";
import { PaperScreen } from "./paper-screen.tsx";
import { SheetScreen } from "./sheet-screen.tsx";

export const PAPER_SCREENS: Readonly<Record<string, (props: ScreenProps) => ComponentChild>> = {
  paper: () => <PaperScreen />,
  sheet: () => <SheetScreen />,
};
