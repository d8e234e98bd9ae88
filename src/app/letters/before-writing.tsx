/** What stands before a letter: danger, what the readers must pass on, and other doors for under-18s (CARE C15). */
import type { BodyKind } from "../../case/notice.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { HelplineCard } from "../text/helpline-card.tsx";
import { useCase, useGo } from "../vault/keeper.ts";
import { ageOf } from "./age-of.ts";

/** Readers to whom the doors for under-18s come first. */
const AFTER_OTHERS: readonly BodyKind[] = ["landlord", "council", "employer", "ombudsman"];

/** `known`: the letter goes to people the person knows, who have no duty to pass anything on. */
export function BeforeWriting({ kind, known }: { kind: BodyKind; known: boolean }) {
  const say = useSay();
  const age = ageOf(useCase());
  return (
    <section aria-labelledby="letter-before">
      <h2 id="letter-before">{say("letter.before")}</h2>
      <p>{say("letter.danger")}</p>
      {age === "under-18" && !known && AFTER_OTHERS.includes(kind) ? <YoungDoors /> : null}
      {age === "not-known" && !known && AFTER_OTHERS.includes(kind) ? (
        <details class="govuk-details">
          <summary>{say("letter.areyouyoung")}</summary>
          <YoungDoors />
        </details>
      ) : null}
      {known ? null : <p>{say("letter.safeguarding")}</p>}
      {age === "adult" || known ? null : <p>{say("letter.childlinefirst")}</p>}
    </section>
  );
}

function YoungDoors() {
  const say = useSay();
  const go = useGo();
  const { place } = useSetting();
  const childline = place.helplines.get("childline");
  return (
    <div class="app-notice">
      <p>
        <strong>{say("letter.youngfirst")}</strong>
      </p>
      <p>{say("letter.young")}</p>
      <ul>
        <li>{say("letter.youngschool")}</li>
        <li>{say("letter.youngservices")}</li>
        <li>{say("letter.youngpolice")}</li>
      </ul>
      {childline === undefined ? null : <HelplineCard helpline={childline} />}
      <p>
        <button type="button" class="app-link-button" onClick={() => go.to({ name: "letters" })}>
          {say("letter.youngletters")}
        </button>
      </p>
    </div>
  );
}
