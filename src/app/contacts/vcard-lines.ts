/** The lines of a vCard file as byte ranges: folded lines joined, nothing decoded (RFC 6350 section 3.2, RFC 2426, vCard 2.1). */

export type VcardLine = Readonly<{
  kind: "begin" | "end" | "property" | "blank" | "unreadable";
  /** of a property: upper case, without its group (`item1.tel` is `TEL`); else empty */
  name: string;
  /** byte range of the text: folds inside it, the last line break outside it */
  start: number;
  end: number;
  /** of a property: where the colon before the value stands; else `end` */
  colon: number;
  /** the byte at which the next line starts */
  next: number;
  /** 1-based number of its first line in the file */
  number: number;
}>;

const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;
const QUOTE = 34;
const DOT = 46;
const COLON = 58;
const SEMICOLON = 59;
const EQUALS = 61;
const LETTER_D = 100;

const BEGIN = "BEGIN:VCARD";
/** No line that opens or closes a card is longer, spaces included. */
const LONGEST_FENCE = 32;
/** No property's name and parameters are longer; more is not looked at. */
const LONGEST_HEAD = 4096;

/** One character for each byte, meant for names and parameters, which are ASCII; at most `LONGEST_HEAD` of them. */
export function ascii(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, Math.min(end, start + LONGEST_HEAD)));
}

/**
 * Every line of the file in order; together they cover all its bytes but byte order marks. Lines that open
 * or close a card are never swallowed by a broken line before them.
 */
export function* vcardLines(bytes: Uint8Array): Generator<VcardLine, void, undefined> {
  const ends = new LineEnds(bytes);
  let start = 0;
  let number = 1;
  while (start < bytes.length) {
    start = afterMark(bytes, start);
    const first = number;
    let end = ends.from(start);
    let next = afterBreak(bytes, end);
    const glued = gluedBegin(bytes, start, end, next, true);
    if (glued !== null) end = next = glued;
    else number += 1;
    const fence = fenceAt(bytes, start, end);
    if (fence !== null) {
      next = glued === null ? next : fence.end;
      yield { ...fence, name: "", colon: fence.end, next, number: first };
      start = next;
      continue;
    }
    const blank = isBlank(bytes, start, end);
    while (!blank && glued === null && next < bytes.length) {
      const nextEnd = ends.from(next);
      if (!continues(bytes, start, end, next, nextEnd)) break;
      const cut = gluedBegin(bytes, next, nextEnd, afterBreak(bytes, nextEnd), false);
      end = cut ?? nextEnd;
      next = cut ?? afterBreak(bytes, nextEnd);
      if (cut !== null) break;
      number += 1;
    }
    const head = headOf(bytes, start, end);
    const kind = head !== null ? "property" : blank ? "blank" : "unreadable";
    yield { kind, name: head?.name ?? "", start, end, colon: head?.colon ?? end, next, number: first };
    start = next;
  }
}

