/** The contacts of a vCard file (2.1, 3.0 and 4.0), each with its own bytes untouched, so that some can be kept and the rest left out. */
import type { Contact } from "./vcard-contact.ts";
import { READ_PROPERTIES, contactOf, hasValue } from "./vcard-contact.ts";
import type { VcardLine } from "./vcard-lines.ts";
import { vcardLines } from "./vcard-lines.ts";

/** One contact of a file. */
export type Vcard = Contact &
  Readonly<{
    /** 1-based line of the file on which it starts */
    line: number;
    /** its bytes as they came in, from BEGIN to the line break after END; a view into the file */
    raw: Uint8Array;
    /** what the file lacks and `writeCards` adds around `raw`; `null` for a whole card */
    repair: Readonly<{ before: string; after: string }> | null;
  }>;

/**
 * What is wrong in a file; a contact with problems is still among the cards.
 * - begin-inside: a card starts here before the one above it ended
 * - end-missing: the file stops inside the card that starts here
 * - begin-missing: the start of a card is missing before this line
 * - version-missing, version-unknown: the card that starts here does not say that it is 2.1, 3.0 or 4.0
 * - no-colon: this line is no property; binary: this line is no text
 * - outside: lines from here on belong to no contact, and are not kept
 * - utf-16: the file was UTF-16; its cards are kept as UTF-8
 * - no-cards: there is no contact in this file
 */
export type VcardProblemCode =
  | "begin-inside"
  | "end-missing"
  | "begin-missing"
  | "version-missing"
  | "version-unknown"
  | "no-colon"
  | "binary"
  | "outside"
  | "utf-16"
  | "no-cards";

/** `line` is 1-based. Unreadable lines that follow each other are one problem. */
export type VcardProblem = Readonly<{ line: number; code: VcardProblemCode }>;

/** In the order of the file. */
export type VcardFile = Readonly<{
  cards: readonly Vcard[];
  problems: readonly VcardProblem[];
  /** the byte order mark that the file begins with, or nothing */
  mark: Uint8Array;
  lineBreak: "\r\n" | "\n" | "\r";
}>;

/** Any of these makes lines without a BEGIN a contact. */
const CONTACT_PROPERTIES: ReadonlySet<string> = new Set(["FN", "N", "TEL", "EMAIL"]);

/** A card whose end was not found yet. */
type OpenCard = {
  readonly first: VcardLine;
  /** its BEGIN is missing */
  readonly headless: boolean;
  /** those that are looked at, without those of cards inside it */
  readonly lines: VcardLine[];
  /** how many problems there were before it */
  readonly problemsBefore: number;
  /** 1, and one more for each card open inside it (AGENT of vCard 2.1) */
  depth: number;
  /** its last property was an AGENT whose card may start on the next line */
  agent: boolean;
};

/**
 * Reads a whole file; never throws. A card whose END is missing ends where the next BEGIN stands.
 * No line of a contact is lost; only what belongs to no contact is left out, and named.
 */
