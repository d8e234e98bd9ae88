/** Paper sheets to print: how many, which kind, and which numbers they get. */
import { useEffect, useState } from "preact/hooks";
import { OneOf, SomeOf } from "../fields/choices.tsx";
import { TextField } from "../fields/field.tsx";
import { printed } from "../letters/away.ts";
import { useSay } from "../say.tsx";
import { useCase, useGo, useKeeper, useView } from "../vault/keeper.ts";
import { SHEETS_DRAFT, nextNumber, readHighest, readNumber } from "./paper-numbers.ts";
import { PaperSheet, SHEET_KINDS } from "./paper-sheet.tsx";
import type { SheetKind } from "./paper-sheet.tsx";

const MOST = 50;

/** The numbers are taken before the printer opens: no number is ever given twice. */
export function PaperScreen() {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const open = useCase();
  const { careful } = useView().choices;
  const [highest, setHighest] = useState<number | null>(null);
  const [from, setFrom] = useState<number | null>(null);
  const [many, setMany] = useState("5");
  const [kind, setKind] = useState<SheetKind>(open.young === true ? "child" : "usual");
  const [neutral, setNeutral] = useState(careful.post || careful.phone);
  const [state, setState] = useState<"" | "wrong" | "done" | "failed">("");
  useEffect(() => {
    keeper.readDraft(SHEETS_DRAFT).then(
      (stored) => setHighest(readHighest(stored)),
      () => setHighest(0),
    );
  }, [keeper]);
  const first = from ?? nextNumber(open.incidents, highest ?? 0);
  const count = Math.min(readNumber(many) ?? 0, MOST);
  const last = first + Math.max(count, 1) - 1;
  const doPrint = async (): Promise<void> => {
    if (readNumber(many) === null || Number(many) > MOST) {
      setState("wrong");
      document.getElementById("paper-many")?.focus();
      return;
    }
    try {
      const top = Math.max(last, highest ?? 0);
      await keeper.saveDraft(SHEETS_DRAFT, { highest: top });
      setHighest(top);
      setFrom(first);
      await keeper.stayOpen(printed);
      setState("done");
    } catch {
      setState("failed");
    }
  };
  return (
    <>
      <div class="app-offpaper">
        <h1 id="screen-title" tabindex={-1}>
          {say("paper.title")}
        </h1>
        <p>{say("paper.lead")}</p>
        <p class="app-quiet">{say("paper.keep")}</p>
        {careful.post || careful.phone ? <p class="app-notice">{say("paper.careful")}</p> : null}
        <TextField
          id="paper-many"
          label={say("paper.many")}
          hint={say("paper.manyhint", { most: MOST })}
          error={state === "wrong" ? say("paper.manywrong", { most: MOST }) : undefined}
          inputMode="numeric"
          value={many}
          onInput={setMany}
        />
        <OneOf
          name="paper-kind"
          legend={say("paper.kind")}
          choices={SHEET_KINDS.map((value) => ({
            value,
            label: say(`paper.kind-${value}`),
            hint: say(`paper.kindhint-${value}`),
          }))}
          value={kind}
          onChange={setKind}
        />
        <SomeOf
          name="paper-head"
          legend={say("paper.heading")}
          choices={[{ value: "neutral", label: say("paper.neutral"), hint: say("paper.neutralhint") }]}
          values={neutral ? ["neutral"] : []}
          onChange={(chosen) => setNeutral(chosen.length > 0)}
        />
        <p>
          {last === first
            ? say("paper.numberone", { n: first })
            : say("paper.numbers", { from: first, to: last })}
        </p>
        <p class="app-quiet">{say("paper.court")}</p>
        <p class="app-row">
          <button
            type="button"
            class="govuk-button"
            disabled={highest === null}
            onClick={() => void doPrint()}
          >
            {say(state === "done" ? "paper.again" : "paper.print")}
          </button>
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => go.to({ name: "sheet" })}
          >
            {say("paper.typein")}
          </button>
        </p>
        <p role="status">{state === "done" || state === "failed" ? say(`paper.${state}`) : ""}</p>
        {from === null ? null : (
          <p>
            <button
              type="button"
              class="app-link-button"
              onClick={() => {
                setFrom(null);
                setState("");
              }}
            >
              {say("paper.more")}
            </button>
          </p>
        )}
        <h2>{say("paper.look")}</h2>
      </div>
      <div class="app-papersheets">
        {Array.from({ length: Math.max(count, 1) }, (_, index) => (
          <PaperSheet
            key={first + index}
            number={first + index}
            kind={kind}
            neutral={neutral}
            sample={open.sample}
          />
        ))}
      </div>
    </>
  );
}
