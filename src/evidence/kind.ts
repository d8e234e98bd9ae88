/** What a file is, by its content and not by its name, and whether it may be shown at all. */
import { fileTypeFromBuffer } from "file-type";
import type { Family } from "./kind-names.ts";
import { differs, familyOf, isShowable } from "./kind-names.ts";
import type { PictureSize } from "./kind-picture-size.ts";
import { isTooBig, jpegSize, pictureSize } from "./kind-picture-size.ts";
import { isWide, textKind } from "./kind-text.ts";

/**
 * `showable`: may be drawn or played as it is. SVG, HTML and PDF never are, nor what browsers do not know. `nameDiffers`: the ending of the name
 * stands for something else. `size`: of a picture in pixels, null where its start does not say. `tooBig`: it has too many pixels to be shown.
 */
export type Kind = Readonly<{
  mime: string;
  family: Family;
  showable: boolean;
  nameDiffers: boolean;
  size: PictureSize | null;
  tooBig: boolean;
}>;

/** As much of a file as tells what it is. */
export const HEAD_BYTES = 65_536;

/** By the first bytes of a file, best HEAD_BYTES of them; `name` only to tell whether it says the same. */
export async function kindOf(head: Uint8Array, name: string): Promise<Kind> {
  const mime =
    (isWide(head) ? textKind(head, name) : null) ??
    (await binaryMime(head)) ??
    textKind(head, name) ??
    "application/octet-stream";
  const family = familyOf(mime);
  const size = family === "picture" ? pictureSize(head, mime) : null;
  const tooBig = size !== null && isTooBig(size);
  return {
    mime,
    family,
    showable: isShowable(mime) && !tooBig,
    nameDiffers: differs(mime, name),
    size,
    tooBig,
  };
}

/** As `kindOf`, for a whole file: a JPEG's size may stand far behind its start. */
export async function kindOfFile(file: Blob, name: string): Promise<Kind> {
  const kind = await kindOf(new Uint8Array(await file.slice(0, HEAD_BYTES).arrayBuffer()), name);
  if (kind.mime !== "image/jpeg" || kind.size !== null) return kind;
  const size = await jpegSize(file);
  const tooBig = size !== null && isTooBig(size);
  return { ...kind, size, tooBig, showable: size !== null && !tooBig };
}

/** null for text of every sort, and for bytes that nobody knows. */
async function binaryMime(head: Uint8Array): Promise<string | null> {
  try {
    const found = await fileTypeFromBuffer(head);
    const [mime = ""] = (found?.mime ?? "").split(";");
    return mime === "" || /^text\/|xml$|^application\/(?:x-mswrite|x-unix-archive)$/.test(mime) ? null : mime;
  } catch {
    // The file ends before its own start does.
    return null;
  }
}
