/** The fields of a body: what kind it is, which one, and what it says of its own days. */
import { BODY_KINDS } from "../../case/notice.ts";
import type { BodyKind } from "../../case/notice.ts";
import { OneOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { useSay } from "../say.tsx";
import { LANDLORDS } from "./body-draft.ts";
import type { BodyDraft, BodyTrouble, Unit } from "./body-draft.ts";
import { useListed } from "./listed.ts";
import { Select } from "../fields/select.tsx";

const UNITS = ["school-days", "working-days", "days"] as const satisfies readonly Unit[];

type Props = Readonly<{
  draft: BodyDraft;
  trouble: readonly BodyTrouble[];
  /** also asks how to reach it and for its own days */
  whole: boolean;
  onChange(draft: BodyDraft): void;
}>;

export function BodyFields({ draft, trouble, whole, onChange }: Props) {
  const say = useSay();
  const listed = useListed(draft.kind);
  const change = (part: Partial<BodyDraft>): void => onChange({ ...draft, ...part });
  const error = (part: BodyTrouble): string | undefined =>
    trouble.includes(part) ? say(`register.need-${part}`) : undefined;
  const writeIn = draft.kind !== null && (listed.length === 0 || draft.pack === "");
  return (
    <>
      <Select
        id="body-kind"
        label={say("register.kind")}
        none={say("register.choose")}
        error={error("kind")}
        choices={BODY_KINDS.map((kind) => ({ value: kind, label: say(`register.kind-${kind}`) }))}
        value={draft.kind}
        onChange={(value) => change({ kind: kindOf(value), pack: null, name: "" })}
      />
      {listed.length === 0 ? null : (
        <Select
          id="body-pack"
          label={say("register.which")}
          none={say("register.choose")}
          error={writeIn ? undefined : error("name")}
          choices={[
            ...listed.map(({ id, name }) => ({ value: id, label: name })),
            { value: "", label: say("register.writein") },
          ]}
          value={draft.pack}
          onChange={(pack) => change({ pack })}
        />
      )}
      {writeIn ? (
        <TextField
          id="body-name"
          label={say("register.name")}
          error={error("name")}
          value={draft.name}
          onInput={(name) => change({ name })}
        />
      ) : null}
      {draft.kind === "landlord" ? (
        <OneOf
          name="body-landlord"
          legend={say("register.landlord")}
          hint={say("register.landlordhint")}
          choices={LANDLORDS.map((value) => ({ value, label: say(`register.landlord-${value}`) }))}
          value={draft.landlord}
          onChange={(landlord) => change({ landlord })}
        />
      ) : null}
      {whole && draft.kind !== null ? (
        <>
          <TextField
            id="body-contact"
            label={say("register.contact")}
            hint={say("register.contacthint")}
            value={draft.contact}
            onInput={(contact) => change({ contact })}
          />
          <StatedDays draft={draft} error={error} change={change} />
        </>
      ) : null}
    </>
  );
}

/** null for what is no kind. */
export const kindOf = (value: string): BodyKind | null => BODY_KINDS.find((kind) => kind === value) ?? null;

function StatedDays(
  props: Readonly<{
    draft: BodyDraft;
    error(part: BodyTrouble): string | undefined;
    change(part: Partial<BodyDraft>): void;
  }>,
) {
  const say = useSay();
  const { draft, error, change } = props;
  const school = draft.kind === "school";
  return (
    <details class="govuk-details" open={school}>
      <summary>{say(school ? "register.policydays" : "register.owndays")}</summary>
      <p class="app-quiet">{say("register.dayshint")}</p>
      <TextField
        id="body-acknowledge"
        label={say("register.acknowledge")}
        inputMode="numeric"
        error={error("acknowledge")}
        value={draft.acknowledge}
        onInput={(acknowledge) => change({ acknowledge })}
      />
      <TextField
        id="body-answer"
        label={say("register.answer")}
        inputMode="numeric"
        error={error("answer")}
        value={draft.answer}
        onInput={(answer) => change({ answer })}
      />
      <OneOf
        name="body-unit"
        legend={say("register.unit")}
        choices={UNITS.map((value) => ({ value, label: say(`register.unit-${value}`) }))}
        value={draft.unit}
        onChange={(unit) => change({ unit })}
      />
    </details>
  );
}
