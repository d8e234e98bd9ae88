/** The screens that are opened now and then, by name: settings, backups, cases, the kept plan. */
import type { ComponentChild } from "preact";
import { BackupScreen, TryBackup } from "../backup/backup-screen.tsx";
import { CasesScreen, NewCaseScreen } from "../cases/cases-screen.tsx";
import { Settings } from "../settings/settings.tsx";
import type { ScreenProps } from "./keeper.ts";
import { KeptPlanScreen } from "./kept-plan.tsx";

export const OTHER_SCREENS: Readonly<Record<string, (props: ScreenProps) => ComponentChild>> = {
  settings: () => <Settings />,
  backup: () => <BackupScreen />,
  "try-backup": () => <TryBackup />,
  cases: () => <CasesScreen />,
  "new-case": () => <NewCaseScreen />,
  myplan: () => <KeptPlanScreen />,
};
