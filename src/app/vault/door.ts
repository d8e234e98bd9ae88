/** What stands between the page and the vault: looking, making, opening, bringing back, deleting. */
import type { UnlockWays } from "./unlock.tsx";
import type { OpenVault } from "./open-vault.ts";
import type { SetUp } from "./setup/draft.ts";
import type { SetUpWays } from "./setup/set-up.tsx";
import type { Tabs } from "./tabs.ts";
import type { BackupSecret, Opened } from "./ways.ts";

/** What the plan screen hands over: the answers, the plan's link code, the ticks. */
export type Handed = Readonly<{
  answers: Readonly<Record<string, unknown>>;
  code: string;
  area: string | null;
  young: boolean | null;
  /** action to "done" or the reason it was skipped */
  marks: ReadonlyMap<string, string>;
}>;

export type Door = Readonly<{
  tabs: Tabs;
  webKit: boolean;
  setUpWays: Omit<SetUpWays, "make">;
  look(): Promise<"nothing" | "locked" | "unsupported">;
  /** Makes the vault, its first case, and the plan that was handed over. */
  create(draft: SetUp, handed: Handed | null): Promise<OpenVault>;
  /** Adds a plan to the case of a vault that was opened to keep it; says so in the answer when it could not be kept. */
  handOver(open: OpenVault, handed: Handed | null): Promise<OpenVault>;
  /** `wiped`: everything was deleted, as the person had asked for after so many wrong tries. */
  unlockWays(enter: (open: OpenVault) => void, wiped: () => void): Omit<UnlockWays, "onRestore" | "onDelete">;
  tryBackup(file: Blob, secret: BackupSecret): Promise<Opened>;
  /** Brings back the backup that was tried last. */
  restore(): Promise<OpenVault>;
  /** a case made by us, in memory only */
  sample(): Promise<OpenVault>;
  deleteAll(): Promise<readonly string[]>;
  /** the open vault says how our own pickers hold the lock off */
  setStayOpen(stayOpen: <Result>(act: () => Promise<Result>) => Promise<Result>): void;
}>;
