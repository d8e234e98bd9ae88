/** How many pixels a picture has, from its header: it is not decoded, for that is what a hostile one waits for. */

export type PictureSize = Readonly<{ width: number; height: number }>;

/** What phones can draw, in pixels: photos of 108 megapixels can be. */
const MOST_PIXELS = 120_000_000;
const LONGEST_SIDE = 20_000;

export function isTooBig({ width, height }: PictureSize): boolean {
  return width > LONGEST_SIDE || height > LONGEST_SIDE || width * height > MOST_PIXELS;
}

/** null where the bytes do not say. */
export function pictureSize(head: Uint8Array, mime: string): PictureSize | null {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  try {
    if (mime === "image/png" || mime === "image/apng") return sized(view.getUint32(16), view.getUint32(20));
    if (mime === "image/gif") return sized(view.getUint16(6, true), view.getUint16(8, true));
    if (mime === "image/bmp")
      return sized(Math.abs(view.getInt32(18, true)), Math.abs(view.getInt32(22, true)));
    if (mime === "image/webp") return webpSize(view);
    if (/^image\/(?:avif|hei[cf])/.test(mime)) return boxedSize(head, view);
    return mime === "image/jpeg" ? jpegSizeIn(view, 2).size : null;
  } catch {
    // The header ends too soon.
    return null;
  }
}

function sized(width: number, height: number): PictureSize | null {
  return width > 0 && height > 0 ? { width, height } : null;
}

function webpSize(view: DataView): PictureSize | null {
  const form = view.getUint32(12);
  if (form === 0x56503820) return sized(view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff);
  if (form === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return sized((bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1);
  }
  const three = (at: number): number => view.getUint16(at, true) + view.getUint8(at + 2) * 65_536 + 1;
  return form === 0x56503858 ? sized(three(24), three(27)) : null;
}

/** The largest `ispe` (image spatial extents) of AVIF and HEIC. */
function boxedSize(head: Uint8Array, view: DataView): PictureSize | null {
  let largest: PictureSize | null = null;
  for (let at = head.indexOf(0x69); at >= 0 && at + 16 <= head.length; at = head.indexOf(0x69, at + 1)) {
    if (view.getUint32(at) !== 0x69737065) continue;
    const size = sized(view.getUint32(at + 8), view.getUint32(at + 12));
    if (size !== null && size.width * size.height > (largest?.width ?? 0) * (largest?.height ?? 0))
      largest = size;
  }
  return largest;
}

/** `next`: where the walk goes on, behind the end of what was looked at; null when it is over. */
function jpegSizeIn(
  view: DataView,
  from: number,
): Readonly<{ size: PictureSize | null; next: number | null }> {
  let at = from;
  while (at + 9 <= view.byteLength) {
    if (view.getUint8(at) !== 0xff) return { size: null, next: null };
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    if (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc)
      return { size: sized(view.getUint16(at + 7), view.getUint16(at + 5)), next: null };
    // The picture itself begins.
    if (marker === 0xda || marker === 0xd9) return { size: null, next: null };
    at += marker === 1 || (marker >= 0xd0 && marker <= 0xd8) ? 2 : 2 + Math.max(2, view.getUint16(at + 2));
  }
  return { size: null, next: at };
}

const MOST_STEPS = 2000;
const STEP = 4096;

/** A JPEG's size from anywhere in the file: each part before it is stepped over, not read. */
export async function jpegSize(file: Blob): Promise<PictureSize | null> {
  let at = 2;
  for (let step = 0; step < MOST_STEPS && at + 9 <= file.size; step += 1) {
    const { size, next } = jpegSizeIn(new DataView(await file.slice(at, at + STEP).arrayBuffer()), 0);
    if (size !== null || next === null) return size;
    at += next;
  }
  return null;
}
