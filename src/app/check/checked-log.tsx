/** The record of a checked case file: how much of it is shown, what was put right later, and what was left out. */
import type { CheckedLog, Verdict } from "../../casefile/verify/findings.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { momentIn } from "./moment-in.ts";

const SHOWN = 200;

export function CheckedLogPart({ verdict, log }: { verdict: Verdict; log: CheckedLog }) {
  const say = useSay();
  const { language } = useSetting();
  const { events, parts, abridged } = verdict.leftOut;
  const holds = !verdict.findings.some(({ code }) => code.startsWith("log-") || code === "case-broken");
  return (
    <>
      <h4>{say("check.log")}</h4>
      <p>
        {say("check.logsays", {
          feeds: log.feeds,
          events: log.events,
          shown: log.shown,
          incidents: log.incidents,
        })}
      </p>
      {holds ? <p>{say("check.logwhole")}</p> : null}
      {log.corrections.length === 0 ? null : (
        <>
          <h5>{say("check.corrections")}</h5>
          <ul>
            {log.corrections.slice(0, SHOWN).map(({ recorded, withdrawn }) => (
              <li>
                {say(withdrawn ? "check.takenback" : "check.corrected", {
                  when: momentIn(recorded, language),
                })}
              </li>
            ))}
          </ul>
          {log.corrections.length > SHOWN ? (
            <p>{say("check.more", { n: log.corrections.length - SHOWN })}</p>
          ) : null}
        </>
      )}
      <h4>{say("check.leftout")}</h4>
      {events + parts.length + abridged.length === 0 ? <p>{say("check.nothingleft")}</p> : null}
      {events === 0 ? null : <p>{say("check.leftoutsays", { events })}</p>}
      {parts.length === 0 ? null : <p>{say("check.leftoutparts", { n: parts.length })}</p>}
      {abridged.length === 0 ? null : <p>{say("check.abridged", { n: abridged.length })}</p>}
    </>
  );
}