export function readVcards(file: Uint8Array): VcardFile {
  const utf8 = fromUtf16(file);
  const bytes = utf8 ?? file;
  const lineBreak = lineBreakIn(bytes);
  const cards: Vcard[] = [];
  const problems: VcardProblem[] = utf8 === null ? [] : [{ line: 1, code: "utf-16" }];
  let open: OpenCard | null = null;
  let afterUnreadable = false;

  /** Ends a card before byte `at`; `missing` is how many END lines it lacks. */
  const close = (card: OpenCard, at: number, missing: number): void => {
    const { number: line, start } = card.first;
    const contact = contactOf(bytes, card.lines);
    if (card.headless) problems.push({ line, code: "begin-missing" });
    else if (contact.version === null) {
      const named = card.lines.some(({ name }) => name === "VERSION");
      problems.push({ line, code: named ? "version-unknown" : "version-missing" });
    }
    const raw = bytes.subarray(start, at);
    const before = card.headless ? `BEGIN:VCARD${lineBreak}` : "";
    let after = `END:VCARD${lineBreak}`.repeat(missing);
    // In 2.1 a blank line ends a photo or a quoted-printable text that was cut off.
    if (missing > 0 && contact.version !== "3.0" && contact.version !== "4.0") after = lineBreak + after;
    if (missing > 0 && !endsInBreak(raw)) after = lineBreak + after;
    cards.push({ ...contact, line, raw, repair: before === "" && after === "" ? null : { before, after } });
  };

  /** Ends a card that has no END; lines that were no contact become one problem. */
  const closeUnended = (card: OpenCard, at: number, problem: VcardProblem): void => {
    if (!card.headless) problems.push(problem);
    else {
      const within = problems.slice(card.problemsBefore);
      const binary = within.some(({ code }) => code === "binary");
      const found = new Set(
        card.lines.map(({ name }) => name).filter((name) => CONTACT_PROPERTIES.has(name)),
      );
      // In a picture or a program, two bytes can look like one such property.
      if (found.size < (binary ? 2 : 1)) {
        problems.splice(card.problemsBefore);
        problems.push({ line: card.first.number, code: binary ? "binary" : "outside" });
        return;
      }
    }
    close(card, at, card.depth);
  };

  for (const line of vcardLines(bytes)) {
    if (line.kind === "begin") {
      if (open?.agent === true) {
        open.depth += 1;
        open.agent = false;
      } else {
        if (open !== null) closeUnended(open, line.start, { line: line.number, code: "begin-inside" });
        open = opened(line, false, problems.length);
      }
    } else if (line.kind === "end") {
      if (open === null) problems.push({ line: line.number, code: "begin-missing" });
      else if (open.depth > 1) open.depth -= 1;
      else {
        close(open, line.next, 0);
        open = null;
      }
    } else if (line.kind === "property") {
      open ??= opened(line, true, problems.length);
      open.agent = line.name === "AGENT" && !hasValue(bytes, line);
      if (open.depth === 1 && READ_PROPERTIES.has(line.name)) open.lines.push(line);
    } else if (line.kind === "unreadable") {
      if (open !== null) open.agent = false;
      if (!afterUnreadable)
        problems.push({ line: line.number, code: isBinary(bytes, line) ? "binary" : "no-colon" });
    }
    afterUnreadable = line.kind === "unreadable";
  }
  if (open !== null) closeUnended(open, bytes.length, { line: open.first.number, code: "end-missing" });
  if (cards.length === 0) problems.push({ line: 1, code: "no-cards" });
  problems.sort((one, other) => one.line - other.line);
  return { cards, problems, mark: bytes.subarray(0, startsWithMark(bytes) ? 3 : 0), lineBreak };
}

/**
 * A file of the cards kept, in the order of the file they came from. A whole card is byte for byte what came in
 * (a line break is added where its END line has none and another card follows); a repaired one gets what it lacked.
 */
export function writeCards(file: VcardFile, kept: Iterable<Vcard>): Uint8Array<ArrayBuffer> {
  const chosen = new Set(kept);
  const encoder = new TextEncoder();
  const pieces: Uint8Array[] = [file.mark];
  for (const card of file.cards) {
    if (!chosen.has(card)) continue;
    const last = pieces.at(-1) ?? file.mark;
    if (pieces.length > 1 && !endsInBreak(last)) pieces.push(encoder.encode(file.lineBreak));
    if (card.repair !== null && card.repair.before !== "") pieces.push(encoder.encode(card.repair.before));
    pieces.push(card.raw);
    if (card.repair !== null && card.repair.after !== "") pieces.push(encoder.encode(card.repair.after));
  }
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

function opened(first: VcardLine, headless: boolean, problemsBefore: number): OpenCard {
  return { first, headless, lines: [], problemsBefore, depth: 1, agent: false };
}

function endsInBreak(bytes: Uint8Array): boolean {
  const last = bytes.at(-1);
  return last === 10 || last === 13;
}

function lineBreakIn(bytes: Uint8Array): "\r\n" | "\n" | "\r" {
  const feed = bytes.indexOf(10);
  if (feed < 0) return bytes.includes(13) ? "\r" : "\r\n";
  return bytes[feed - 1] === 13 ? "\r\n" : "\n";
}

function startsWithMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}

/** Control bytes that no text has: not tab, line breaks, form feed nor the escape of ISO-2022. */
function isBinary(bytes: Uint8Array, line: VcardLine): boolean {
  return bytes
    .subarray(line.start, line.end)
    .some((byte) => byte < 32 && (byte < 9 || byte > 13) && byte !== 27);
}

/** The text as UTF-8 when the file is UTF-16: with a byte order mark, or beginning with `BE` in two bytes each; else `null`. */
function fromUtf16(bytes: Uint8Array): Uint8Array | null {
  const start = [...bytes.subarray(0, 4)].join(" ");
  const little = start.startsWith("255 254") || start === "66 0 69 0";
  const big = start.startsWith("254 255") || start === "0 66 0 69";
  if (!little && !big) return null;
  return new TextEncoder().encode(new TextDecoder(little ? "utf-16le" : "utf-16be").decode(bytes));
}
