/** Makes the redacted copy of a picture: drawn anew, boxes blacked out in its pixels, nothing of the file's own data carried over. */
import { blackOut } from "../../evidence/redacted-copy.ts";
import type { Box } from "../../evidence/redacted-copy.ts";
import { mayBeShown } from "./look-at-file.ts";

/** The most pixels that are drawn: a phone holds four bytes for each, twice. */
const MOST_PIXELS = 50_000_000;

/** null when the bytes are no picture that can be drawn, or one too large to draw: its header says so before it is decoded. */
export async function openPicture(bytes: Blob, name: string): Promise<ImageBitmap | null> {
  try {
    if (!(await mayBeShown(bytes, name))) return null;
    const picture = await createImageBitmap(bytes);
    if (picture.width * picture.height <= MOST_PIXELS) return picture;
    picture.close();
    return null;
  } catch {
    return null;
  }
}

/** A PNG of the same size. Throws when the browser has no room to draw it. */
export async function drawCopy(picture: ImageBitmap, boxes: readonly Box[]): Promise<Blob> {
  const canvas = new OffscreenCanvas(picture.width, picture.height);
  const drawing = canvas.getContext("2d");
  if (drawing === null) throw new Error("The picture cannot be drawn.");
  drawing.drawImage(picture, 0, 0);
  const pixels = drawing.getImageData(0, 0, canvas.width, canvas.height);
  blackOut(pixels, boxes);
  drawing.putImageData(pixels, 0, 0);
  return canvas.convertToBlob({ type: "image/png" });
}
