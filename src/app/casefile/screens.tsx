/** The screen that makes a case file, by name. */
import type { ComponentChild } from "preact";
import type { ScreenProps } from "../vault/keeper.ts";
import { CaseFileScreen } from "./casefile-screen.tsx";

export const CASEFILE_SCREENS: Readonly<Record<string, (props: ScreenProps) => ComponentChild>> = {
  casefile: () => <CaseFileScreen />,
};
