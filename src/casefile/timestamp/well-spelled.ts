/** Whether bytes are one value in DER as far as tags and lengths go (X.690, section 10.1): readers that forgive more than this disagree with each other. */

const MOST_DEPTH = 40;

/** Every length is definite, as short as it can be, and ends exactly where what is around it ends. */
export function isWellSpelled(bytes: Uint8Array): boolean {
  return valueEnd(bytes, 0, bytes.length, 0) === bytes.length;
}

/** Whether it is a SEQUENCE of two INTEGERs, as the signature of an elliptic key is. */
export function isTwoNumbers(bytes: Uint8Array): boolean {
  const [tag, , first, length = 0] = bytes;
  return isWellSpelled(bytes) && tag === 0x30 && first === 0x02 && bytes[4 + length] === 0x02;
}

/** Where the value that begins at `start` ends; -1 when it is none. */
function valueEnd(bytes: Uint8Array, start: number, end: number, depth: number): number {
  const tag = bytes[start];
  const first = bytes[start + 1];
  // A tag of several bytes stands in nothing that is read here.
  if (depth > MOST_DEPTH || start + 2 > end || tag === undefined || first === undefined) return -1;
  if ((tag & 0x1f) === 0x1f || tag === 0) return -1;
  const more = first > 0x7f ? first - 0x80 : 0;
  if (first === 0x80 || more > 4 || start + 2 + more > end) return -1;
  let length = first & 0x7f;
  if (more > 0) {
    length = 0;
    for (const byte of bytes.subarray(start + 2, start + 2 + more)) length = length * 256 + byte;
    if (length < 0x80 || bytes[start + 2] === 0) return -1;
  }
  const [from, to] = [start + 2 + more, start + 2 + more + length];
  if (to > end) return -1;
  if ((tag & 0x20) === 0) return isPlain(tag, bytes.subarray(from, to)) ? to : -1;
  let at = from;
  while (at < to) {
    at = valueEnd(bytes, at, to, depth + 1);
    if (at === -1) return -1;
  }
  return to;
}

/** Booleans, whole numbers and NULL have one spelling. */
function isPlain(tag: number, content: Uint8Array): boolean {
  const [one, two = 0] = content;
  if (tag === 0x01) return content.length === 1 && (one === 0 || one === 0xff);
  if (tag === 0x05) return content.length === 0;
  if (tag !== 0x02) return true;
  return (
    one !== undefined &&
    (content.length === 1 || !((one === 0 && two < 0x80) || (one === 0xff && two > 0x7f)))
  );
}
