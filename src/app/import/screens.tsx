/** The one screen of bringing in a chat. */
import type { ComponentChild } from "preact";
import type { ScreenProps } from "../vault/keeper.ts";
import { ImportScreen } from "./import-screen.tsx";

export const IMPORT_SCREENS: Readonly<Record<string, (props: ScreenProps) => ComponentChild>> = {
  import: () => <ImportScreen />,
};
