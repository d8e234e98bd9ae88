/** Makes a small picture of an exhibit, for lists and for the case file: sealed beside it when it is added. */
import { howShown } from "./how-shown.ts";
import { mayBeShown } from "./look-at-file.ts";
import type { Keeper } from "../vault/keeper.ts";

/** The longer side, in pixels. */
const SIDE = 480;
const QUALITY = 0.8;

/** JPEG; null for what is no picture, cannot be drawn, or has more pixels than a phone can hold. */
export async function smallPicture(bytes: Blob, name: string, type: string): Promise<Blob | null> {
  if (howShown(type, bytes.size) !== "picture") return null;
  try {
    if (!(await mayBeShown(bytes, name))) return null;
    const whole = await createImageBitmap(bytes);
    const scale = Math.min(1, SIDE / Math.max(whole.width, whole.height));
    const [width, height] = [whole.width, whole.height].map((side) => Math.max(1, Math.round(side * scale)));
    const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
    const drawing = canvas.getContext("2d");
    // What is clear in a picture is white on paper.
    if (drawing !== null) drawing.fillStyle = "#ffffff";
    drawing?.fillRect(0, 0, canvas.width, canvas.height);
    drawing?.drawImage(whole, 0, 0, canvas.width, canvas.height);
    whole.close();
    return drawing === null ? null : await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
  } catch {
    return null;
  }
}

/** Never rejects: without one the exhibit is as whole as with it, and one can be made later. */
export async function keepSmallPicture(
  keeper: Keeper,
  exhibit: string,
  file: Readonly<{ bytes: Blob; name: string; type: string }>,
): Promise<void> {
  const small = await smallPicture(file.bytes, file.name, file.type);
  if (small !== null) await keeper.keepThumbnail(exhibit, small).catch(() => undefined);
}
