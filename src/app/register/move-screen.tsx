/** A move of home, school, area, work or number: the record stays, and new steps begin. */
import { useState } from "preact/hooks";
import * as v from "valibot";
import type { NewEntry } from "../../case/entry.ts";
import { OneOf } from "../fields/choices.tsx";
import { LongText, TextField } from "../fields/field.tsx";
import { Form } from "../fields/form.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import { useView } from "../vault/keeper.ts";
import { useAreas } from "../vault/packs-context.ts";
import { GuideLink } from "./guide-link.tsx";
import { HelplinesFirst } from "./helplines-first.tsx";
import { MoveNext } from "./move-next.tsx";
import { MOVES, areaAfter, changesArea } from "./moves.ts";
import type { MoveKind } from "./moves.ts";
import { Select } from "../fields/select.tsx";
import { Missing, NotKeptNote, OfferedDraft } from "../fields/trouble.tsx";
import { useDraft } from "../fields/use-draft.ts";
import { useKept } from "../fields/use-kept.ts";

const schema = v.object({
  what: v.nullable(v.picklist(MOVES)),
  on: v.string(),
  area: v.nullable(v.string()),
  said: v.string(),
});

type Draft = Readonly<v.InferOutput<typeof schema>>;

const readDraft = (stored: unknown): Draft | null => {
  const read = v.safeParse(schema, stored);
  return read.success ? read.output : null;
};

export function MoveScreen() {
  const say = useSay();
  const { open, today } = useView();
  const { language } = useSetting();
  const areas = useAreas();
  const [draft, setDraft] = useState<Draft>({ what: null, on: today, area: open.area, said: "" });
  const { what, on, area, said } = draft;
  const change = (part: Partial<Draft>): void => setDraft((before) => ({ ...before, ...part }));
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState<MoveKind | null>(null);
  const kept = useKept();
  const stored = useDraft("move", draft, readDraft);
  const save = (): void => {
    setMissing(what === null);
    if (what === null) return;
    const date = /^\d{4}-\d{2}-\d{2}$/.test(on) ? on : today;
    const next = areaAfter(what, open.area, area);
    const move: NewEntry = { kind: "move", move: { what, day: date, area: next, said } };
    const { name, about, who, young, sample } = open;
    const moved: readonly NewEntry[] =
      next === null || next === open.area
        ? [move]
        : [move, { kind: "case", case: { name, about, who, area: next, young, sample } }];
    kept.keep(moved, () => {
      stored.done();
      setDone(what);
    });
  };
  if (done !== null) return <MoveNext what={done} />;
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("move.title")}
      </h1>
      <p>{say("move.lead")}</p>
      <Form onSave={save}>
        <Missing rows={missing ? [{ field: "move-what", words: say("move.need") }] : []} />
        <OfferedDraft stored={stored} onTake={setDraft} />
        <NotKeptNote trouble={kept.trouble} />
        <OneOf
          name="move-what"
          legend={say("move.what")}
          error={missing ? say("move.need") : undefined}
          choices={MOVES.map((value) => ({ value, label: say(`move.what-${value}`) }))}
          value={what}
          onChange={(value) => change({ what: value })}
        />
        {what === "number" ? (
          <>
            <HelplinesFirst />
            <p>{say("move.numberfirst")}</p>
            <GuideLink address="/guide/number-change" words={say("move.numberguide")} />
          </>
        ) : null}
        {what !== null && changesArea(what) ? (
          <>
            <p class="app-notice">{say("move.secret")}</p>
            <Select
              id="move-area"
              label={say("move.area")}
              hint={say("move.areahint")}
              none={say("move.samearea")}
              choices={areas.map(({ id, label }) => ({ value: id, label }))}
              value={area}
              onChange={(value) => change({ area: value })}
            />
          </>
        ) : null}
        <TextField
          id="move-day"
          label={say("move.day")}
          type="date"
          value={on}
          onInput={(value) => change({ on: value })}
        />
        <LongText
          id="move-said"
          label={say("move.said")}
          hint={say("move.saidhint")}
          value={said}
          onInput={(value) => change({ said: value })}
          rows={3}
        />
        <button type="submit" class="govuk-button" disabled={kept.saving}>
          {say("move.save")}
        </button>
      </Form>
      {open.moves.length === 0 ? null : (
        <>
          <h2>{say("move.before")}</h2>
          <ul>
            {open.moves.map(({ id, move }) => (
              <li key={id}>
                {say(`move.did-${move.what}`, { date: day(move.day, language) })}
                {move.said === "" ? null : (
                  <>
                    {" "}
                    <bdi>{move.said}</bdi>
                  </>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
