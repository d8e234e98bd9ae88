/** One exhibit, covered until the person wants to see it; looking at it is written down. */
import { useEffect, useState } from "preact/hooks";
import type { Exhibit } from "../../case/case.ts";
import { shownName } from "../../evidence/shown-name.ts";
import { useSay } from "../say.tsx";
import { useKeeper } from "../vault/keeper.ts";
import { howShown } from "./how-shown.ts";
import { mayBeShown } from "./look-at-file.ts";

/** Nothing is unsealed before the press, and all is given back when it is covered again. */
export function ExhibitView({ exhibit }: { exhibit: Exhibit }) {
  const say = useSay();
  const keeper = useKeeper();
  const [address, setAddress] = useState<string | null>(null);
  const [state, setState] = useState<"covered" | "opening" | "damaged" | "not-shown">("covered");
  useEffect(() => () => (address === null ? undefined : URL.revokeObjectURL(address)), [address]);
  const { type, size, name } = exhibit.exhibit;
  const how = howShown(type, size);
  const id = exhibit.of.exhibit;
  const open = async (): Promise<void> => {
    setState("opening");
    const bytes = await keeper.readBytes(id);
    if (bytes === null) return setState("damaged");
    if (!(await mayBeShown(bytes, name))) return setState("not-shown");
    setAddress(URL.createObjectURL(bytes));
    setState("covered");
    // A look that cannot be written down (no room) is still a look.
    await keeper.keep({ kind: "custody", of: { exhibit: id, act: "viewed" }, to: "" }).catch(() => undefined);
  };
  if (how === "saved-only" || how === "too-big") return <p class="app-notice">{say(`exhibit.how-${how}`)}</p>;
  if (state === "damaged") {
    return (
      <p class="app-notice" role="alert">
        {say("exhibit.damaged")}
      </p>
    );
  }
  if (state === "not-shown") {
    return (
      <p class="app-notice" role="alert">
        {say("exhibit.how-too-big")}
      </p>
    );
  }
  if (address === null) {
    return (
      <div class="app-covered">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={state === "opening"}
          onClick={() => void open()}
        >
          {say(`exhibit.show-${how}`)}
        </button>
        <p class="app-quiet">{say("exhibit.covered")}</p>
      </div>
    );
  }
  const words =
    exhibit.now.shows === "" ? say("exhibit.notdescribed", { name: shownName(name) }) : exhibit.now.shows;
  return (
    <figure class="app-exhibit">
      {how === "picture" ? <img src={address} alt={words} /> : null}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what it says stands beside it in words, once somebody wrote them */}
      {how === "sound" ? <audio controls src={address} aria-label={words} /> : null}
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- what it shows stands beside it in words, once somebody wrote them */}
      {how === "film" ? <video controls playsInline src={address} aria-label={words} /> : null}
      <figcaption>
        <button type="button" class="app-link-button" onClick={() => setAddress(null)}>
          {say("exhibit.cover")}
        </button>
      </figcaption>
    </figure>
  );
}
