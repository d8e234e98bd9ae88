/** Stands above the first screens while the room for what is kept is nearly used up: a backup can be saved at once. */
import { useEffect, useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { useKeeper, useView } from "./keeper.ts";
import type { View } from "./keeper.ts";
import { useWays } from "./ways.ts";

/** Whether something is kept here that the last backup does not hold; the backup's own line is no such thing. */
export function holdsMore({ open }: Pick<View, "open">): boolean {
  return !open.sample && open.events > (open.backup === null ? 0 : open.backup.events + 1);
}

/** Asks anew after each change of the case. */
export function RoomNote() {
  const ways = useWays();
  const keeper = useKeeper();
  const view = useView();
  const [nearly, setNearly] = useState(false);
  const [state, setState] = useState<SaveState>("");
  useEffect(() => {
    void ways.nearlyFull().then(setNearly);
  }, [ways, view.open.events]);
  const save = (): void => {
    setState("making");
    keeper
      .stayOpen(() => ways.saveBackup())
      .then(
        () => setState("made"),
        () => setState("failed"),
      );
  };
  if (!nearly || (!holdsMore(view) && state === "")) return null;
  return <RoomWords careful={view.choices.careful.cloud} state={state} onSave={save} />;
}

type SaveState = "" | "making" | "made" | "failed";

type Props = Readonly<{ careful: boolean; state: SaveState; onSave: () => void }>;

/** `careful`: somebody else may see the cloud. */
export function RoomWords({ careful, state, onSave }: Props) {
  const say = useSay();
  return (
    <section class="app-notice" aria-labelledby="room">
      <h2 id="room">{say("shell.roomtitle")}</h2>
      <p>{say("shell.room")}</p>
      {careful ? <p>{say("backup.wherecloud")}</p> : null}
      <button
        type="button"
        class="govuk-button govuk-button--secondary"
        disabled={state === "making"}
        onClick={onSave}
      >
        {say("shell.roomdo")}
      </button>
      <p role="status">{state === "" ? "" : say(`backup.${state}`)}</p>
    </section>
  );
}
