// Any log that devices could write for one case: all kinds of entries, several feeds that see each other now and then, and forks.
import { createHash } from "node:crypto";
import fc from "fast-check";
import type { ENTRY, Entry } from "../../src/case/entry.ts";
import { readEntry } from "../../src/case/entry.ts";
import { CHANNELS } from "../../src/case/incident.ts";
import { CUSTODY_ACTS, TAKEN } from "../../src/case/exhibit.ts";
import { EFFECT_FIELDS } from "../../src/case/effect.ts";
import { BODY_KINDS, NOTICE_TOPICS, REPLY_KINDS, SILENCE_ACTS, WAYS } from "../../src/case/notice.ts";
import type { Event } from "../../src/case/event.ts";
import { appendEvent, feedState } from "../../src/case/log.ts";

/** 22 letters that name one thing. */
export const idOf = (name: string | number): string => `thing-${name}-`.padEnd(22, "A");

export const CASE = idOf("case");

/** Bytes that look like chance and are the same each time. */
export function chance(seed: string): (bytes: number) => Uint8Array {
  let drawn = 0;
  return (bytes) => {
    drawn += 1;
    return new Uint8Array(createHash("sha256").update(`${seed} ${drawn}`).digest().subarray(0, bytes));
  };
}

const text = fc.string({ unit: "binary", maxLength: 12 });
const maybe = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: null });
const of = <const T>(list: readonly T[]) => fc.constantFrom(...list);
const thing = fc.integer({ min: 0, max: 11 }).map(idOf);
const things = fc.array(thing, { maxLength: 3 });
const day = of(["2026-11-20", "2026-11-21", "2024-02-29"]);
const when = fc.record({
  when: fc.record({
    at: of([
      "2025",
      "2026-11",
      "2026-11-20~",
      "2026-11-01/2026-11-20",
      "2026-11-20T21:30?",
      "2026-11-20T08:00",
    ]),
    zone: of(["Europe/London", null]),
    offset: of(["+00:00", null]),
  }),
});
const happened = fc.tuple(when, maybe(fc.integer({ min: 2, max: 9 }))).map(([at, many]) => ({ ...at, many }));
const where = fc.record({
  channel: maybe(of(CHANNELS)),
  platform: maybe(text),
  place: text,
  link: text,
  handle: text,
});
const source = fc.record({ platform: maybe(text), handle: text, link: text, post: text });
const mine = fc.record({ replied: maybe(fc.boolean()), did: text });
const labels = fc.array(fc.string({ minLength: 1, maxLength: 5 }), { maxLength: 2 });
const promised = fc.record({ what: text, by: maybe(day) });

const some = <T, K extends keyof T>(
  model: { [P in keyof T]: fc.Arbitrary<T[P]> },
  requiredKeys: readonly K[],
) => fc.record(model, { requiredKeys: [...requiredKeys] });

