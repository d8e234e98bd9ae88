/** Cleans a contacts file in the browser, without anything leaving the device: open, choose whom to keep, save a new one. */
import { useEffect, useState } from "preact/hooks";
import { readVcards, writeCards } from "./vcard.ts";
import type { VcardFile } from "./vcard.ts";
import { onWipe } from "../device/wipe.ts";
import { useSay } from "../say.tsx";
import { ContactList } from "./contact-list.tsx";
import { NO_CHOICE, choose, chooseAll, undoChoice } from "./choice.ts";
import type { Choice } from "./choice.ts";

/** Above this a phone may not have the memory to hold the file twice. */
const MOST_BYTES = 200 * 1024 * 1024;

type State = Readonly<{
  opened: VcardFile | null;
  trouble: "" | "toobig" | "unreadable" | "none";
  reading: boolean;
}>;
const EMPTY: State = { opened: null, trouble: "", reading: false };

export function ContactsTool() {
  const say = useSay();
  const [state, setState] = useState<State>(EMPTY);
  const [choice, setChoice] = useState<Choice>(NO_CHOICE);
  const [saved, setSaved] = useState(false);
  const forget = (): void => {
    setState(EMPTY);
    setChoice(NO_CHOICE);
    setSaved(false);
  };
  useEffect(() => onWipe(forget), []);

  const open = async (file: File | undefined): Promise<void> => {
    forget();
    if (file === undefined) return;
    if (file.size > MOST_BYTES) return setState({ ...EMPTY, trouble: "toobig" });
    setState({ ...EMPTY, reading: true });
    try {
      const opened = readVcards(new Uint8Array(await file.arrayBuffer()));
      setState(opened.cards.length === 0 ? { ...EMPTY, trouble: "none" } : { ...EMPTY, opened });
    } catch {
      setState({ ...EMPTY, trouble: "unreadable" });
    }
  };

  if (state.opened === null) {
    return (
      <div class="app-contacts">
        <label class="govuk-label app-file">
          <strong>{say("contacts.pick")}</strong>
          <span class="app-option__hint">{say("contacts.pickhint")}</span>
          <input
            type="file"
            accept=".vcf,text/vcard,text/x-vcard"
            onChange={(event) => void open(event.currentTarget.files?.[0])}
          />
        </label>
        <p role="status">
          {state.reading
            ? say("contacts.reading")
            : state.trouble === ""
              ? ""
              : say(`contacts.${state.trouble}`)}
        </p>
      </div>
    );
  }
  const { opened } = state;
  const { cards, problems } = opened;
  const kept = cards.filter((_, index) => !choice.dropped.has(index));
  return (
    <div class="app-contacts">
      <p role="status">{say("contacts.found", { n: cards.length })}</p>
      {problems.length === 0 ? null : (
        <details>
          <summary>{say("contacts.problems", { n: problems.length })}</summary>
          <ul>
            {problems.slice(0, 100).map(({ line, code }) => (
              <li>{say("contacts.problem", { line, what: say(`vcard.${code}`) })}</li>
            ))}
          </ul>
        </details>
      )}
      <ContactList
        cards={cards}
        dropped={choice.dropped}
        onChoose={(index) => {
          setSaved(false);
          setChoice((now) => choose(now, index));
        }}
      />
      <p role="status">{say("contacts.kept", { n: kept.length, of: cards.length })}</p>
      <p class="app-row">
        <button type="button" class="govuk-button" onClick={() => setSaved(save(writeCards(opened, kept)))}>
          {say("contacts.save")}
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => setChoice((now) => chooseAll(now, cards.length, true))}
        >
          {say("contacts.keepall")}
        </button>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => setChoice((now) => chooseAll(now, cards.length, false))}
        >
          {say("contacts.keepnone")}
        </button>
        {choice.before.length === 0 ? null : (
          <button type="button" class="app-link-button" onClick={() => setChoice(undoChoice)}>
            {say("contacts.undo")}
          </button>
        )}
        <button type="button" class="app-link-button" onClick={forget}>
          {say("contacts.again")}
        </button>
      </p>
      <p role="status">{saved ? say("contacts.saved") : ""}</p>
    </div>
  );
}

/** Saves under a plain name by the browser's own download; answers `true`. */
function save(bytes: Uint8Array<ArrayBuffer>): true {
  const address = URL.createObjectURL(new Blob([bytes], { type: "text/vcard" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = "contacts.vcf";
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  return true;
}
