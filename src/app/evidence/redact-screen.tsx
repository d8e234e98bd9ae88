/** Covers faces and names in a copy of a picture; the original stays as it is. */
import { useEffect, useState } from "preact/hooks";
import { boxBetween, copyName } from "../../evidence/redacted-copy.ts";
import type { Box } from "../../evidence/redacted-copy.ts";
import { shownName } from "../../evidence/shown-name.ts";
import { NotKeptNote } from "../fields/trouble.tsx";
import { useSay } from "../say.tsx";
import { NotKept, useCase, useGo, useKeeper } from "../vault/keeper.ts";
import type { NotKeptCode, ScreenProps } from "../vault/keeper.ts";
import { BoxDrawing } from "./box-drawing.tsx";
import { BoxFields } from "./box-fields.tsx";
import { BoxKeys } from "./box-keys.tsx";
import { drawCopy, openPicture } from "./draw-copy.ts";
import { keepSmallPicture } from "./small-picture.ts";

/** Where a box added by keyboard first stands. */
const MIDDLE = boxBetween([0.35, 0.4], [0.65, 0.6]);

export function RedactScreen({ id }: ScreenProps) {
  const say = useSay();
  const go = useGo();
  const keeper = useKeeper();
  const exhibit = useCase().exhibits.get(id);
  const name = exhibit?.exhibit.name ?? "";
  const [picture, setPicture] = useState<ImageBitmap | "none" | null>(null);
  const [boxes, setBoxes] = useState<readonly Box[]>([]);
  const [added, setAdded] = useState(0);
  const [trouble, setTrouble] = useState<NotKeptCode | null>(null);
  const [saving, setSaving] = useState(false);
  useEffect(() => {
    let open: ImageBitmap | null = null;
    void keeper
      .readBytes(id)
      .then((bytes) => (bytes === null ? null : openPicture(bytes, name)))
      .then((found) => {
        open = found;
        setPicture(found ?? "none");
      });
    return () => open?.close();
  }, [keeper, id, name]);
  if (exhibit === undefined) return null;
  const save = async (): Promise<void> => {
    if (picture === null || picture === "none") return;
    setSaving(true);
    try {
      const { shows, source } = exhibit.now;
      const bytes = await drawCopy(picture, boxes);
      const copied = copyName(name, boxes.length);
      const copy = await keeper.keepBytes(bytes, {
        name: copied,
        taken: "redaction",
        type: "image/png",
        copyOf: { exhibit: id, boxes: boxes.length },
        ...(shows === "" ? {} : { shows }),
        source,
      });
      await keepSmallPicture(keeper, copy, { bytes, name: copied, type: "image/png" });
      go.back(say("redact.saved"));
      go.to({ name: "exhibit", id: copy });
    } catch (error) {
      setTrouble(error instanceof NotKept ? error.code : "broken");
      setSaving(false);
    }
  };
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("redact.title")}
      </h1>
      <p>{say("redact.lead")}</p>
      {picture === null ? <p role="status">{say("redact.opening")}</p> : null}
      {picture === "none" ? (
        <p class="app-notice" role="alert">
          {say("redact.none")}
        </p>
      ) : null}
      {picture === null || picture === "none" ? null : (
        <>
          <div class="app-redact-frame">
            <BoxDrawing
              picture={picture}
              label={exhibit.now.shows === "" ? shownName(name) : exhibit.now.shows}
              boxes={boxes}
              onBox={(box) => setBoxes((before) => [...before, box])}
            />
            <BoxKeys boxes={boxes} reach={added} onChange={setBoxes} />
          </div>
          <p id="box-keys" class="app-quiet">
            {say("redact.keys")}
          </p>
          <p class="app-row">
            <button
              type="button"
              class="govuk-button govuk-button--secondary"
              id="add-box"
              onClick={() => {
                setBoxes((before) => (MIDDLE === null ? before : [...before, MIDDLE]));
                setAdded((before) => before + 1);
              }}
            >
              {say("redact.addbox")}
            </button>
            <button
              type="button"
              class="app-link-button"
              disabled={boxes.length === 0}
              onClick={() => setBoxes((before) => before.slice(0, -1))}
            >
              {say("redact.undo")}
            </button>
          </p>
          <p role="status">{say("redact.count", { n: boxes.length })}</p>
          <p class="app-quiet">{say("redact.plain")}</p>
          <BoxFields boxes={boxes} onChange={setBoxes} />
          <NotKeptNote trouble={trouble} />
          <button type="button" class="govuk-button" disabled={saving} onClick={() => void save()}>
            {say(boxes.length === 0 ? "redact.saveplain" : "redact.save")}
          </button>
        </>
      )}
    </>
  );
}
