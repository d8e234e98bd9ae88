/** The invisible marks of writing direction that WhatsApp strews into its exports, and the blanks that it uses. */

/** U+061C, U+200E, U+200F, U+202A to U+202E, U+2066 to U+2069, U+FEFF. */
export function isMark(code: number): boolean {
  if (code < 0x61c) return false;
  return (
    code === 0x200e ||
    code === 0x200f ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2066 && code <= 0x2069) ||
    code === 0xfeff ||
    code === 0x61c
  );
}

/** Space, tab, and the blanks that are not broken: U+00A0, U+2009, U+202F, U+3000. */
export function isBlank(code: number): boolean {
  if (code < 0xa0) return code === 0x20 || code === 0x09;
  return code === 0xa0 || code === 0x202f || code === 0x2009 || code === 0x3000;
}

const MARKS = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g;

export function withoutMarks(text: string): string {
  return text.replaceAll(MARKS, "");
}

/** Where the first letter stands that is no mark. */
export function afterMarks(text: string): number {
  let at = 0;
  while (at < text.length && isMark(text.charCodeAt(at))) at += 1;
  return at;
}

/** Without marks at either edge; those within stay. */
export function edgesBare(text: string): string {
  const start = afterMarks(text);
  let end = text.length;
  while (end > start && isMark(text.charCodeAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** The first letters of some phrases: tells most texts that are none of them by a look. */
export class Beginnings {
  readonly #starts: ReadonlySet<string>;

  constructor(phrases: Iterable<string>) {
    this.#starts = new Set([...phrases].map((phrase) => phrase.slice(0, 3)));
  }

  /** Marks and an angle bracket before it, and large letters, make no difference. */
  fit(text: string): boolean {
    let at = afterMarks(text);
    if (text.charCodeAt(at) === 0x3c) at += 1;
    return this.#starts.has(text.slice(at, at + 3).toLowerCase());
  }
}

/** What zero is in each script of which phones write dates; its other nine digits follow. */
const ZEROS = [
  0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xe50, 0xed0, 0xf20,
  0x1040, 0x17e0, 0x1810, 0xff10,
];

/** 0 to 9, or -1 for what is no digit. */
export function digitOf(code: number): number {
  if (code < 0x660) return code >= 0x30 && code <= 0x39 ? code - 0x30 : -1;
  for (const zero of ZEROS) {
    if (code < zero) return -1;
    if (code <= zero + 9) return code - zero;
  }
  return -1;
}
