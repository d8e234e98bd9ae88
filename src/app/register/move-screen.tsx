/** A move of home, school, area, work or number: the record stays, and new steps begin. */
import { useState } from "preact/hooks";
import type { NewEntry } from "../../case/entry.ts";
import { OneOf } from "../fields/choices.tsx";
import { LongText, TextField } from "../fields/field.tsx";
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
import { Pick } from "./pick.tsx";
import { Missing, NotKeptNote } from "../fields/trouble.tsx";
import { useKept } from "../fields/use-kept.ts";

export function MoveScreen() {
  const say = useSay();
  const { open, today } = useView();
  const { language } = useSetting();
  const areas = useAreas();
  const [what, setWhat] = useState<MoveKind | null>(null);
  const [on, setOn] = useState(today);
  const [area, setArea] = useState<string | null>(open.area);
  const [said, setSaid] = useState("");
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState<MoveKind | null>(null);
  const kept = useKept();
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
    kept.keep(moved, () => setDone(what));
  };
  if (done !== null) return <MoveNext what={done} />;
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("move.title")}
      </h1>
      <p>{say("move.lead")}</p>
      <form
        autocomplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <Missing rows={missing ? [{ field: "move-what", words: say("move.need") }] : []} />
        <NotKeptNote trouble={kept.trouble} />
        <OneOf
          name="move-what"
          legend={say("move.what")}
          error={missing ? say("move.need") : undefined}
          choices={MOVES.map((value) => ({ value, label: say(`move.what-${value}`) }))}
          value={what}
          onChange={(value) => setWhat(value)}
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
            <Pick
              id="move-area"
              label={say("move.area")}
              hint={say("move.areahint")}
              none={say("move.samearea")}
              choices={areas.map(({ id, label }) => ({ value: id, label }))}
              value={area}
              onChange={setArea}
            />
          </>
        ) : null}
        <TextField id="move-day" label={say("move.day")} type="date" value={on} onInput={setOn} />
        <LongText
          id="move-said"
          label={say("move.said")}
          hint={say("move.saidhint")}
          value={said}
          onInput={setSaid}
          rows={3}
        />
        <button type="submit" class="govuk-button" disabled={kept.saving}>
          {say("move.save")}
        </button>
      </form>
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
