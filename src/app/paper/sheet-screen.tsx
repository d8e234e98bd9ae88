/** Typing a paper sheet in: the printed numbers that nobody typed in yet, and any other. */
import { useEffect, useState } from "preact/hooks";
import { TextField } from "../fields/field.tsx";
import { useSay } from "../say.tsx";
import { useCase, useGo, useKeeper } from "../vault/keeper.ts";
import { SHEETS_DRAFT, notTyped, readHighest, readNumber, typedIn } from "./paper-numbers.ts";

const FEW = 12;
const STEP = 48;

/** The number stays with the incident that is typed in. */
export function SheetScreen() {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const { incidents } = useCase();
  const [printed, setPrinted] = useState(0);
  const [most, setMost] = useState(FEW);
  const [other, setOther] = useState("");
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    keeper.readDraft(SHEETS_DRAFT).then(
      (stored) => setPrinted(readHighest(stored)),
      () => undefined,
    );
  }, [keeper]);
  const waiting = notTyped(incidents, printed);
  const number = readNumber(other);
  const already = number === null ? undefined : typedIn(incidents).get(number);
  const typeIn = (sheet: number): void => go.to({ name: "guided", with: { sheet: String(sheet) } });
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("sheet.title")}
      </h1>
      <p>{say("sheet.lead")}</p>
      <h2>{say("sheet.waiting")}</h2>
      {waiting.length === 0 ? <p>{say(printed === 0 ? "sheet.noneprinted" : "sheet.none")}</p> : null}
      <ul class="app-sheetlist">
        {waiting.slice(0, most).map((sheet) => (
          <li key={sheet}>
            <button type="button" class="govuk-button govuk-button--secondary" onClick={() => typeIn(sheet)}>
              {say("sheet.number", { n: sheet })}
            </button>
          </li>
        ))}
      </ul>
      {waiting.length > most ? (
        <p>
          <button type="button" class="app-link-button" onClick={() => setMost(most + STEP)}>
            {say("sheet.more", { n: waiting.length - most })}
          </button>
        </p>
      ) : null}
      <h2>{say("sheet.other")}</h2>
      <form
        autocomplete="off"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setWrong(number === null);
          if (number !== null) typeIn(number);
        }}
      >
        <TextField
          id="sheet-number"
          label={say("sheet.typed")}
          hint={say("sheet.typedhint")}
          error={wrong && number === null ? say("sheet.wrong") : undefined}
          inputMode="numeric"
          value={other}
          onInput={setOther}
        />
        {already === undefined ? null : (
          <p class="app-notice" role="status">
            {say("sheet.already")}{" "}
            <button
              type="button"
              class="app-link-button"
              onClick={() => go.to({ name: "incident", id: already })}
            >
              {say("sheet.see")}
            </button>
          </p>
        )}
        <button type="submit" class="govuk-button">
          {say("sheet.go")}
        </button>
      </form>
      <p>
        <button type="button" class="app-link-button" onClick={() => go.to({ name: "paper" })}>
          {say("sheet.print")}
        </button>
      </p>
    </>
  );
}
