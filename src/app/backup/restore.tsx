/** Bringing a backup back to a device on which nothing is kept. */
import { useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import type { BackupSecret, Opened } from "../vault/ways.ts";
import { BackupFile } from "./backup-file.tsx";

type Props = Readonly<{
  open(file: Blob, secret: BackupSecret): Promise<Opened>;
  /** brings back the backup that was opened last */
  restore(): Promise<void>;
  onBack(): void;
}>;

export function Restore({ open, restore, onBack }: Props) {
  const say = useSay();
  const [state, setState] = useState<"" | "restoring" | "failed">("");
  const bring = async (): Promise<void> => {
    setState("restoring");
    try {
      await restore();
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <p>
        <button type="button" class="govuk-back-link app-link-button" onClick={onBack}>
          {say("shell.back")}
        </button>
      </p>
      <h1 id="screen-title" tabindex={-1}>
        {say("backup.opentitle")}
      </h1>
      <p>{say("backup.openlead")}</p>
      <BackupFile
        open={open}
        then={(opened) => (
          <>
            <button
              type="button"
              class="govuk-button"
              disabled={state === "restoring"}
              onClick={() => void bring()}
            >
              {say(opened.complete ? "backup.restore" : "backup.restorepart")}
            </button>
            <p role="status">
              {state === "restoring" ? say("backup.restoring") : ""}
              {state === "failed" ? say("backup.restorefailed") : ""}
            </p>
          </>
        )}
      />
    </>
  );
}
