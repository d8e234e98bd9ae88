/** It is made: saving it, what opens it, how to hand it over, how it is checked, and that it was given. */
import { useState } from "preact/hooks";
import type { NewEntry } from "../../case/entry.ts";
import type { Choice } from "../../casefile/choice.ts";
import { saveFile } from "../device/save-file.ts";
import { sizeWords } from "../fields/picked-file.ts";
import { ToldDone } from "../register/told-done.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useKeeper, useView } from "../vault/keeper.ts";
import { GivenForm } from "./given-form.tsx";
import { KIND_OF } from "./make-draft.ts";
import type { MakeDraft } from "./make-draft.ts";
import { nameOf } from "./name-of.ts";
import type { Made } from "./orders.ts";
import { WordsShown } from "./words-shown.tsx";

type Props = Readonly<{
  choice: Choice;
  draft: MakeDraft;
  words: string;
  made: Made;
  missing: readonly string[];
}>;

export function DoneStep({ choice, draft, words, made, missing }: Props) {
  const say = useSay();
  const keeper = useKeeper();
  const { exhibits } = useCase();
  const { careful } = useView().choices;
  const { language } = useSetting();
  const [saved, setSaved] = useState<ReadonlySet<string>>(new Set());
  const [given, setGiven] = useState<string | null>(null);
  if (given !== null) return <ToldDone notice={given} />;
  const kind = KIND_OF[choice.reader];
  const save = (file: Made["files"][number]): void => {
    saveFile(file.bytes, nameOf(file.name, careful, say));
    if (saved.size === 0 && draft.whole) note();
    setSaved(new Set([...saved, file.name]));
  };
  /** That copies left is written down; without room for that they still left. */
  const note = (): void => {
    const own = choice.reader === "myself";
    const to = own ? "" : choice.to === "" ? say(`makefile.reader-${choice.reader}`) : choice.to;
    const gone = choice.exhibits.filter(
      (id) => !missing.includes(id) && exhibits.get(id)?.destroyed === null,
    );
    const entries = gone.map((exhibit): NewEntry => ({
      kind: "custody",
      of: { exhibit, act: own ? "saved" : "shared" },
      to,
    }));
    if (entries.length > 0) void keeper.keep(...entries).catch(() => undefined);
  };
  const [only] = made.files;
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("makefile.done")}
      </h1>
      {made.files.length === 1 && only !== undefined ? (
        <p class="app-row">
          <button type="button" class="govuk-button" onClick={() => save(only)}>
            {say("makefile.save", { size: sizeWords(only.bytes.size, language) })}
          </button>
        </p>
      ) : (
        <>
          <p>{say("makefile.savemany", { n: made.files.length })}</p>
          <ol class="app-casefile__files">
            {made.files.map((file, at) => (
              <li key={file.name}>
                <button
                  type="button"
                  class={`govuk-button${saved.has(file.name) ? " govuk-button--secondary" : ""}`}
                  onClick={() => save(file)}
                >
                  {say("makefile.savepart", {
                    n: at + 1,
                    of: made.files.length,
                    size: sizeWords(file.bytes.size, language),
                  })}
                </button>{" "}
                {saved.has(file.name) ? say("makefile.savedpart") : ""}
              </li>
            ))}
          </ol>
        </>
      )}
      <p role="status">
        {saved.size === made.files.length && only !== undefined
          ? say("makefile.saved", { name: nameOf(only.name, careful, say) })
          : ""}
      </p>
      {made.stamped === null ? null : <p>{say(made.stamped ? "makefile.stamped" : "makefile.notstamped")}</p>}
      {missing.length === 0 ? null : <p>{say("makefile.without-n", { n: missing.length })}</p>}
      {made.unshown.length === 0 ? null : (
        <p>
          {say("makefile.unshown")} <bdi class="app-lacking">{made.unshown.join(" ")}</bdi>
        </p>
      )}
      {draft.lock === "words" ? <WordsShown words={words} onOther={null} /> : null}
      <section aria-labelledby="casefile-hand">
        <h2 id="casefile-hand">{say("makefile.hand")}</h2>
        <ul>
          <li>{say("makefile.hand-person")}</li>
          <li>{say(made.files.length > 1 ? "makefile.hand-parts" : "makefile.hand-mail")}</li>
          {draft.lock === "words" ? <li>{say("makefile.hand-words")}</li> : null}
          <li>{say("makefile.hand-ask")}</li>
        </ul>
        <p>{say("letter.notonline")}</p>
        <p class="app-quiet">{say("makefile.traces")}</p>
      </section>
      {draft.whole ? (
        <section aria-labelledby="casefile-check">
          <h2 id="casefile-check">{say("makefile.check")}</h2>
          <p>{say("makefile.checklead", { address: `${location.host}/check` })}</p>
        </section>
      ) : null}
      {kind === null || choice.reader === "myself" ? null : (
        <GivenForm kind={kind} choice={choice} body={draft.body} onGiven={setGiven} />
      )}
    </>
  );
}
