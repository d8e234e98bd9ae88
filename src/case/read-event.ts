/** Reads events that come from outside, such as a backup or a file: their shape, their commitments, and the chain they make. */
import * as v from "valibot";
import { bodyFits } from "./commitment.ts";
import { readEntry } from "./entry.ts";
import type { Event } from "./event.ts";
import { checkLog } from "./check-log.ts";
import type { LogFault } from "./check-log.ts";
import { headerShape, saltsShape } from "./schema.ts";

/** `newer`: written by a later version of this service. `shape`: this is no event. `changed`: the body is not the one that its header commits to. */
export type NotEvent = "newer" | "shape" | "changed";

export type ReadEvent = Readonly<{ ok: true; event: Event }> | Readonly<{ ok: false; why: NotEvent }>;

const outer = v.strictObject({ header: v.unknown(), body: v.unknown(), salts: saltsShape });

const newer = v.object({ header: v.object({ v: v.pipe(v.number(), v.integer(), v.minValue(2)) }) });

/** Never throws. */
export function readEvent(value: unknown): ReadEvent {
  if (v.is(newer, value)) return { ok: false, why: "newer" };
  const event = shaped(value);
  if (event === null) return { ok: false, why: "shape" };
  return bodyFits(event) ? { ok: true, event } : { ok: false, why: "changed" };
}

function shaped(value: unknown): Event | null {
  try {
    const { header: given, body, salts } = v.parse(outer, value);
    const header = v.parse(headerShape, given);
    const begins = header.seq === 1;
    if (begins !== (header.prev === null) || Object.hasOwn(header.heads, header.feed)) return null;
    return { header, body: readEntry(body), salts };
  } catch {
    return null;
  }
}

/** `at` counts from 0 in the list that was read. */
export type ReadLog = Readonly<{
  events: readonly Event[];
  refused: readonly Readonly<{ at: number; why: NotEvent }>[];
  faults: readonly LogFault[];
}>;

/** Every event that can be read, what was refused and why, and what is wrong with the chain of those that were read. Never throws. */
export function readLog(values: readonly unknown[]): ReadLog {
  const read = values.map(readEvent);
  const events = read.flatMap((one) => (one.ok ? [one.event] : []));
  const refused = read.flatMap((one, at) => (one.ok ? [] : [{ at, why: one.why }]));
  return { events, refused, faults: checkLog(events) };
}
