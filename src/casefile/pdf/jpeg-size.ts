/** How large a JPEG picture is, read from its own frame. */

/** Frames of all kinds of coding; the numbers between them are other things. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** In dots; null for bytes that are no JPEG, or have no frame. */
export function jpegSize(bytes: Uint8Array): Readonly<{ width: number; height: number }> | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.length;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return width > 0 && height > 0 ? { width, height } : null;
    } else at += 2 + view.getUint16(at + 2);
  }
  return null;
}
