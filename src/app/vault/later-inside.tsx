/** An open case, in chunks of its own: the door needs none of it, and fetches it while the person reads or types. */
import { useEffect, useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import type { Inside } from "./inside.tsx";

type Component = typeof Inside;
type Props = Parameters<Component>[0];

let coming: Promise<Component> | null = null;

/** Begins to fetch; a chunk that did not come is asked for again the next time. */
export function fetchInside(): Promise<Component> {
  coming ??= import("./inside.tsx").then(
    (room) => room.Inside,
    (error: unknown) => {
      coming = null;
      throw error;
    },
  );
  return coming;
}

export function LaterInside(props: Props) {
  const say = useSay();
  const [Shown, setShown] = useState<Component | null>(null);
  const [failed, setFailed] = useState(false);
  const fetch = (): void => {
    setFailed(false);
    fetchInside().then(
      (component) => setShown(() => component),
      () => setFailed(true),
    );
  };
  useEffect(fetch, []);
  if (Shown !== null) return <Shown {...props} />;
  if (!failed) return <p role="status">{say("notes.waiting")}</p>;
  return (
    <>
      <p role="alert">{say("shell.notloaded")}</p>
      <button type="button" class="govuk-button" onClick={fetch}>
        {say("shell.load-again")}
      </button>
    </>
  );
}
