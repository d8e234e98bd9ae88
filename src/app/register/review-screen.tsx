/** The ASB Case Review: the count so far and why, what to report before its time is over, and how to apply (CARE C22). */
import { caseReviewOf } from "../../case/case-review.ts";
import type { CaseReview } from "../../case/case-review.ts";
import { daysBetween } from "../../kit/calendar.ts";
import type { Place } from "../../content/place.ts";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { Checked } from "../text/checked.tsx";
import { day } from "../text/day.ts";
import { useGo, useView } from "../vault/keeper.ts";
import { ReviewCounts } from "./review-counts.tsx";
import { WriteTo } from "./write-to.tsx";

const SOON_DAYS = 14;

type FactWords = NonNullable<ReturnType<Place["facts"]["get"]>>;

export function ReviewScreen() {
  const say = useSay();
  const { open, rules, now } = useView();
  const { place, language } = useSetting();
  const review = caseReviewOf(open, rules, now);
  if (review === null) {
    return (
      <>
        <h1 id="screen-title" tabindex={-1}>
          {say("review.title")}
        </h1>
        <p>{say(open.area === null ? "review.noarea" : "review.nothere")}</p>
      </>
    );
  }
  const { threshold, have, need, applyBefore } = review;
  const applied = open.notices.some((notice) => notice.to.topic === "case-review");
  const council = [...open.bodies].find(([, { now: body }]) => body.kind === "council");
  const counted = { have, count: threshold.count, months: threshold.windowMonths };
  const clock = place.clocks.get("case-review-reports");
  const facts = [...place.facts.values()].filter((fact) => fact.id.includes("case-review"));
  const who = facts.filter((fact) => fact.id.endsWith("case-review-who"));
  const more = facts.filter((fact) => !who.includes(fact));
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("review.title")}
      </h1>
      <p>{say("review.what")}</p>
      {review.secondReport ? <p class="app-notice">{say("review.second")}</p> : null}
      {applied ? <p class="app-notice">{say("review.applied")}</p> : null}
      <h2>{say("review.counttitle")}</h2>
      <p class="app-review__count">
        <strong>{say("review.count", counted)}</strong>{" "}
        {say(need === 0 ? "review.enough" : "review.stillapply")}
      </p>
      {clock === undefined ? null : (
        <div class="app-fact">
          <p>{clock.plain}</p>
          <Checked fact={clock} />
        </div>
      )}
      {applyBefore === null || applied ? null : (
        <p>{say("review.before", { date: day(applyBefore, language) })}</p>
      )}
      <Shuts review={review} />
      {applied ? null : (
        <WriteTo
          letter="case-review"
          body={council === undefined ? null : { id: council[0], kind: "council" }}
          words={say("review.apply")}
          primary
        />
      )}
      <p class="app-quiet">{say("review.anonymous")}</p>
      <ReviewCounts review={review} />
      <h2>{say("review.whotitle")}</h2>
      {who.length === 0 ? <p>{say("review.who")}</p> : <Facts facts={who} />}
      {more.length === 0 ? null : (
        <details class="govuk-details">
          <summary>{say("review.more")}</summary>
          <Facts facts={more} />
        </details>
      )}
    </>
  );
}

/** Warns before the time to report the next incident is over. */
function Shuts({ review }: { review: CaseReview }) {
  const say = useSay();
  const go = useGo();
  const { open, today } = useView();
  const { language } = useSetting();
  const { nextShuts } = review;
  const incident = open.incidents.find((one) => one.id === nextShuts?.incident);
  if (nextShuts === null || incident === undefined) return null;
  const left = daysBetween(today, nextShuts.day);
  return (
    <div class={left <= SOON_DAYS ? "app-notice" : undefined}>
      <p>
        {say(left <= SOON_DAYS ? "review.shutssoon" : "review.shuts", {
          when: whenWords(incident.now.when.when, say, language),
          date: day(nextShuts.day, language),
        })}
      </p>
      <p class="app-row">
        <WriteTo letter="council-asb" body={null} words={say("review.report")} />
        <button
          type="button"
          class="app-link-button"
          onClick={() => go.to({ name: "told", with: { incident: incident.id } })}
        >
          {say("review.didtell")}
        </button>
      </p>
    </div>
  );
}

/** Facts of the place, each with where it comes from. */
function Facts({ facts }: { facts: readonly FactWords[] }) {
  return (
    <>
      {facts.map((fact) => (
        <div class="app-fact" key={fact.id}>
          <p>{fact.text}</p>
          <Checked fact={fact} />
        </div>
      ))}
    </>
  );
}
