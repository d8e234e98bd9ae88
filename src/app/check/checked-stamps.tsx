/** The timestamps of a checked case file: what each covers, by when, and whose it is. */
import type { CheckedStamp } from "../../casefile/verify/findings.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { inFours } from "./in-fours.ts";
import { momentIn } from "./moment-in.ts";

const SHOWN = 100;

export function CheckedStamps({ stamps }: { stamps: readonly CheckedStamp[] }) {
  const say = useSay();
  const { language } = useSetting();
  return (
    <>
      <h4>{say("check.stamps")}</h4>
      {stamps.length === 0 ? <p>{say("check.nostamps")}</p> : null}
      <ul>
        {stamps.slice(0, SHOWN).map(({ covers, state, time, authority, rootFingerprint, events }) => (
          <li>
            <strong>
              {covers === "bag" ? say("check.covers-bag") : say("check.covers-log", { n: events })}
            </strong>
            {". "}
            {say(`check.stamp-${state}`, {
              authority: authority ?? "",
              when: time === null ? "" : momentIn(time, language),
            })}
            {state === "own-root" && rootFingerprint !== null ? (
              <code class="app-digest"> {inFours(rootFingerprint)}</code>
            ) : null}
          </li>
        ))}
      </ul>
      {stamps.length > SHOWN ? <p>{say("check.more", { n: stamps.length - SHOWN })}</p> : null}
    </>
  );
}
