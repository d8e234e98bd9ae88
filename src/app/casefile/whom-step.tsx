/** The first step: who is to read it, by name, what is wanted of them, and how they may reach the person (CARE C4, C16, C17). */
import { useState } from "preact/hooks";
import { READERS } from "../../casefile/choice.ts";
import type { Reader } from "../../casefile/choice.ts";
import { OneOf, SomeOf } from "../fields/choices.tsx";
import { Chip } from "../fields/chip.tsx";
import { LongText, TextField } from "../fields/field.tsx";
import { Form } from "../fields/form.tsx";
import { Missing } from "../fields/trouble.tsx";
import { FearQuestion } from "../register/fear-question.tsx";
import { canBeFeared } from "../register/fear.ts";
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";
import { KIND_OF } from "./make-draft.ts";
import type { MakeDraft } from "./make-draft.ts";
import { YoungFirst } from "./young-first.tsx";

type Props = Readonly<{
  draft: MakeDraft;
  onChange(part: Partial<MakeDraft>): void;
  onNext(reader: Reader): void;
}>;

export function WhomStep({ draft, onChange, onNext }: Props) {
  const say = useSay();
  const { bodies } = useCase();
  const [passed, setPassed] = useState<Reader | null>(null);
  const [pressed, setPressed] = useState(false);
  const { reader } = draft;
  const kind = reader === null ? null : KIND_OF[reader];
  const known = [...bodies].filter(([, { now }]) => now.kind === kind && now.name.trim() !== "");
  const fear = kind !== null && canBeFeared(kind) && passed !== reader ? kind : null;
  const others = reader !== null && reader !== "myself";
  const next = (): void => {
    setPressed(true);
    if (reader !== null && fear === null) onNext(reader);
  };
  return (
    <Form onSave={next}>
      <p>{say("makefile.lead")}</p>
      <p class="app-notice">{say("makefile.court")}</p>
      <p>{say("makefile.danger")}</p>
      <Missing
        rows={
          pressed && reader === null
            ? [{ field: "casefile-reader", words: say("makefile.need-reader") }]
            : pressed && fear !== null
              ? [{ field: "casefile-fear", words: say("makefile.need-fear") }]
              : []
        }
      />
      <OneOf
        name="casefile-reader"
        legend={say("makefile.reader")}
        error={pressed && reader === null ? say("makefile.need-reader") : undefined}
        choices={READERS.map((value) => ({ value, label: say(`makefile.reader-${value}`) }))}
        value={reader}
        onChange={(value) => {
          setPressed(false);
          onChange({ reader: value, ...(value === reader ? {} : { body: null, to: "" }) });
        }}
      />
      {reader === null ? null : <YoungFirst reader={reader} />}
      {fear === null ? null : (
        <FearQuestion
          key={fear}
          kind={fear}
          id="casefile-fear"
          elsewhere={say("makefile.elsewhere")}
          anyway={say("makefile.anyway")}
          onPass={() => setPassed(reader)}
          onElsewhere={() => onChange({ reader: null, body: null, to: "" })}
        />
      )}
      {others && fear === null ? (
        <>
          {known.length === 0 ? null : (
            <div role="group" aria-labelledby="casefile-known" class="app-casefile__known">
              <p id="casefile-known">{say("makefile.known")}</p>
              <p class="app-row">
                {known.map(([id, { now }]) => (
                  <Chip key={id} on={draft.body === id} onPress={() => onChange({ body: id, to: now.name })}>
                    {now.name}
                  </Chip>
                ))}
              </p>
            </div>
          )}
          <TextField
            id="casefile-to"
            label={say("makefile.to")}
            hint={say("makefile.tohint")}
            value={draft.to}
            onInput={(to) => onChange({ to })}
          />
          <LongText
            id="casefile-wanted"
            label={say("makefile.wanted")}
            hint={say("makefile.wantedhint")}
            rows={3}
            value={draft.wanted}
            onInput={(wanted) => onChange({ wanted })}
          />
          <h2>{say("makefile.reach")}</h2>
          <p>{say("makefile.foundout")}</p>
          <LongText
            id="casefile-contact"
            label={say("makefile.contact")}
            hint={say("makefile.contacthint")}
            rows={2}
            value={draft.contact}
            onInput={(contact) => onChange({ contact })}
          />
          <SomeOf
            name="casefile-lines"
            legend={say("makefile.lines")}
            choices={[
              { value: "nospeak", label: say("makefile.line-nospeak") },
              { value: "nomediation", label: say("makefile.line-nomediation") },
            ]}
            values={[...(draft.noSpeak ? ["nospeak"] : []), ...(draft.noMediation ? ["nomediation"] : [])]}
            onChange={(values) =>
              onChange({
                noSpeak: values.includes("nospeak"),
                noMediation: values.includes("nomediation"),
              })
            }
          />
          <p>{say("letter.safeguarding")}</p>
        </>
      ) : null}
      <button type="submit" class="govuk-button">
        {say("makefile.next")}
      </button>
    </Form>
  );
}
