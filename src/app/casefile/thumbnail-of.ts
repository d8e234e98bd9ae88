/** Small pictures for the PDF: as sealed beside their exhibits, or made from the bytes; blurred where that was chosen. */
import type { Exhibit } from "../../case/case.ts";
import { keepSmallPicture } from "../evidence/small-picture.ts";
import { howShown } from "../evidence/how-shown.ts";
import type { Keeper } from "../vault/keeper.ts";

/** So few pixels wide that no face and no word can be made out. */
const BLURRED_WIDTH = 24;
const QUALITY = 0.8;

/** JPEG, 480 pixels at most; null for what is no picture, or cannot be drawn. One that had to be made is kept for the next time. */
export async function thumbnailOf(keeper: Keeper, { of, exhibit }: Exhibit): Promise<Blob | null> {
  if (howShown(exhibit.type, exhibit.size) !== "picture") return null;
  const sealed = await keeper.thumbnail(of.exhibit);
  if (sealed !== null) return sealed;
  const bytes = await keeper.readBytes(of.exhibit);
  if (bytes === null) return null;
  await keepSmallPicture(keeper, of.exhibit, { bytes, name: exhibit.name, type: exhibit.type });
  return keeper.thumbnail(of.exhibit);
}

/** The same picture with its shapes and colours only; null when it cannot be drawn. */
export async function blurred(picture: Blob): Promise<Blob | null> {
  try {
    const whole = await createImageBitmap(picture);
    const { width, height } = whole;
    const small = new OffscreenCanvas(
      BLURRED_WIDTH,
      Math.max(1, Math.round((BLURRED_WIDTH * height) / width)),
    );
    small.getContext("2d")?.drawImage(whole, 0, 0, small.width, small.height);
    whole.close();
    const canvas = new OffscreenCanvas(width, height);
    const drawing = canvas.getContext("2d");
    if (drawing === null) return null;
    drawing.imageSmoothingQuality = "high";
    drawing.drawImage(small, 0, 0, width, height);
    return await canvas.convertToBlob({ type: "image/jpeg", quality: QUALITY });
  } catch {
    return null;
  }
}

/** By id. Those that cannot be drawn are not in it. */
export async function thumbnailsOf(
  keeper: Keeper,
  exhibits: readonly Exhibit[],
  how: "none" | "blurred" | "clear",
  watch: Readonly<{ signal: AbortSignal; onProgress(done: number, all: number): void }>,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const pictures = new Map<string, Uint8Array>();
  if (how === "none") return pictures;
  for (const [at, exhibit] of exhibits.entries()) {
    watch.signal.throwIfAborted();
    watch.onProgress(at, exhibits.length);
    const clear = await thumbnailOf(keeper, exhibit).catch(() => null);
    const shown = clear === null || how === "clear" ? clear : await blurred(clear);
    if (shown !== null) pictures.set(exhibit.of.exhibit, new Uint8Array(await shown.arrayBuffer()));
  }
  return pictures;
}
