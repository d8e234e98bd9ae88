/** Cuts a mailbox file (mbox) into its mails as it streams in: one mail at a time is held. */
import { concat } from "../../../kit/bytes.ts";

/** `line` of its separator, from 1. `whole`: false when it is longer than is read, and was cut. */
export type Cut = Readonly<{ separator: string; line: number; bytes: Uint8Array; whole: boolean }>;

const NEW_LINE = 10;
const RETURN = 13;
const MORE = 0x3e;
/** The longest line that is looked at as one; `From ` lines are shorter. */
const LONGEST_LINE = 65_536;

const ascii = new TextDecoder("latin1");

/** Whether a line that follows an empty one begins a mail: `From who Fri Apr  3 10:00:00 2026`, or `From ` alone. */
export function isSeparator(line: string): boolean {
  return /^From (?:[^\n]{0,300}\d{1,2}:\d{2}[^\n]{0,100}\d{4}[^\n]{0,40})?\r?\n?$/.test(line);
}

type Mail = Readonly<{ separator: string; line: number }>;

/** Cuts at separators that follow an empty line, and takes one `>` from `>From ` lines, as mailboxes add it (mboxo and mboxrd). */
export class MailboxCutter {
  readonly #kept: Kept;
  #rest: Uint8Array = new Uint8Array();
  #mail: Mail | null = null;
  #line = 1;
  #afterEmpty = true;
  #midLine = false;

  /** `longest`: as many bytes of one mail are kept. */
  constructor(longest: number) {
    this.#kept = new Kept(longest);
  }

  /** The mails that are whole by now. */
  feed(piece: Uint8Array): readonly Cut[] {
    const found: Cut[] = [];
    const bytes = this.#rest.length === 0 ? piece : concat(this.#rest, piece);
    let at = 0;
    for (let end = bytes.indexOf(NEW_LINE); end >= 0; end = bytes.indexOf(NEW_LINE, at)) {
      this.#take(bytes.subarray(at, end + 1), found);
      this.#line += 1;
      this.#midLine = false;
      at = end + 1;
    }
    this.#rest = bytes.slice(at);
    if (this.#rest.length > LONGEST_LINE) {
      this.#take(this.#rest, found);
      this.#rest = new Uint8Array();
      this.#midLine = true;
    }
    return found;
  }

  end(): readonly Cut[] {
    const found: Cut[] = [];
    if (this.#rest.length > 0) this.#take(this.#rest, found);
    this.#rest = new Uint8Array();
    this.#finish(found);
    return found;
  }

  #take(line: Uint8Array, found: Cut[]): void {
    if (!this.#midLine) {
      if (this.#afterEmpty && line[0] === 0x46 && line.length < 500 && isSeparator(ascii.decode(line))) {
        this.#finish(found);
        this.#mail = { separator: ascii.decode(line).trimEnd(), line: this.#line };
        this.#afterEmpty = false;
        return;
      }
      this.#afterEmpty = line[0] === NEW_LINE || (line.length === 2 && line[0] === RETURN);
    }
    this.#mail ??= { separator: "", line: this.#line };
    this.#kept.add(!this.#midLine && isQuoted(line) ? line.subarray(1) : line);
  }

  #finish(found: Cut[]): void {
    const { bytes, whole } = this.#kept.take();
    if (this.#mail !== null && (this.#mail.separator !== "" || bytes.length > 2))
      found.push({ ...this.#mail, bytes: withoutLast(bytes), whole });
    this.#mail = null;
  }
}

/** The bytes of one mail after another. */
class Kept {
  readonly #longest: number;
  #buffer = new Uint8Array(LONGEST_LINE);
  #size = 0;
  #whole = true;

  constructor(longest: number) {
    this.#longest = longest;
  }

  add(bytes: Uint8Array): void {
    if (this.#size + bytes.length > this.#longest) this.#whole = false;
    if (!this.#whole) return;
    if (this.#size + bytes.length > this.#buffer.length) {
      const larger = new Uint8Array(Math.max(this.#buffer.length * 2, this.#size + bytes.length));
      larger.set(this.#buffer.subarray(0, this.#size));
      this.#buffer = larger;
    }
    this.#buffer.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  take(): Readonly<{ bytes: Uint8Array; whole: boolean }> {
    const taken = { bytes: this.#buffer.slice(0, this.#size), whole: this.#whole };
    this.#size = 0;
    this.#whole = true;
    return taken;
  }
}

function isQuoted(line: Uint8Array): boolean {
  return line[0] === MORE && line.length < 500 && /^>+From /.test(ascii.decode(line));
}

/** The empty line before the next separator is the mailbox's own. */
function withoutLast(bytes: Uint8Array): Uint8Array {
  if (bytes.at(-1) !== NEW_LINE) return bytes;
  const end = bytes.at(-2) === RETURN ? bytes.length - 2 : bytes.length - 1;
  return bytes[end - 1] === NEW_LINE ? bytes.subarray(0, end) : bytes;
}
