/** Adding proof: camera, pictures, files, paste, drag and drop; asked first, kept one after another, each named when it fails. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { useGo, useKeeper, useView } from "../vault/keeper.ts";
import type { ScreenProps } from "../vault/keeper.ts";
import type { Taken } from "../../case/exhibit.ts";
import { AskFirst } from "./ask-first.tsx";
import { Batch } from "./batch.ts";
import type { FileState } from "./batch.ts";
import { BatchList } from "./batch-list.tsx";
import { CaptureHints } from "./capture-hints.tsx";
import { filesIn, named } from "./incoming.ts";
import { keepFile, troubleOf } from "./keep-file.ts";
import { pickFiles } from "../fields/picked-file.ts";
import type { Picker } from "../fields/picked-file.ts";

const WAYS = [
  ["camera", { accept: "image/*,video/*", many: false, camera: true }, "camera"],
  ["gallery", { accept: "image/*,video/*,audio/*", many: true, camera: false }, "gallery"],
  ["files", { accept: "", many: true, camera: false }, "file"],
] as const satisfies readonly (readonly [string, Picker, Taken])[];

/** `id`: an incident that the proof belongs to; empty for none. */
export function AddScreen({ id }: ScreenProps) {
  const say = useSay();
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("addproof.title")}
      </h1>
      <p>{say("addproof.lead")}</p>
      <CaptureHints />
      <AskFirst>
        <Ways incident={id} />
      </AskFirst>
    </>
  );
}

function Ways({ incident }: { incident: string }) {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const { now } = useView();
  const [states, setStates] = useState<readonly FileState[]>([]);
  const taken = useRef<Taken>("file");
  const batch = useMemo(
    () =>
      new Batch({
        keep: (file, watch) => keepFile(keeper, file, taken.current, incident, watch),
        why: troubleOf,
        update: setStates,
      }),
    [keeper, incident],
  );
  const working = states.some(({ at }) => at === "waiting" || at === "working");
  const add = (files: readonly File[], how: Taken): void => {
    if (files.length === 0) return;
    taken.current = how;
    // A long sealing must not be cut off by the lock; five minutes is the longest it may hold it off.
    void keeper.stayOpen(() => batch.add(files));
  };
  useEffect(() => {
    const paste = (event: ClipboardEvent): void => {
      const files = filesIn(event.clipboardData);
      if (files.length === 0) return;
      event.preventDefault();
      add(
        files.map((file) => named(file, now)),
        "paste",
      );
    };
    document.addEventListener("paste", paste);
    return () => document.removeEventListener("paste", paste);
  }, [batch, now]);
  const kept = states.filter(({ at }) => at === "kept");
  return (
    <>
      <div
        class="app-drop"
        onDragOver={(event) => event.preventDefault()}
        onDrop={(event) => {
          event.preventDefault();
          add(filesIn(event.dataTransfer), "drop");
        }}
      >
        {WAYS.map(([way, picker, how]) => (
          <button
            type="button"
            key={way}
            class="govuk-button govuk-button--secondary"
            onClick={() => void keeper.stayOpen(() => pickFiles(picker)).then((files) => add(files, how))}
          >
            {say(`addproof.way-${way}`)}
          </button>
        ))}
        <p class="app-quiet">{say("addproof.drop")}</p>
      </div>
      <BatchList states={states} />
      {working ? (
        <p class="app-row">
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => (batch.paused ? batch.resume() : batch.pause())}
          >
            {say(batch.paused ? "addproof.resume" : "addproof.pause")}
          </button>
          <button type="button" class="app-link-button" onClick={() => batch.stop()}>
            {say("addproof.stop")}
          </button>
        </p>
      ) : null}
      {working || kept.length === 0 ? null : (
        <p class="app-row">
          {kept.length === 1 ? (
            <button
              type="button"
              class="govuk-button"
              onClick={() => go.to({ name: "exhibit", id: kept[0]?.exhibit ?? "" })}
            >
              {say("addproof.describe")}
            </button>
          ) : (
            <button type="button" class="govuk-button" onClick={() => go.to({ name: "proof" })}>
              {say("addproof.toall")}
            </button>
          )}
        </p>
      )}
    </>
  );
}
