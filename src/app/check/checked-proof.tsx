/** The exhibits of a checked case file, each with its state and its digest. */
import type { CheckedExhibit } from "../../casefile/verify/findings.ts";
import { useSay } from "../say.tsx";
import { inFours } from "./in-fours.ts";

const SHOWN = 500;

export function CheckedProof({ exhibits }: { exhibits: readonly CheckedExhibit[] }) {
  const say = useSay();
  return (
    <>
      <h4>{say("check.exhibits")}</h4>
      {exhibits.length === 0 ? <p>{say("check.noexhibits")}</p> : <p>{say("check.digest")}</p>}
      <ul class="app-verdict__proof">
        {exhibits.slice(0, SHOWN).map(({ number, path, state, digest }) => (
          <li>
            <strong>
              {number}. <bdi>{path?.replace("data/exhibits/", "") ?? ""}</bdi>
            </strong>
            {": "}
            {say(`check.state-${state}`)}
            <br />
            <code class="app-digest">{inFours(digest)}</code>
          </li>
        ))}
      </ul>
      {exhibits.length > SHOWN ? <p>{say("check.more", { n: exhibits.length - SHOWN })}</p> : null}
    </>
  );
}
