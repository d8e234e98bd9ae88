/** Turns the sample of the words pack into a case as if it had been written day by day. */
import { addDays } from "../../kit/calendar.ts";
import { readEntry } from "../../case/entry.ts";
import type { Entry } from "../../case/entry.ts";
import type { Event } from "../../case/event.ts";
import { appendEvent, headerDigest, newFeed } from "../../case/log.ts";
import type { Sample } from "../../content/words.ts";

type Chance = Readonly<{ random(bytes: number): Uint8Array; newId(): string }>;

/**
 * Events of one feed, oldest first. `today` is `YYYY-MM-DD`; what would lie in the future is taken as now.
 * Throws when the pack's sample does not have the shape of entries.
 */
export function sampleEvents(sample: Sample, today: string, { random, newId }: Chance): readonly Event[] {
  const names = new Map<string, string>();
  const idOf = (name: string): string => {
    const id = names.get(name) ?? newId();
    names.set(name, id);
    return id;
  };
  const caseId = newId();
  const feed = newFeed(random);
  let prev: Event | null = null;
  return sample.map((row) => {
    const { kind, id, day, time, after, ...parts } = row;
    const date = addDays(today, day);
    const recorded = new Date(Date.parse(`${date}T${time}:00Z`) + after * 60_000).toISOString();
    const about = {
      kind,
      id: id === undefined ? newId() : idOf(id),
      case: caseId,
      recorded,
      writer: { as: "self" },
    };
    const body: Entry = readEntry(
      withNames({ about, ...placed(kind, parts, date, time, today) }, (name) => idOf(name)),
    );
    const state = {
      feed,
      seq: prev?.header.seq ?? 0,
      prev: prev === null ? null : headerDigest(prev.header),
      heads: {},
    };
    prev = appendEvent(state, body, random);
    return prev;
  });
}

/** Adds when it happened where the kind has such a part. */
function placed(
  kind: string,
  parts: Readonly<Record<string, unknown>>,
  date: string,
  time: string,
  today: string,
): Readonly<Record<string, unknown>> {
  const when = { at: `${date}T${time}`, zone: "Europe/London", offset: null };
  if (kind === "incident") return { ...parts, when: { when, many: null } };
  if (kind === "effect" || kind === "still") return { ...parts, of: { ...objectOf(parts["of"]), day: date } };
  if (kind === "silence") return { ...parts, when: { when } };
  if (kind !== "notice") return parts;
  const { promised, ...rest } = parts;
  const said = objectOf(promised);
  const by = typeof said["days"] === "number" ? addDays(date, said["days"]) : today;
  return {
    ...rest,
    when: { when },
    ...(promised === undefined ? {} : { promised: { what: said["what"], by } }),
  };
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** Every text that starts with `@` is the name of a thing. */
function withNames(value: unknown, idOf: (name: string) => string): unknown {
  if (typeof value === "string") return value.startsWith("@") ? idOf(value) : value;
  if (Array.isArray(value)) return value.map((one) => withNames(one, idOf));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, withNames(one, idOf)]));
}
