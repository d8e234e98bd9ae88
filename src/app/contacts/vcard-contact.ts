/** What a person needs in order to choose a contact: read from the lines of its card (RFC 6350 sections 3.4 and 6, RFC 2426, vCard 2.1). */
import type { VcardLine } from "./vcard-lines.ts";
import { QUOTED_PRINTABLE, ascii } from "./vcard-lines.ts";

export type VcardVersion = "2.1" | "3.0" | "4.0";

export type Contact = Readonly<{
  /** `null` when the card names none of the three */
  version: VcardVersion | null;
  /** from FN, else N, else ORG, else NICKNAME; empty when there is none. May run right to left */
  name: string;
  phones: readonly string[];
  emails: readonly string[];
  hasPhoto: boolean;
}>;

/** The properties that `contactOf` looks at; all others are only kept. */
export const READ_PROPERTIES: ReadonlySet<string> = new Set([
  "VERSION",
  "FN",
  "N",
  "ORG",
  "NICKNAME",
  "TEL",
  "EMAIL",
  "PHOTO",
]);

/** Reads the lines of one card; those of a card inside it must not be among them. */
export function contactOf(bytes: Uint8Array, lines: readonly VcardLine[]): Contact {
  const version = versionOf(bytes, lines);
  const values = (wanted: string): readonly string[] =>
    lines.filter(({ name }) => name === wanted).map((line) => valueOf(bytes, line, version));
  const whole = (wanted: string): readonly string[] =>
    values(wanted)
      .map((value) => onOneLine(unescaped(value, version)))
      .filter((value) => value !== "");
  const parts = (wanted: string): readonly (readonly string[])[] =>
    values(wanted).map((value) => partsOf(value, version).map(onOneLine));
  const firstOf = (names: readonly string[]): string | undefined => names.find((name) => name !== "");
  return {
    version,
    name:
      whole("FN")[0] ??
      firstOf(
        parts("N").map(([family, given, additional, prefix, suffix]) =>
          joined([prefix, given, additional, family, suffix], " "),
        ),
      ) ??
      firstOf(parts("ORG").map((units) => joined(units, ", "))) ??
      whole("NICKNAME")[0] ??
      "",
    phones: [
      ...new Set(whole("TEL").map((number) => number.replace(/^tel:/i, "").replace(/;ext=/i, " ext "))),
    ],
    emails: [...new Set(whole("EMAIL").map((address) => address.replace(/^mailto:/i, "")))],
    hasPhoto: lines.some((line) => line.name === "PHOTO" && hasValue(bytes, line)),
  };
}

function versionOf(bytes: Uint8Array, lines: readonly VcardLine[]): VcardVersion | null {
  const line = lines.find(({ name }) => name === "VERSION");
  const version = line === undefined ? "" : valueOf(bytes, line, null).trim();
  return version === "2.1" || version === "3.0" || version === "4.0" ? version : null;
}

function joined(parts: readonly (string | undefined)[], by: string): string {
  return parts.filter((part) => part !== undefined && part !== "").join(by);
}

/** Control characters and runs of spaces become one space. */
function onOneLine(text: string): string {
  return text.replaceAll(/[\p{Cc}\s]+/gu, " ").trim();
}

const LF = 10;
const CR = 13;
const EQUALS = 61;

const CHARSET = /;\s*CHARSET\s*=\s*"?([\w.:-]+)/i;

/** The value as it stands in the file, escapes still in it. Bytes that are not UTF-8 nor of a named charset are read as Windows-1252. */
function valueOf(bytes: Uint8Array, line: VcardLine, version: VcardVersion | null): string {
  const parameters = ascii(bytes, line.start, line.colon).replaceAll(/[\r\n]+[ \t]?/g, "");
  const value = bytes.subarray(line.colon + 1, line.end);
  const quoted = QUOTED_PRINTABLE.test(parameters);
  const plain = quoted ? withoutQuoting(value) : withoutFolds(value, version === "2.1" ? 0 : 1);
  return decode(plain, CHARSET.exec(parameters)?.[1]);
}

/** Whether anything stands after the colon. */
export function hasValue(bytes: Uint8Array, line: VcardLine): boolean {
  for (let at = line.colon + 1; at < line.end; at += 1) if ((bytes[at] ?? 0) > 32) return true;
  return false;
}

/** The parts between semicolons that are not escaped, escapes read. vCard 2.1 knows no `\n`. */
function partsOf(value: string, version: VcardVersion | null): readonly string[] {
  return value.split(/(?<!(?<!\\)(?:\\\\)*\\);/).map((part) => unescaped(part, version));
}

/** The whole value as one text, escapes read. */
function unescaped(value: string, version: VcardVersion | null): string {
  return value.replaceAll(/\\([\\,;:nN])/g, (whole, character: string) => {
    if (character !== "n" && character !== "N") return character;
    return version === "2.1" ? whole : "\n";
  });
}

/** Takes line breaks and, after each, `drop` spaces out. vCard 2.1 folds where a space stood, and keeps it. */
function withoutFolds(value: Uint8Array, drop: 0 | 1): Uint8Array {
  if (!value.includes(LF) && !value.includes(CR)) return value;
  const plain = new Uint8Array(value.length);
  let length = 0;
  for (let at = 0; at < value.length; at += 1) {
    const byte = value[at] ?? 0;
    if (byte !== LF && byte !== CR) {
      plain[length] = byte;
      length += 1;
    } else if (value[at + 1] === 32 || value[at + 1] === 9) at += drop;
  }
  return plain.subarray(0, length);
}

/** Reads quoted-printable (RFC 2045 section 6.7): soft line breaks go, `=41` is a byte; what is neither stays. */
function withoutQuoting(value: Uint8Array): Uint8Array {
  const plain = new Uint8Array(value.length);
  let length = 0;
  for (let at = 0; at < value.length; at += 1) {
    const byte = value[at] ?? 0;
    if (byte === LF || byte === CR) continue;
    let decoded = byte;
    if (byte === EQUALS) {
      if (value[at + 1] === LF || value[at + 1] === CR || at + 1 === value.length) continue;
      const hex = ascii(value, at + 1, at + 3);
      if (/^[\dA-F]{2}$/i.test(hex)) {
        decoded = Number.parseInt(hex, 16);
        at += 2;
      }
    }
    plain[length] = decoded;
    length += 1;
  }
  return plain.subarray(0, length);
}

function decode(bytes: Uint8Array, charset: string | undefined): string {
  if (charset !== undefined && !/^utf-?8$/i.test(charset)) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      // A charset that nobody knows: read it as if none were named.
    }
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