/** Finds line breaks: LF, CR LF, and CR alone. Asked for ever later bytes, it looks at each byte once. */
class LineEnds {
  readonly #bytes: Uint8Array;
  #feed = -1;
  #return = -1;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Where the text of the line ends that starts at `start`. */
  from(start: number): number {
    if (this.#feed < start) this.#feed = this.#next(LF, start);
    if (this.#return < start) this.#return = this.#next(CR, start);
    return Math.min(this.#feed, this.#return);
  }

  #next(byte: number, start: number): number {
    const at = this.#bytes.indexOf(byte, start);
    return at < 0 ? this.#bytes.length : at;
  }
}

/** The start of the next line. CRs before a LF are one break with it. */
function afterBreak(bytes: Uint8Array, end: number): number {
  let at = end;
  while (bytes[at] === CR) at += 1;
  if (bytes[at] === LF) return at + 1;
  return Math.min(end + 1, bytes.length);
}

/** Whether the line at `next` belongs to the property or rubbish that starts at `start` and ends, so far, at `end`. */
function continues(bytes: Uint8Array, start: number, end: number, next: number, nextEnd: number): boolean {
  if (bytes[next] === SPACE || bytes[next] === TAB) return true;
  const soft = bytes[end - 1] === EQUALS;
  const colon = bytes.subarray(next, nextEnd).includes(COLON);
  if (!soft && colon) return false;
  const head = headOf(bytes, start, end);
  if (head === null) return false;
  const parameters = ascii(bytes, start, head.colon);
  const joined = soft && QUOTED_PRINTABLE.test(parameters);
  // Some phones write photos as base64 without the space that folds a line.
  const photo = BASE64.test(parameters) && nextEnd > next && !colon;
  return (joined || photo) && fenceAt(bytes, next, nextEnd) === null;
}

/** For the name and parameters of a property: says that its value is quoted-printable. */
export const QUOTED_PRINTABLE = /;\s*(?:ENCODING\s*=\s*)?"?QUOTED-PRINTABLE/i;
const BASE64 = /;\s*(?:ENCODING\s*=\s*)?"?(?:BASE64|B)"?\s*(?:;|$)/i;

/** A line that opens or closes a card, whatever spaces and byte order marks stand around it. */
function fenceAt(
  bytes: Uint8Array,
  start: number,
  end: number,
): Readonly<{ kind: "begin" | "end"; start: number; end: number }> | null {
  let from = start;
  let to = end;
  while (from < to && isSpaceOrMark(bytes[from] ?? 0)) from += 1;
  while (to > from && isSpaceOrMark(bytes[to - 1] ?? 0)) to -= 1;
  if (to - from > LONGEST_FENCE) return null;
  const text = ascii(bytes, from, to);
  if (/^BEGIN\s*:\s*VCARD$/i.test(text)) return { kind: "begin", start: from, end: to };
  return /^END\s*:\s*VCARD$/i.test(text) ? { kind: "end", start: from, end: to } : null;
}

/**
 * Where a BEGIN stands at the end of a line that starts with something else: files joined without a line break
 * (`END:VCARDBEGIN:VCARD`) or a file that was cut off before them. `null` when it is part of a value, as in
 * `NOTE:BEGIN:VCARD`; a value that VERSION follows on the next line is none. `whole` says that the line is no folded one.
 */
function gluedBegin(
  bytes: Uint8Array,
  start: number,
  end: number,
  next: number,
  whole: boolean,
): number | null {
  let to = end;
  while (to > start && isSpaceOrMark(bytes[to - 1] ?? 0)) to -= 1;
  const cut = to - BEGIN.length;
  if (((bytes[to - 1] ?? 0) | 32) !== LETTER_D || cut <= start) return null;
  if (ascii(bytes, cut, to).toUpperCase() !== BEGIN || (whole && isBlank(bytes, start, cut))) return null;
  if (/^VERSION[:;]/i.test(ascii(bytes, next, next + 8))) return cut;
  const before = headOf(bytes, start, cut);
  return whole && (before === null || before.name === "END") ? cut : null;
}

/** Name and colon of a property; `null` when the text is not one. Folds may stand anywhere. */
function headOf(
  bytes: Uint8Array,
  start: number,
  end: number,
): Readonly<{ name: string; colon: number }> | null {
  const stop = Math.min(end, start + LONGEST_HEAD);
  let name = "";
  let at = start;
  for (; at < stop; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === DOT) name = "";
    else if (isNameByte(byte)) name += String.fromCharCode(byte);
    else if (byte === LF || (byte === CR && at > start)) {
      if (bytes[at + 1] === SPACE || bytes[at + 1] === TAB) at += 1;
    } else break;
  }
  if (name === "" || (bytes[at] !== COLON && bytes[at] !== SEMICOLON)) return null;
  let quoted = false;
  let anyColon = -1;
  for (; at < stop; at += 1) {
    const byte = bytes[at];
    if (byte === QUOTE) quoted = !quoted;
    else if (byte === COLON && !quoted) return { name: name.toUpperCase(), colon: at };
    else if (byte === COLON && anyColon < 0) anyColon = at;
  }
  return anyColon < 0 ? null : { name: name.toUpperCase(), colon: anyColon };
}

function isNameByte(byte: number): boolean {
  const letter = byte | 32;
  return (letter >= 97 && letter <= 122) || (byte >= 48 && byte <= 57) || byte === 45 || byte === 95;
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === TAB || byte === CR || byte === LF;
}

/** Also the three bytes of a byte order mark. */
function isSpaceOrMark(byte: number): boolean {
  return isSpace(byte) || byte === 0xef || byte === 0xbb || byte === 0xbf;
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  return bytes.subarray(start, end).every(isSpace);
}

/** Skips UTF-8 byte order marks: joined files have them in the middle. */
function afterMark(bytes: Uint8Array, start: number): number {
  let at = start;
  while (bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf) at += 3;
  return at;
}
