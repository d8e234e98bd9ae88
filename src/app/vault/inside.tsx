/** Everything of an open vault: the screens of all rooms, in the words and place of the open case. */
import { useEffect, useMemo, useState } from "preact/hooks";
import { DIARY_SCREENS } from "../diary/screens.tsx";
import { LettersContext, PhrasesContext } from "../letters/letters-context.ts";
import doorPack from "virtual:packs/door";
import pack from "virtual:packs/record";
import type { FramePack } from "../packs.ts";
import { placeFor } from "../place-rules.ts";
import { StampAsk } from "../timestamps/stamp-ask.tsx";
import { useStamping } from "../timestamps/use-stamping.ts";
import { World } from "../world.tsx";
import { DeleteAll } from "./delete-all.tsx";
import { BackupNudge, FaultList, PlanWaits } from "./inside-notes.tsx";
import { useGo } from "./keeper.ts";
import type { Keeper, View } from "./keeper.ts";
import { later } from "./later.tsx";
import { More } from "./more.tsx";
import { PacksContext } from "./packs-context.ts";
import type { OpenVault } from "./open-vault.ts";
import { RoomNote } from "./room-note.tsx";
import { SharedNote } from "./shared-note.tsx";
import { Shell } from "./shell.tsx";
import type { Screens } from "./shell.tsx";
import { viewOf } from "./view.ts";
import { WaysContext, useWays } from "./ways.ts";

const SCREENS: Screens = {
  ...DIARY_SCREENS,
  ...later(["register", "body", "told", "notice", "reply", "due", "review", "silence", "move"], () =>
    import("../register/screens.tsx").then((room) => room.REGISTER_SCREENS),
  ),
  ...later(["proof", "add-proof", "exhibit", "redact", "order", "destroy", "reported", "shared"], () =>
    import("../evidence/screens.tsx").then((room) => room.EVIDENCE_SCREENS),
  ),
  ...later(["import"], () => import("../import/screens.tsx").then((room) => room.IMPORT_SCREENS)),
  ...later(["letters", "letter"], () => import("../letters/screens.tsx").then((room) => room.LETTER_SCREENS)),
  ...later(["casefile"], () => import("../casefile/screens.tsx").then((room) => room.CASEFILE_SCREENS)),
  ...later(["paper", "sheet"], () => import("../paper/screens.tsx").then((room) => room.PAPER_SCREENS)),
  ...later(["settings", "backup", "try-backup", "cases", "new-case", "myplan"], () =>
    import("./other-screens.tsx").then((room) => room.OTHER_SCREENS),
  ),
  more: () => <More />,
  delete: () => <DeleteScreen />,
};

const MINUTE_MS = 60_000;

type Props = Readonly<{ open: OpenVault; frame: FramePack; now(): Date; onLock(): void }>;

/** Draws anew after each change, and every minute for what falls due. */
export function Inside({ open, frame, now, onLock }: Props) {
  const { session, ways, faults } = open;
  const places = useMemo(() => new Map(Object.entries(pack.places)), []);
  const make = () => viewOf(session, (area) => placeFor(places, area), now());
  const [view, setView] = useState(make);
  useEffect(() => {
    const again = (): void => setView(make());
    const timer = setInterval(again, MINUTE_MS);
    const stop = session.watch(again);
    return () => {
      clearInterval(timer);
      stop();
    };
  }, [session]);
  const keeper = useMemo(() => session.keeper(), [session]);
  if (view === null) return null;
  const place = placeFor(places, view.open.area);
  return (
    <World
      frame={{ ...frame, screens: { ...frame.screens, ...doorPack.screens, ...pack.screens } }}
      place={place}
      today={view.today}
    >
      <WaysContext.Provider value={ways}>
        <PacksContext.Provider
          value={{ platforms: pack.platforms, networks: pack.networks, areas: frame.areas }}
        >
          <LettersContext.Provider value={pack.letters}>
            <PhrasesContext.Provider value={pack.letterPhrases}>
              <Stamping keeper={keeper} view={view} />
              <Shell
                keeper={keeper}
                view={view}
                screens={SCREENS}
                onLock={onLock}
                notes={
                  <>
                    <PlanWaits waits={open.planWaits === true} />
                    <FaultList faults={faults} forks={view.open.forks.length} />
                    <SharedNote />
                    <StampAsk />
                    <RoomNote />
                    <BackupNudge view={view} />
                  </>
                }
              />
            </PhrasesContext.Provider>
          </LettersContext.Provider>
        </PacksContext.Provider>
      </WaysContext.Provider>
    </World>
  );
}

/** Draws nothing. */
function Stamping({ keeper, view }: { keeper: Keeper; view: View }) {
  useStamping(keeper, view);
  return null;
}

function DeleteScreen() {
  const ways = useWays();
  const go = useGo();
  return <DeleteAll wipe={ways.deleteAll} onCancel={() => go.back()} />;
}
