/** What of a mail's bytes is handed to the parser: all but the bytes of its files, and the start alone of one that was made to be slow. */

const MOST_PARTS = 10_000;
const MOST_LINES = 500_000;
const LONGEST_HEADERS = 65_536;
const NEW_LINE = 10;
const RETURN = 13;
const DASH = 0x2d;

const latin = new TextDecoder("latin1");

/** `whole`: false where only the start has as few lines and parts as mails have. */
export type Readable = Readonly<{ bytes: Uint8Array; whole: boolean }>;

/** Leaves out what stands between the headers of a picture, a sound, a film or a document in base64 and the end of that part. */
export function readableOf(bytes: Uint8Array): Readable {
  const boundaries = new Set<string>();
  const kept: (readonly [from: number, to: number])[] = [];
  let [headersAt, keepFrom, lines, parts] = [0, 0, 0, 0];
  let inHeaders = true;
  let inFile = false;
  let whole = true;
  let at = 0;
  while (at < bytes.length && whole) {
    const end = bytes.indexOf(NEW_LINE, at);
    const next = end < 0 ? bytes.length : end + 1;
    if (
      bytes[at] === DASH &&
      bytes[at + 1] === DASH &&
      isBoundary(bytes.subarray(at + 2, next), boundaries)
    ) {
      if (inFile) keepFrom = at;
      [inFile, inHeaders, headersAt] = [false, true, next];
      parts += 1;
    } else if (inHeaders && (at === end || (at + 1 === end && bytes[at] === RETURN))) {
      inHeaders = false;
      inFile = isFile(
        latin.decode(bytes.subarray(headersAt, Math.min(at, headersAt + LONGEST_HEADERS))),
        boundaries,
      );
      if (inFile) kept.push([keepFrom, next]);
    }
    if (!inFile) lines += 1;
    whole = lines <= MOST_LINES && parts <= MOST_PARTS;
    at = next;
  }
  if (!inFile) kept.push([keepFrom, at]);
  return { bytes: joined(bytes, kept), whole };
}

function isBoundary(line: Uint8Array, boundaries: ReadonlySet<string>): boolean {
  if (boundaries.size === 0 || line.length > 300) return false;
  const text = latin.decode(line).trimEnd();
  return boundaries.has(text) || boundaries.has(text.replace(/--$/, ""));
}

/** Notes the boundary that the headers name. */
function isFile(headers: string, boundaries: Set<string>): boolean {
  const [, quoted, bare] =
    /\bboundary\s{0,20}=\s{0,20}(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))/i.exec(headers) ?? [];
  const boundary = quoted ?? bare;
  if (boundary !== undefined) boundaries.add(boundary);
  return (
    /^content-transfer-encoding:\s{0,20}base64\b/im.test(headers) &&
    /^content-type:\s{0,20}(?:image|audio|video|application)\//im.test(headers)
  );
}

function joined(bytes: Uint8Array, ranges: readonly (readonly [from: number, to: number])[]): Uint8Array {
  const [only] = ranges;
  if (ranges.length === 1 && only?.[0] === 0 && only[1] === bytes.length) return bytes;
  const whole = new Uint8Array(ranges.reduce((sum, [from, to]) => sum + to - from, 0));
  let at = 0;
  for (const [from, to] of ranges) {
    whole.set(bytes.subarray(from, to), at);
    at += to - from;
  }
  return whole;
}
