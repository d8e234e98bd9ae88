/** What counts towards the Case Review, and what does not by our count, and why. */
import { useMemo } from "preact/hooks";
import type { CaseReview, NotCounted } from "../../case/case-review.ts";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import { useCase } from "../vault/keeper.ts";

const FEW = 12;

/** In the order that says first what can still be put right. */
const REASONS: readonly NotCounted[] = [
  "not-reported",
  "anonymous",
  "body-does-not-count",
  "same-report",
  "reported-late",
  "too-old",
  "withdrawn",
];

export function ReviewCounts({ review }: { review: CaseReview }) {
  const say = useSay();
  const open = useCase();
  const { language } = useSetting();
  const incidents = useMemo(() => new Map(open.incidents.map((one) => [one.id, one])), [open]);
  const notices = useMemo(() => new Map(open.notices.map((one) => [one.id, one])), [open]);
  const happened = (id: string): string => {
    const incident = incidents.get(id);
    return incident === undefined ? "" : whenWords(incident.now.when.when, say, language);
  };
  const told = (notice: string): string =>
    open.bodies.get(notices.get(notice)?.to.body ?? "")?.now.name ?? "";
  return (
    <>
      {review.counting.length === 0 ? null : (
        <>
          <h2>{say("review.counts")}</h2>
          <ul>
            {review.counting.slice(-FEW).map(({ incident, notice, reported }) => (
              <li>
                {say("review.counted", {
                  when: happened(incident),
                  body: told(notice),
                  date: day(reported, language),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      {review.not.length === 0 ? null : (
        <details class="govuk-details">
          <summary>{say("review.not", { n: review.not.length })}</summary>
          <p>{say("review.notnote")}</p>
          {REASONS.map((why) => {
            const these = review.not.filter((one) => one.why === why);
            if (these.length === 0) return null;
            return (
              <section key={why}>
                <h3>{say(`review.why-${why}`)}</h3>
                <p>{say(`review.whytext-${why}`, { months: review.threshold.withinMonths ?? 1 })}</p>
                <ul>
                  {these.slice(0, FEW).map(({ incident }) => (
                    <li>{happened(incident)}</li>
                  ))}
                </ul>
                {these.length > FEW ? <p>{say("review.andmore", { n: these.length - FEW })}</p> : null}
              </section>
            );
          })}
        </details>
      )}
    </>
  );
}
