/** Backup: when the last one was, making one, trying one, reminders, and asking the browser to keep the store. */
import { useState } from "preact/hooks";
import { OneOf } from "../fields/choices.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import { useCase, useGo, useKeeper, useView } from "../vault/keeper.ts";
import { useWays } from "../vault/ways.ts";
import { BackupFile } from "./backup-file.tsx";

const EVERY = [3, 7, 14, 30, 0] as const;

export function BackupScreen() {
  const say = useSay();
  const { language } = useSetting();
  const { choices } = useView();
  const { backup, events } = useCase();
  const ways = useWays();
  const keeper = useKeeper();
  const go = useGo();
  const [state, setState] = useState<"" | "making" | "made" | "failed">("");
  const [stay, setStay] = useState<"" | "granted" | "refused" | "unknown">("");
  const make = async (): Promise<void> => {
    setState("making");
    try {
      await keeper.stayOpen(() => ways.saveBackup());
      setState("made");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("backup.title")}
      </h1>
      <p>{say("backup.lead")}</p>
      <p>{say("backup.secrets")}</p>
      <p>{say("backup.where")}</p>
      {choices.careful.cloud ? <p class="app-notice">{say("backup.wherecloud")}</p> : null}
      <p>
        {backup === null
          ? say("backup.never")
          : say("backup.last", {
              date: day(backup.recorded.slice(0, 10), language),
              n: Math.max(0, events - backup.events - 1),
            })}
      </p>
      <button type="button" class="govuk-button" disabled={state === "making"} onClick={() => void make()}>
        {say("backup.make")}
      </button>
      <p role="status">{state === "" ? "" : say(`backup.${state}`)}</p>
      <p>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => go.to({ name: "try-backup" })}
        >
          {say("backup.try")}
        </button>
      </p>
      <p>{say("backup.trylead")}</p>
      <OneOf
        name="every"
        legend={say("backup.every")}
        choices={EVERY.map((one) => ({ value: String(one), label: say(`backup.every-${one}`) }))}
        value={String(choices.backupEvery)}
        onChange={(value) => void ways.setChoices({ ...choices, backupEvery: Number(value) })}
      />
      <h2>{say("backup.staytitle")}</h2>
      <p>{say("backup.stay")}</p>
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        onClick={() => void ways.askToStay().then(setStay)}
      >
        {say("backup.staydo")}
      </button>
      <p role="status">{stay === "" ? "" : say(`backup.stay-${stay}`)}</p>
    </>
  );
}

/** The rehearsal: opens a backup as if the phone were lost, and can add what is missing here. */
export function TryBackup() {
  const say = useSay();
  const ways = useWays();
  const go = useGo();
  const keeper = useKeeper();
  const [trouble, setTrouble] = useState(false);
  const merge = async (): Promise<void> => {
    try {
      const n = await ways.mergeBackup();
      go.back(say("backup.merged", { n }));
    } catch {
      setTrouble(true);
    }
  };
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("backup.try")}
      </h1>
      <p>{say("backup.openlead")}</p>
      <BackupFile
        open={(file, secret) => keeper.stayOpen(() => ways.tryBackup(file, secret))}
        then={(opened) =>
          opened.fresh === 0 ? (
            <p>{say("backup.nothingnew")}</p>
          ) : (
            <>
              <p>{say("backup.fresh", { n: opened.fresh })}</p>
              <button type="button" class="govuk-button" onClick={() => void merge()}>
                {say("backup.merge")}
              </button>
              {trouble ? <p role="alert">{say("backup.restorefailed")}</p> : null}
            </>
          )
        }
      />
    </>
  );
}