const parts: Readonly<Record<keyof typeof ENTRY, fc.Arbitrary<object>>> = {
  case: fc.record({
    case: fc.record({
      name: text,
      about: of(["me", "someone-else"]),
      who: text,
      area: maybe(text),
      young: maybe(fc.boolean()),
      sample: fc.boolean(),
    }),
  }),
  plan: fc.record({
    answers: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), text),
    plan: fc.record({ code: text }),
  }),
  mark: fc.record({
    mark: fc.record({ action: of(["block.block", "inform.tell"]), as: maybe(of(["true", "later"])) }),
  }),
  move: fc.record({ move: fc.record({ what: of(["home", "school"]), day, area: maybe(text), said: text }) }),
  incident: some(
    {
      account: fc.record({ text }),
      when: happened,
      where,
      actors: things,
      witnesses: things,
      mine,
      labels,
      exhibits: things,
      sheet: fc.integer({ min: 1, max: 99 }),
    },
    ["account", "when"],
  ),
  correction: some(
    {
      of: fc.record({ incident: thing, why: text }),
      account: fc.record({ text }),
      when: happened,
      where,
      actors: things,
      witnesses: things,
      mine,
      exhibits: things,
    },
    ["of"],
  ),
  withdrawal: fc.record({ of: fc.record({ incident: thing, why: text, back: fc.boolean() }) }),
  labelling: fc.record({ of: fc.record({ incident: thing, worst: fc.boolean() }), labels }),
  effect: fc.record({
    of: fc.record({ incident: maybe(thing), day }),
    effect: fc.record({
      scale: maybe(of([0, 1, 2, 3, 4])),
      fields: fc.dictionary(of(EFFECT_FIELDS), text, { maxKeys: 3 }),
      words: text,
    }),
  }),
  still: fc.record({ of: fc.record({ day }) }),
  actor: fc.record({
    of: fc.record({ actor: thing }),
    actor: fc.record({
      name: text,
      known: fc.boolean(),
      accounts: fc.array(fc.record({ platform: maybe(text), handle: text, link: text }), { maxLength: 2 }),
      sure: fc.record({ how: of(["saw", "told", "think", "not-known"]), words: text }),
      young: maybe(fc.boolean()),
      description: text,
    }),
  }),
  witness: fc.record({
    of: fc.record({ witness: thing }),
    witness: fc.record({ name: text, contact: text, saw: text, willing: maybe(fc.boolean()) }),
  }),
  body: fc.record({
    of: fc.record({ body: thing }),
    body: fc.record({
      kind: of(BODY_KINDS),
      name: text,
      pack: maybe(text),
      relevant: maybe(fc.boolean()),
      contact: text,
      stated: maybe(
        fc.record({
          acknowledge: maybe(fc.integer({ min: 1, max: 366 })),
          answer: maybe(fc.integer({ min: 1, max: 366 })),
          unit: of(["days", "working-days", "school-days"]),
        }),
      ),
    }),
  }),
  notice: some(
    {
      to: fc.record({ body: thing, topic: of(NOTICE_TOPICS), way: of(WAYS), handle: text }),
      when,
      incidents: things,
      reference: text,
      person: text,
      promised,
      sent: fc.record({ letter: text, subject: text, text }),
      said: text,
      exhibits: things,
    },
    ["to", "when", "incidents"],
  ),
  reply: some(
    {
      of: fc.record({ notice: thing, kind: of(REPLY_KINDS), until: maybe(day) }),
      when,
      said: text,
      reference: text,
      person: text,
      promised,
      exhibits: things,
    },
    ["of", "when", "said"],
  ),
  fixed: fc.record({ of: fc.record({ notice: thing, fixed: of(["yes", "partly", "no"]) }), said: text }),
  settled: fc.record({ of: fc.record({ clock: of(["a", "b"]), as: of(["met", "not-needed"]) }), said: text }),
  silence: fc.record({
    of: fc.record({ act: of(SILENCE_ACTS), actor: maybe(thing), platform: maybe(text), handle: text }),
    when,
  }),
  exhibit: fc.record(
    {
      of: fc.record({ exhibit: thing }),
      exhibit: fc.record({
        name: text,
        type: text,
        size: fc.nat(),
        digest: fc.stringMatching(/^[0-9a-f]{64}$/),
        taken: of(TAKEN),
      }),
      source,
      shows: text,
      claims: fc.array(fc.record({ what: text, value: text }), { maxLength: 2 }),
      copyOf: fc.record({ exhibit: thing, boxes: fc.nat() }),
      inside: fc.record({ exhibit: thing, path: text }),
    },
    { requiredKeys: ["of", "exhibit"] },
  ),
  description: fc.record(
    { of: fc.record({ exhibit: thing }), shows: text, source, reader: fc.constant("machine" as const) },
    { requiredKeys: ["of", "shows"] },
  ),
  custody: fc.record({ of: fc.record({ exhibit: thing, act: of(CUSTODY_ACTS) }), to: text }),
  destruction: fc.record({ of: fc.record({ exhibit: thing }), day }),
  import: fc.record({
    of: fc.record({ exhibit: thing }),
    import: fc.record({
      service: text,
      kind: text,
      people: fc.array(text, { maxLength: 3 }),
      messages: fc.nat(),
      unread: fc.nat(),
      from: maybe(day),
      to: maybe(day),
      zone: maybe(text),
      order: maybe(of(["day-first", "month-first"])),
      gaps: fc.array(text, { maxLength: 2 }),
    }),
  }),
  backup: fc.record({ of: fc.record({ events: fc.nat() }) }),
};

const anyParts = fc.oneof(
  // Incidents and what is added to them come more often: that is where things point at each other.
  { arbitrary: parts.incident.map((made) => ({ kind: "incident", ...made })), weight: 6 },
  { arbitrary: parts.correction.map((made) => ({ kind: "correction", ...made })), weight: 6 },
  ...Object.entries(parts).map(([kind, made]) => ({
    arbitrary: made.map((one) => ({ kind, ...one })),
    weight: 1,
  })),
);

/** One thing written on one device: whether it had seen the others' newest events, and whether its feed was set back by one before. */
const anyAct = fc.record({
  feed: fc.integer({ min: 0, max: 2 }),
  sees: fc.boolean(),
  setBack: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
  minutes: fc.integer({ min: -30, max: 600 }),
  parts: anyParts,
});

type Act = Readonly<{
  feed: number;
  sees: boolean;
  setBack: boolean;
  minutes: number;
  parts: Readonly<{ kind: string }>;
}>;

const START = Date.UTC(2026, 10, 20, 8);

/** The events of these acts in the order they were written; the thing that act number n makes is called `idOf(n)`. */
function written(acts: readonly Act[]): readonly Event[] {
  const random = chance("any log");
  const events: Event[] = [];
  let now = START;
  for (const [
    at,
    {
      feed,
      sees,
      setBack,
      minutes,
      parts: { kind, ...own },
    },
  ] of acts.entries()) {
    now += minutes * 60_000;
    const name = idOf(`feed${feed}`);
    const mineOnly = events.filter((event) => event.header.feed === name);
    const last = mineOnly.at(-1);
    const known = setBack ? events.filter((event) => event !== last) : events;
    const before = known.findLast((event) => event.header.feed === name)?.header.heads ?? {};
    const state = feedState(name, known);
    const about = {
      kind,
      id: idOf(at),
      case: CASE,
      recorded: new Date(now).toISOString(),
      writer: { as: "self" },
    };
    const body: Entry = readEntry({ about, ...own });
    events.push(appendEvent({ ...state, heads: sees ? state.heads : before }, body, random));
  }
  return events;
}

/** Up to `most` events of one case. */
export const anyLog = (most = 14): fc.Arbitrary<readonly Event[]> =>
  fc.array(anyAct, { maxLength: most, size: "max" }).map(written);

/** The same events in any order, some of them twice. */
export const anyOrder = (events: readonly Event[]): fc.Arbitrary<readonly Event[]> =>
  fc
    .shuffledSubarray([...events, ...events], { minLength: events.length, maxLength: 2 * events.length })
    .map((part) => [...part, ...events.filter((event) => !part.includes(event))]);
