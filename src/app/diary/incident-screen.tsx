/** One incident: what was first written, untouched, everything beside it, and what can be added. */
import type { Incident } from "../../case/case.ts";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { KeptBy } from "../timestamps/kept-by.tsx";
import { useCase, useGo } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import { Additions } from "./additions.tsx";
import { EffectWords } from "./effect-words.tsx";
import { Labelling, Withdrawal } from "./incident-acts.tsx";
import { PartList, usePartRows } from "./part-rows.tsx";
import type { Row } from "./part-rows.tsx";
import { RecordedLine } from "./recorded-line.tsx";

export function IncidentScreen({ id }: ScreenProps) {
  const say = useSay();
  const incident = useCase().incidents.find((one) => one.id === id);
  if (incident !== undefined) return <Shown incident={incident} />;
  return (
    <h1 id="screen-title" tabindex={-1}>
      {say("diary.gone")}
    </h1>
  );
}

function Shown({ incident }: { incident: Incident }) {
  const say = useSay();
  const go = useGo();
  const { language } = useSetting();
  const { id, first, now, corrections, effects, withdrawn } = incident;
  return (
    <article>
      <h1 id="screen-title" tabindex={-1}>
        {whenWords(now.when.when, say, language)}
      </h1>
      {withdrawn === null ? null : (
        <div class="app-notice">
          <p>
            <strong>{say("diary.withdrawn")}</strong>
            {withdrawn.why === "" ? null : (
              <>
                . <bdi>{say("diary.why", { why: withdrawn.why })}</bdi>
              </>
            )}
          </p>
          <RecordedLine recorded={withdrawn} />
        </div>
      )}
      <blockquote class="app-account">
        <bdi>{first.account.text}</bdi>
      </blockquote>
      <RecordedLine recorded={incident} />
      <KeptBy id={id} />
      {first.when.when.at === now.when.when.at ? null : (
        <p class="app-quiet">{say("diary.firstwhen", { when: whenWords(first.when.when, say, language) })}</p>
      )}
      <Additions corrections={corrections} />
      <Facts incident={incident} />
      {effects.length === 0 ? null : (
        <section aria-labelledby="incident-effect">
          <h2 id="incident-effect">{say("diary.effect")}</h2>
          {effects.map((one) => (
            <EffectWords key={one.id} entry={one} />
          ))}
        </section>
      )}
      <p class="app-row">
        <button type="button" class="govuk-button" onClick={() => go.to({ name: "correct", id })}>
          {say("diary.add")}
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => go.to({ name: "effect", id })}
        >
          {say("diary.addeffect")}
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => go.to({ name: "told", with: { incident: id } })}
        >
          {say("diary.tell")}
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => go.to({ name: "add-proof", id })}
        >
          {say("diary.addproof")}
        </button>
      </p>
      <Labelling incident={incident} />
      <Withdrawal incident={incident} />
    </article>
  );
}

/** How it reads now, with all that was added. */
function Facts({ incident }: { incident: Incident }) {
  const say = useSay();
  const parts = usePartRows(incident.now);
  const { labels, worst, first, told } = incident;
  const more: readonly Row[] = [
    ...(labels.length === 0
      ? []
      : [[say("diary.labels"), <bdi key="labels">{labels.join(", ")}</bdi>] as const]),
    ...(worst ? [[say("diary.worst"), say("diary.setworst")] as const] : []),
    ...(first.sheet === undefined ? [] : [[say("diary.sheet"), first.sheet] as const]),
    ...(told.length === 0
      ? []
      : [[say("diary.toldto"), told.map((id) => <Told key={id} id={id} />)] as const]),
  ];
  return (
    <section aria-labelledby="incident-facts">
      <h2 id="incident-facts">{say("diary.facts")}</h2>
      <PartList rows={[...parts, ...more]} />
    </section>
  );
}

/** A notice that told of it, with its day. */
function Told({ id }: { id: string }) {
  const say = useSay();
  const go = useGo();
  const { language } = useSetting();
  const { notices, bodies } = useCase();
  const notice = notices.find((one) => one.id === id);
  if (notice === undefined) return null;
  return (
    <button
      type="button"
      class="app-link-button app-incident__part"
      onClick={() => go.to({ name: "notice", id })}
    >
      <bdi>{bodies.get(notice.to.body)?.now.name ?? ""}</bdi>, {whenWords(notice.when.when, say, language)}
    </button>
  );
}
