/** For someone who is, or may be, under 18: who can help before a landlord or the council reads it (CARE C15). */
import type { Reader } from "../../casefile/choice.ts";
import { ageOf } from "../letters/age-of.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { HelplineCard } from "../text/helpline-card.tsx";
import { useCase } from "../vault/keeper.ts";

const AFTER_OTHERS: readonly Reader[] = ["landlord", "council", "case-review"];

export function YoungFirst({ reader }: { reader: Reader }) {
  const say = useSay();
  const { place } = useSetting();
  const age = ageOf(useCase());
  const childline = place.helplines.get("childline");
  if (age === "adult" || !AFTER_OTHERS.includes(reader)) return null;
  const inside = (
    <>
      <p>{say("makefile.young")}</p>
      <ul>
        <li>{say("letter.youngschool")}</li>
        <li>{say("letter.youngservices")}</li>
        <li>{say("letter.youngpolice")}</li>
      </ul>
      <p>{say("letter.childlinefirst")}</p>
      {childline === undefined ? null : <HelplineCard helpline={childline} />}
    </>
  );
  if (age === "not-known") {
    return (
      <details class="govuk-details">
        <summary>{say("letter.areyouyoung")}</summary>
        {inside}
      </details>
    );
  }
  return (
    <div class="app-notice">
      <p>
        <strong>{say("letter.youngfirst")}</strong>
      </p>
      {inside}
    </div>
  );
}
