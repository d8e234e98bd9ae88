/** Messages of one conversation in the order of time: exports give them newest first, oldest first, or in several lists. */
import type { Message } from "./message.ts";

/** `time` in milliseconds since 1970, finer than the message's own. */
export type Timed = Readonly<{ time: number; message: Message }>;

/**
 * One list of an export, oldest first. Messages of one moment keep the order in which they were written, which a list that is newest first
 * has the other way round; `usually` says which it is where the times do not.
 */
export function oldestFirst(list: readonly Timed[], usually: "newest-first" | "oldest-first"): Timed[] {
  const first = list[0]?.time ?? 0;
  const last = list.at(-1)?.time ?? 0;
  const newestFirst = first === last ? usually === "newest-first" : first > last;
  return (newestFirst ? list.toReversed() : list).toSorted((one, other) => one.time - other.time);
}

/** Several lists, each already oldest first, as one. */
export function together(...lists: readonly (readonly Timed[])[]): Timed[] {
  return lists.flat().toSorted((one, other) => one.time - other.time);
}
