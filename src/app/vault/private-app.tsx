/** The person's own side from its door inwards: nothing here yet, setting up, locked, open, deleted. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { Restore } from "../backup/restore.tsx";
import type { FramePack } from "../packs.ts";
import { useSay } from "../say.tsx";
import { DeleteAll } from "./delete-all.tsx";
import type { Door, Handed } from "./door.ts";
import { LaterInside, fetchInside } from "./later-inside.tsx";
import { closeSaved, lockByItself } from "./locking.ts";
import type { OpenVault } from "./open-vault.ts";
import { SetUpWizard } from "./setup/set-up.tsx";
import { Unlock } from "./unlock.tsx";
import { Welcome } from "./welcome.tsx";

type Props = Readonly<{
  door: Door;
  frame: FramePack;
  /** what the plan screen hands over, when the person came from there */
  handed: Handed | null;
  /** opens the sample at once */
  sample: boolean;
  now(): Date;
}>;

type State =
  | Readonly<{
      at: "looking" | "nothing" | "unsupported" | "setting-up" | "restoring" | "deleting" | "deleted";
    }>
  | Readonly<{ at: "locked"; said: string }>
  | Readonly<{ at: "open"; open: OpenVault }>;

export function PrivateApp({ door, frame, handed, sample, now }: Props) {
  const say = useSay();
  const [state, setState] = useState<State>({ at: "looking" });
  const opened = useRef<OpenVault | null>(null);

  const lock = useMemo(
    () =>
      (how: "saved" | "at-once"): void => {
        if (opened.current === null) return;
        const wasSample = isSample(opened.current);
        const { session } = opened.current;
        opened.current = null;
        if (how === "at-once") session.close();
        else void closeSaved(session);
        if (wasSample) look();
        else setState({ at: "locked", said: say("shell.locked") });
      },
    [say],
  );
  const enter = (open: OpenVault): void => {
    opened.current = open;
    setState({ at: "open", open });
  };
  const look = (): void => {
    void door
      .look()
      .then((found) => setState(found === "locked" ? { at: "locked", said: "" } : { at: found }));
  };
  useEffect(() => {
    if (sample) void door.sample().then(enter, look);
    else look();
    return door.tabs.hear((word) => {
      if (word === "lock") lock("saved");
      if (word === "gone") location.reload();
    });
  }, [door, lock]);
  // A chunk that does not come now is asked for again, and its absence said, once a case is open.
  useEffect(() => void fetchInside().catch(() => undefined), []);
  const isOpen = state.at === "open";
  useEffect(() => {
    if (!isOpen) return;
    const times = () => {
      const choices = opened.current?.session.choices;
      return { hidden: choices?.lockAfterHidden ?? 10, idle: choices?.lockAfterIdle ?? 120 };
    };
    const save = (): void => void opened.current?.session.flush();
    const locking = lockByItself({ times, lock, save });
    door.setStayOpen(locking.stayOpen);
    return locking.stop;
  }, [isOpen, door, lock]);
  useEffect(() => {
    if (state.at !== "looking" && state.at !== "nothing") document.getElementById("screen-title")?.focus();
  }, [state.at]);

  switch (state.at) {
    case "looking":
      return <p role="status">{say("notes.waiting")}</p>;
    case "unsupported":
    case "nothing":
      return (
        <Welcome
          supported={state.at === "nothing"}
          webKit={door.webKit}
          fromPlan={handed !== null}
          onStart={() => setState({ at: "setting-up" })}
          onRestore={() => setState({ at: "restoring" })}
          onSample={() => void door.sample().then(enter)}
        />
      );
    case "setting-up":
      return (
        <SetUpWizard
          ways={{ ...door.setUpWays, make: async (draft) => enter(await door.create(draft, handed)) }}
          young={handed?.young ?? null}
          onBack={() => setState({ at: "nothing" })}
        />
      );
    case "restoring":
      return (
        <Restore open={door.tryBackup} restore={async () => enter(await door.restore())} onBack={look} />
      );
    case "locked":
      return (
        <Unlock
          key={state.said}
          said={state.said}
          ways={{
            ...door.unlockWays(
              (open) => void door.handOver(open, handed).then(enter),
              () => setState({ at: "deleted" }),
            ),
            onRestore: () => setState({ at: "restoring" }),
            onDelete: () => setState({ at: "deleting" }),
          }}
        />
      );
    case "deleting":
      return <DeleteAll wipe={door.deleteAll} onCancel={() => setState({ at: "locked", said: "" })} />;
    case "deleted":
      return <DeleteAll wipe={door.deleteAll} onCancel={() => setState({ at: "nothing" })} at="gone" />;
    case "open":
      return (
        <LaterInside
          open={state.open}
          frame={frame}
          now={now}
          onLock={() => {
            door.tabs.tell("lock");
            lock("saved");
          }}
        />
      );
  }
}

function isSample({ session }: OpenVault): boolean {
  return session.open !== null && session.book.fold(session.open).sample;
}
