/** The lines of a member as they stream in, decoded, with the bytes named that were no text. */
import { headOf } from "../source.ts";
import type { Member } from "../source.ts";

/** Longer lines, in UTF-16 units, are cut: no message is as long. */
export const LONGEST_LINE = 4_194_304;

/** `bytes`: something in it was no text and stands as U+FFFD. `cut`: it was longer than `LONGEST_LINE`, and the rest is not here. */
export type Flaw = "bytes" | "cut" | null;

/** Without its line break, except that a carriage return before it is left on. `number` counts from 1. */
export type TakeLine = (line: string, number: number, flaw: Flaw) => void;

/** `lines` read; `error` is what the source threw before its end, null when all came. */
export type LinesRead = Readonly<{ lines: number; error: unknown }>;

/** Hands on each line in turn. Text is UTF-8, or UTF-16 where a byte order mark says so. */
export async function eachLine(member: Member, take: TakeLine): Promise<LinesRead> {
  const lines = new LineCutter(take);
  try {
    const label = charsetOf(await headOf(member, 2));
    const decoder = new TextDecoder(label);
    for await (const bytes of member.bytes()) {
      const text = decoder.decode(bytes, { stream: true });
      lines.take(text, text.includes("\uFFFD") ? brokenPieces(bytes, label) : SOUND);
    }
    const rest = decoder.decode();
    lines.take(rest, rest === "" ? SOUND : () => true);
    lines.end();
    return { lines: lines.number, error: null };
  } catch (error) {
    lines.end();
    return { lines: lines.number, error };
  }
}

/** The label of a TextDecoder by the byte order mark at the head of a file. */
export function charsetOf(head: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  return head[0] === 0xfe && head[1] === 0xff ? "utf-16be" : "utf-8";
}

/** Whether the piece of text between two line breaks, counted from 0, had bytes that were no text. */
type IsBroken = (piece: number) => boolean;

const SOUND: IsBroken = () => false;

/** A U+FFFD can also have been written by somebody: then its bytes are text. */
function brokenPieces(bytes: Uint8Array, label: string): IsBroken {
  if (label !== "utf-8") return () => true;
  const strict = new TextDecoder(label, { fatal: true });
  const broken: boolean[] = [];
  for (let start = 0, end = 0; end >= 0; start = end + 1) {
    end = bytes.indexOf(0x0a, start);
    try {
      strict.decode(bytes.subarray(start, end < 0 ? bytes.length : end));
      broken.push(false);
    } catch {
      broken.push(true);
    }
  }
  return (piece) => broken[piece] ?? true;
}

class LineCutter {
  number = 0;
  #rest = "";
  #damaged = false;
  #skipping = false;
  readonly #take: TakeLine;

  constructor(take: TakeLine) {
    this.#take = take;
  }

  take(text: string, isBroken: IsBroken): void {
    let start = 0;
    let piece = 0;
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", start)) {
      this.#hand(
        this.#rest === "" ? text.slice(start, end) : this.#rest + text.slice(start, end),
        isBroken(piece),
      );
      piece += 1;
      start = end + 1;
    }
    if (this.#skipping) return;
    this.#rest += start === 0 ? text : text.slice(start);
    this.#damaged ||= isBroken(piece);
    if (this.#rest.length <= LONGEST_LINE) return;
    this.#take(this.#rest.slice(0, LONGEST_LINE), this.number + 1, "cut");
    this.#rest = "";
    this.#skipping = true;
  }

  end(): void {
    if (this.#rest !== "") this.#hand(this.#rest, false);
  }

  #hand(line: string, damaged: boolean): void {
    this.number += 1;
    const bad = (damaged || this.#damaged) && line.includes("\uFFFD");
    if (!this.#skipping) this.#take(line, this.number, bad ? "bytes" : null);
    this.#rest = "";
    this.#damaged = false;
    this.#skipping = false;
  }
}
