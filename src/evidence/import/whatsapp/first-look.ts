/** The first of two readings of a chat: what shape its stamps have, in which order its dates are, and who writes in it. */
import type { Member } from "../source.ts";
import { OrderEvidence } from "./date-order.ts";
import { eachLine } from "./lines.ts";
import { beginsWithMark, isDeletedByOwner, isOwnSentence, said, saysWhatHappened } from "./system-lines.ts";
import { edgesBare } from "./marks.ts";
import { StampScanner } from "./stamp.ts";
import type { Family } from "./stamp.ts";

/**
 * What all stamps of one export have in common: the phone writes them all at once, in one way. A line with another shape, such as a chat that
 * somebody pasted into a message, is text.
 */
export type Shape = Readonly<{ family: Family; separator: number; seconds: boolean }>;

export type FirstLook = Readonly<{
  shape: Shape | null;
  order: OrderEvidence;
  /** Lines end with a carriage return before the line feed. */
  returns: boolean;
  stamps: number;
  /** The first stamp as written. */
  example: string;
  /** Names before `: `, without marks at their edges; each with how many texts without a mark stand behind it. */
  names: ReadonlyMap<string, number>;
  /** The name of the chat itself, in which iOS says what happens: the first of all, where it says nothing else. */
  chatName: string | null;
  /** Who deleted messages on the phone that made the export. */
  owner: string | null;
  lines: number;
  error: unknown;
}>;

/** More names than any chat has members are not counted. */
const MOST_NAMES = 5000;
export const LONGEST_NAME = 256;

export async function lookAt(member: Member): Promise<FirstLook> {
  const scanner = new StampScanner();
  const order = new OrderEvidence();
  const names = new Map<string, number>();
  let shape: Shape | null = null;
  let stamps = 0;
  let returns = 0;
  let example = "";
  let chatName: string | null = null;
  let owner: string | null = null;
  const { lines, error } = await eachLine(member, (line) => {
    if (line.endsWith("\r")) returns += 1;
    const found = scanner.scan(line);
    if (found !== "stamp") return;
    if (shape === null) {
      shape = { family: scanner.family, separator: scanner.separator, seconds: scanner.second >= 0 };
      example = line.slice(0, scanner.rest).trim();
    } else if (!hasShape(scanner, shape)) return;
    stamps += 1;
    order.add(scanner.first, scanner.firstDigits, scanner.middle, scanner.last, scanner.lastDigits);
    const colon = line.indexOf(": ", scanner.rest);
    if (colon < 0 || colon - scanner.rest > LONGEST_NAME) return;
    const name = edgesBare(line.slice(scanner.rest, colon));
    const marked = beginsWithMark(line.slice(colon + 2, colon + 4));
    if (shape.family !== "dash" && (stamps === 1 || name === chatName)) {
      const text = line.slice(colon + 2);
      if (stamps === 1) chatName = marked || isOwnSentence(text) ? name : null;
      else if (!marked && !isOwnSentence(text) && !saysWhatHappened(text)) chatName = null;
    }
    const count = names.get(name);
    if (count !== undefined) names.set(name, marked ? count : count + 1);
    else if (names.size < MOST_NAMES) names.set(name, marked ? 0 : 1);
    if (line.length - colon < 90 && isDeletedByOwner(said(line.slice(colon + 2)))) owner ??= name;
  });
  return {
    shape,
    order,
    returns: returns * 2 > lines,
    stamps,
    example,
    names,
    chatName,
    owner,
    lines,
    error,
  };
}

/** Whether the stamp that was read last is one of the file's own. */
export function hasShape(scanner: StampScanner, shape: Shape): boolean {
  return (
    scanner.family === shape.family &&
    scanner.separator === shape.separator &&
    scanner.second >= 0 === shape.seconds
  );
}
