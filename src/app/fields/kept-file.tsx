/** One file that was kept: its name and size, and a way to save it out again; it is never opened inside the notes. */
import { useState } from "preact/hooks";
import type { Exhibit } from "../../case/case.ts";
import { saveFile } from "../device/save-file.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useGo, useKeeper, useView } from "../vault/keeper.ts";
import { savedName, sizeWords } from "./picked-file.ts";
import { Recording } from "./recording.tsx";

/** A recording can be played, a file saved. `id`: of the exhibit. */
export function KeptExhibit({ id }: { id: string }) {
  const say = useSay();
  const exhibit = useCase().exhibits.get(id);
  if (exhibit === undefined) return <span>{say("file.nothere")}</span>;
  if (exhibit.destroyed !== null) return <span>{say("file.destroyed")}</span>;
  if (exhibit.exhibit.taken === "voice") return <Recording exhibit={id} />;
  return <KeptFile id={id} file={exhibit.exhibit} />;
}

/** The files of one notice or reply; draws nothing without one. */
export function KeptFiles({ ids }: { ids: readonly string[] }) {
  const say = useSay();
  if (ids.length === 0) return null;
  return (
    <>
      <p class="app-files__head">{say("file.title")}</p>
      <ul class="app-files__list">
        {ids.map((id) => (
          <li key={id}>
            <KeptExhibit id={id} />
          </li>
        ))}
      </ul>
    </>
  );
}

function KeptFile({ id, file }: { id: string; file: Exhibit["exhibit"] }) {
  const say = useSay();
  const keeper = useKeeper();
  const { language } = useSetting();
  const { careful } = useView().choices;
  const go = useGo();
  const [said, setSaid] = useState<"" | "reading" | "saved" | "damaged">("");
  const save = async (): Promise<void> => {
    setSaid("reading");
    const bytes = await keeper.readBytes(id).catch(() => null);
    setSaid(bytes === null ? "damaged" : "saved");
    if (bytes === null) return;
    saveFile(bytes, savedName(file.name, watched ? say("file.neutral") : null));
    // That a copy left is written down; without room for that it still left.
    await keeper.keep({ kind: "custody", of: { exhibit: id, act: "saved" }, to: "" }).catch(() => undefined);
  };
  const watched = careful.phone || careful.cloud;
  return (
    <span class="app-kept-file">
      <bdi class="app-kept-file__name">{file.name}</bdi>{" "}
      <span class="app-quiet">{sizeWords(file.size, language)}</span>{" "}
      <button type="button" class="app-link-button" onClick={() => go.to({ name: "exhibit", id })}>
        {say("file.see")} <span class="govuk-visually-hidden">{file.name}</span>
      </button>{" "}
      <button type="button" class="app-link-button" disabled={said === "reading"} onClick={() => void save()}>
        {say("file.save")} <span class="govuk-visually-hidden">{file.name}</span>
      </button>{" "}
      <span role="status">{said === "" ? "" : say(`file.said-${said}`)}</span>
    </span>
  );
}
