/** When something happened: a day alone is enough, and about, unsure, a month, or until are as good. */
import { useEffect, useState } from "preact/hooks";
import type { When } from "../../case/parts.ts";
import { addDays } from "../../kit/calendar.ts";
import { useSay } from "../say.tsx";
import { Chip } from "./chip.tsx";
import { TextField } from "./field.tsx";
import { localAt } from "./local-when.ts";
import { draftOf, textOf } from "./when-draft.ts";
import type { WhenDraft } from "./when-draft.ts";

type Props = Readonly<{
  id: string;
  legend: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: When;
  onChange: (value: When) => void;
  /** `YYYY-MM-DD` */
  today: string;
}>;

/** Two chips fill in the days that are wanted most. A *when* that has a zone keeps the offset of its own day. */
export function WhenField({ id, legend, hint, error, value, onChange, today }: Props) {
  const say = useSay();
  const [draft, setDraft] = useState(() => draftOf(value));
  const [until, setUntil] = useState(() => draft.untilDay !== "" || draft.untilTime !== "");
  useEffect(() => {
    // A draft that was found again, or a chip beside the field.
    if (value.at === textOf(draft)) return;
    const next = draftOf(value);
    setDraft(next);
    setUntil(next.untilDay !== "" || next.untilTime !== "");
  }, [value.at]);
  const set = (change: Partial<WhenDraft>): void => {
    const next = { ...draft, ...change };
    setDraft(next);
    const at = textOf(next);
    onChange(value.zone === null ? { ...value, at } : { ...localAt(at), zone: value.zone });
  };
  const input = (name: "day" | "time" | "untilDay" | "untilTime", type: "date" | "time") => (
    <div class="app-when__part">
      <TextField
        id={`${id}-${name}`}
        type={type}
        label={say(`when.${name.toLowerCase()}`)}
        value={draft[name]}
        onInput={(typed) => set({ [name]: typed })}
      />
    </div>
  );
  const tick = (name: "about" | "unsure" | "still" | "rough") => (
    <Tick
      id={`${id}-${name}`}
      on={draft[name]}
      label={say(`when.${name}`)}
      onPress={() => set({ [name]: !draft[name], ...(name === "rough" ? { day: "", time: "" } : {}) })}
    />
  );
  const described = [hint === undefined ? "" : `${id}-hint`, error === undefined ? "" : `${id}-error`];
  return (
    <div class={`govuk-form-group${error === undefined ? "" : " govuk-form-group--error"}`}>
      <fieldset class="govuk-fieldset" aria-describedby={described.join(" ").trim() || undefined}>
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        {hint === undefined ? null : (
          <div class="govuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {error === undefined ? null : (
          <p class="govuk-error-message" id={`${id}-error`}>
            {error}
          </p>
        )}
        {draft.rough ? null : (
          <p class="app-row">
            <Chip on={draft.day === today} onPress={() => set({ day: today })}>
              {say("when.today")}
            </Chip>
            <Chip on={draft.day === addDays(today, -1)} onPress={() => set({ day: addDays(today, -1) })}>
              {say("when.yesterday")}
            </Chip>
          </p>
        )}
        {draft.rough ? (
          <TextField
            id={`${id}-month`}
            label={say("when.month")}
            hint={say("when.monthhint")}
            value={draft.day}
            onInput={(day) => set({ day })}
          />
        ) : (
          <div class="app-when">
            {input("day", "date")}
            {input("time", "time")}
          </div>
        )}
        <div class="govuk-checkboxes govuk-checkboxes--small">
          {tick("rough")}
          {tick("about")}
          {tick("unsure")}
          {tick("still")}
          {draft.rough || draft.still ? null : (
            <Tick
              id={`${id}-until`}
              on={until}
              label={say("when.until")}
              onPress={() => {
                if (until) set({ untilDay: "", untilTime: "" });
                setUntil(!until);
              }}
            />
          )}
        </div>
        {until && !draft.rough && !draft.still ? (
          <div class="app-when">
            {input("untilDay", "date")}
            {input("untilTime", "time")}
          </div>
        ) : null}
      </fieldset>
    </div>
  );
}

function Tick({ id, on, label, onPress }: { id: string; on: boolean; label: string; onPress: () => void }) {
  return (
    <div class="govuk-checkboxes__item">
      <input
        class="govuk-checkboxes__input"
        type="checkbox"
        id={id}
        autocomplete="off"
        checked={on}
        onChange={onPress}
      />
      <label class="govuk-label govuk-checkboxes__label" for={id}>
        {label}
      </label>
    </div>
  );
}
