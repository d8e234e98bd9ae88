/** The fourth step: the whole file or the PDF alone, who can open it, how large, and whether its time is stamped. */
import { useMemo, useState } from "preact/hooks";
import type { Choice } from "../../casefile/choice.ts";
import { OneOf, SomeOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { Form } from "../fields/form.tsx";
import { sizeWords } from "../fields/picked-file.ts";
import { Missing } from "../fields/trouble.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useView } from "../vault/keeper.ts";
import { LOCKS, PART_SIZES } from "./make-draft.ts";
import type { MakeDraft } from "./make-draft.ts";
import type { Looked } from "./orders.ts";
import { partsAhead } from "./parts-ahead.ts";
import { StepButtons } from "./step-buttons.tsx";
import { WordsShown } from "./words-shown.tsx";

type Props = Readonly<{
  draft: MakeDraft;
  choice: Choice;
  looked: Looked | null;
  /** five words by chance */
  words: string;
  onOtherWords(): void;
  onChange(part: Partial<MakeDraft>): void;
  onBack(): void;
  onMake(): void;
}>;

/** What an age recipient looks like; whether it is one shows when it is used. */
const RECIPIENT = /^age1[0-9a-z]{50,}$/;

const MILLION = 1_000_000;

export function ProtectStep(props: Props) {
  const { draft, choice, looked, words, onOtherWords, onChange, onBack, onMake } = props;
  const say = useSay();
  const { language } = useSetting();
  const { careful } = useView().choices;
  const [pressed, setPressed] = useState(false);
  const { whole, parts, recipient } = draft;
  const locks = LOCKS.filter((lock) => whole || lock !== "recipient");
  const lock = locks.includes(draft.lock) ? draft.lock : "none";
  const wrong = lock === "recipient" && !RECIPIENT.test(recipient.trim());
  const ahead = useMemo(
    () =>
      looked === null
        ? null
        : partsAhead(looked, choice.pictures !== "none", parts === null ? null : Number(parts) * MILLION),
    [looked, choice.pictures, parts],
  );
  const make = (): void => {
    setPressed(true);
    if (!wrong) onMake();
  };
  const error = pressed && wrong ? say("makefile.need-recipient") : undefined;
  return (
    <Form onSave={make}>
      <Missing rows={error === undefined ? [] : [{ field: "casefile-recipient", words: error }]} />
      <OneOf
        name="casefile-whole"
        legend={say("makefile.form")}
        choices={[
          { value: "whole", label: say("makefile.form-whole"), hint: say("makefile.formhint-whole") },
          { value: "pdf", label: say("makefile.form-pdf"), hint: say("makefile.formhint-pdf") },
        ]}
        value={whole ? "whole" : "pdf"}
        onChange={(value) => onChange({ whole: value === "whole" })}
      />
      <OneOf
        name="casefile-lock"
        legend={say("makefile.lock")}
        choices={locks.map((value) => ({
          value,
          label: say(`makefile.lock-${value}`),
          hint: say(
            value === "words" ? `makefile.lockhint-${whole ? "age" : "pdf"}` : `makefile.lockhint-${value}`,
          ),
        }))}
        value={lock}
        onChange={(value) => onChange({ lock: value })}
      />
      {lock === "words" ? <WordsShown words={words} onOther={onOtherWords} /> : null}
      {lock === "recipient" ? (
        <TextField
          id="casefile-recipient"
          label={say("makefile.recipient")}
          hint={say("makefile.recipienthint")}
          error={error}
          value={recipient}
          onInput={(value) => onChange({ recipient: value })}
        />
      ) : null}
      {whole ? (
        <>
          <OneOf
            name="casefile-parts"
            legend={say("makefile.parts")}
            hint={say("makefile.partshint")}
            choices={[
              { value: "one", label: say("makefile.parts-one") },
              ...PART_SIZES.map((value) => ({
                value,
                label: say("makefile.parts-size", { size: sizeWords(Number(value) * MILLION, language) }),
              })),
            ]}
            value={parts ?? "one"}
            onChange={(value) => onChange({ parts: PART_SIZES.find((size) => size === value) ?? null })}
          />
          {ahead === null ? null : (
            <div role="status">
              <p>
                {say(ahead.files === 1 ? "makefile.ahead-one" : "makefile.ahead-many", {
                  n: ahead.files,
                  size: sizeWords(ahead.bytes, language),
                })}
              </p>
              {ahead.tooLarge.length === 0 ? null : (
                <>
                  <p>{say("makefile.toolarge")}</p>
                  <ul>
                    {ahead.tooLarge.map((name) => (
                      <li>
                        <bdi>{name}</bdi>
                      </li>
                    ))}
                  </ul>
                </>
              )}
            </div>
          )}
          <SomeOf
            name="casefile-stamp"
            legend={say("stamps.title")}
            hint={say("stamps.seen")}
            choices={[{ value: "stamp", label: say("makefile.stamp"), hint: say("makefile.stamphint") }]}
            values={draft.stamp ? ["stamp"] : []}
            onChange={(values) => onChange({ stamp: values.length > 0 })}
          />
        </>
      ) : null}
      <p class="app-quiet">{say("makefile.traces")}</p>
      {careful.phone || careful.cloud ? <p class="app-notice">{say("makefile.tracescareful")}</p> : null}
      <StepButtons onBack={onBack} next={say("makefile.make")} />
    </Form>
  );
}
