/** The note above the first screens that things were shared to here, and the one that somebody meddled with the drop box. */
import { useEffect, useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { useGo, useKeeper, useView } from "./keeper.ts";
import { useWays } from "./ways.ts";

export function SharedNote() {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const ways = useWays();
  const { now } = useView();
  const [count, setCount] = useState(0);
  const [mended, setMended] = useState(false);
  useEffect(() => {
    // Locked meanwhile, or nothing can be read: the screen itself says so when it is opened.
    keeper.drops().then(
      (drops) => setCount(drops.length),
      () => undefined,
    );
  }, [keeper, now]);
  useEffect(() => {
    ways.sharing.state().then(
      (state) => setMended(state === "mended"),
      () => undefined,
    );
  }, [ways]);
  return (
    <>
      {mended ? (
        <p class="app-notice" role="alert">
          {say("shared.mended")}
        </p>
      ) : null}
      {count === 0 ? null : (
        <p class="app-notice">
          {say("shared.note", { n: count })}{" "}
          <button type="button" class="app-link-button" onClick={() => go.to({ name: "shared" })}>
            {say("shared.look")}
          </button>
        </p>
      )}
    </>
  );
}
