/** "Show me the PDF": made and saved out, never shown here; it is as it will stand in the file. */
import { useEffect, useRef, useState } from "preact/hooks";
import type { Choice } from "../../casefile/choice.ts";
import { saveFile } from "../device/save-file.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useKeeper, useView } from "../vault/keeper.ts";
import { nameOf } from "./name-of.ts";

export function PdfLook({ choice }: { choice: Choice }) {
  const say = useSay();
  const keeper = useKeeper();
  const view = useView();
  const { language, place } = useSetting();
  const [said, setSaid] = useState<"" | "making" | "saved" | "failed">("");
  const stop = useRef(new AbortController());
  // The screen goes when the notes lock.
  useEffect(() => () => stop.current.abort(), []);
  const show = async (): Promise<void> => {
    setSaid("making");
    try {
      const { makeFiles } = await import("./make-files.ts");
      const { files } = await keeper.stayOpen(() =>
        makeFiles(
          { keeper, view, choice, language, place, missing: [] },
          { whole: false, password: null, lock: null, partBytes: null, stamp: false },
          { signal: stop.current.signal, onStage: () => undefined },
        ),
      );
      const [file] = files;
      if (file !== undefined) saveFile(file.bytes, nameOf(file.name, view.choices.careful, say));
      setSaid("saved");
    } catch {
      setSaid("failed");
    }
  };
  return (
    <section aria-labelledby="casefile-pdf">
      <h2 id="casefile-pdf">{say("makefile.pdf")}</h2>
      <p>{say("makefile.pdflead")}</p>
      <p class="app-row">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          disabled={said === "making"}
          onClick={() => void show()}
        >
          {say("makefile.pdfshow")}
        </button>
        <span role="status">{said === "" ? "" : say(`makefile.pdf-${said}`)}</span>
      </p>
    </section>
  );
}
