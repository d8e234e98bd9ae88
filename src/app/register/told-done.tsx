/** After a notice was recorded: which dates it started, what to ask for, and the Case Review from the second report on. */
import { useEffect } from "preact/hooks";
import { caseReviewOf } from "../../case/case-review.ts";
import { reportsThatCount } from "../../case/reports-that-count.ts";
import { useSay } from "../say.tsx";
import { useGo, useView } from "../vault/keeper.ts";
import { isOpen } from "./standing.ts";
import { useClockWords } from "./use-clock-words.ts";

const NO_REFERENCE: readonly string[] = ["platform-report", "platform-appeal", "helpline", "new-number"];

/** `notice`: its id. Stands on the form's place, so Back leads to where the form was opened. */
export function ToldDone({ notice: id }: { notice: string }) {
  const say = useSay();
  const go = useGo();
  const words = useClockWords();
  const { open, clocks, rules, now } = useView();
  useEffect(() => document.getElementById("screen-title")?.focus(), []);
  const notice = open.notices.find((one) => one.id === id);
  if (notice === undefined) return null;
  const { topic } = notice.to;
  const started = clocks.filter((clock) => clock.notice === id && isOpen(clock));
  // From the second report on they should tell of the Case Review; this one has to be among those that count (CARE C22).
  const second =
    reportsThatCount(open).includes(notice) && caseReviewOf(open, rules, now)?.secondReport === true;
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("told.saved")}
      </h1>
      <p role="status">{say("told.savedline")}</p>
      {second ? (
        <section class="app-notice">
          <h2>{say("told.second")}</h2>
          <p>{say("told.secondtext")}</p>
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => go.to({ name: "review" })}
          >
            {say("told.seereview")}
          </button>
        </section>
      ) : null}
      {started.length === 0 ? (
        <p>{say("told.noclock")}</p>
      ) : (
        <>
          <h2>{say("told.started")}</h2>
          <ul>
            {started.map((clock) => {
              const { name, stands } = words(clock);
              return (
                <li>
                  <strong>{name}</strong>: {stands}
                </li>
              );
            })}
          </ul>
          <p class="app-quiet">{say("told.startednote")}</p>
        </>
      )}
      {notice.references.length > 0 || NO_REFERENCE.includes(topic) ? null : (
        <p>
          {say("told.askreference")}{" "}
          <button
            type="button"
            class="app-link-button"
            onClick={() => go.to({ name: "reply", id, with: { kind: "reference" } })}
          >
            {say("told.addreference")}
          </button>
        </p>
      )}
      <p class="app-row">
        <button type="button" class="govuk-button" onClick={() => go.back()}>
          {say("told.done")}
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => go.to({ name: "notice", id })}
        >
          {say("told.see")}
        </button>
      </p>
    </>
  );
}
