// A case with a bit of everything, its exhibits' bytes, and a choice that takes all of it: what the tests of case files begin with.
import { createHash } from "node:crypto";
import type { Choice } from "../../src/casefile/choice.ts";
import { readEntry } from "../../src/case/entry.ts";
import type { Event } from "../../src/case/event.ts";
import { foldCase } from "../../src/case/fold.ts";
import { appendEvent, feedState } from "../../src/case/log.ts";
import { CASE, chance, idOf } from "../case-log/any-log.ts";

export const MADE = "2026-11-23T12:00:00Z";

/** Bytes that look like a picture's, the same for each name. */
export function bytesOf(name: string, size = 4000): Uint8Array<ArrayBuffer> {
  const seed = createHash("sha256").update(name).digest();
  return Uint8Array.from({ length: size }, (_, at) => ((seed[at % 32] ?? 0) + at * 31) % 251);
}

export const digestOf = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");

export type Parts = Readonly<{ kind: string; id?: string }> & Readonly<Record<string, unknown>>;

/** One feed of events with these parts, a minute apart; the thing that number n makes is called `idOf(n)` unless it is named. */
export function caseOf(all: readonly Parts[]): readonly Event[] {
  const random = chance("sample case");
  const events: Event[] = [];
  let state = feedState(idOf("feed"), []);
  for (const [at, { kind, id = idOf(at), ...parts }] of all.entries()) {
    const recorded = new Date(Date.UTC(2026, 10, 1, 8, at)).toISOString();
    const about = { kind, id, case: CASE, recorded, writer: { as: "self" } };
    events.push(appendEvent(state, readEntry({ about, ...parts }), random));
    const last = events.slice(-1);
    state = feedState(idOf("feed"), last);
  }
  return events;
}

const when = (at: string) => ({ when: { at, zone: "Europe/London", offset: null } });

export const exhibit = (name: string, more: Readonly<Record<string, unknown>> = {}): Parts => {
  const bytes = bytesOf(name);
  return {
    kind: "exhibit",
    of: { exhibit: idOf(name) },
    exhibit: {
      name: `${name}.jpg`,
      type: "image/jpeg",
      size: bytes.length,
      digest: digestOf(bytes),
      taken: "file",
    },
    ...more,
  };
};

const where = {
  channel: "social-media",
  platform: "whatsapp",
  place: "14 Secret Lane",
  link: "",
  handle: "sam99",
};

/** Two incidents, one put right, one taken back; two exhibits with a copy of the first; a letter with its reply. */
export const PARTS: readonly Parts[] = [
  {
    kind: "case",
    case: {
      name: "My private title",
      about: "me",
      who: "Alex Reed",
      area: "dorset",
      young: false,
      sample: false,
    },
  },
  { kind: "plan", answers: { who: "a secret answer" }, plan: { code: "secret-code" } },
  {
    kind: "actor",
    of: { actor: idOf("sam") },
    actor: {
      name: "Sam O'Neill",
      known: true,
      accounts: [{ platform: "whatsapp", handle: "sam99", link: "" }],
      sure: { how: "saw", words: "He told me himself" },
      young: true,
      description: "",
    },
  },
  {
    kind: "witness",
    of: { witness: idOf("wit") },
    witness: { name: "Wanda Witness", contact: "01202 000000", saw: "All of it", willing: true },
  },
  exhibit("gate", {
    claims: [{ what: "place", value: "50.7194, -1.8808" }],
    shows: "The gate with words on it",
  }),
  exhibit("gate-copy", { copyOf: { exhibit: idOf("gate"), boxes: 2 } }),
  exhibit("chat"),
  {
    kind: "incident",
    id: idOf("one"),
    account: { text: "He wrote words on my gate." },
    when: { ...when("2026-10-20T21:30"), many: null },
    where,
    actors: [idOf("sam")],
    witnesses: [idOf("wit")],
    mine: { replied: true, did: "I told him to stop." },
    labels: ["a private label"],
    exhibits: [idOf("gate")],
  },
  {
    kind: "incident",
    id: idOf("two"),
    account: { text: '=HYPERLINK("http://evil")' },
    when: { ...when("2026-10-22~"), many: 3 },
    exhibits: [idOf("chat")],
  },
  {
    kind: "incident",
    id: idOf("three"),
    account: { text: "A mistake" },
    when: { ...when("2026-10-23"), many: null },
  },
  { kind: "withdrawal", of: { incident: idOf("three"), why: "It was another day", back: false } },
  {
    kind: "correction",
    of: { incident: idOf("one"), why: "I looked it up" },
    account: { text: "It was after nine." },
    where: { ...where, place: "16 Secret Lane" },
  },
  { kind: "labelling", of: { incident: idOf("one"), worst: false }, labels: ["another private label"] },
  { kind: "labelling", of: { incident: idOf("one"), worst: true }, labels: ["the last private label"] },
  {
    kind: "effect",
    of: { incident: idOf("one"), day: "2026-10-20" },
    effect: { scale: 3, fields: { sleep: "I lay awake" }, words: "It scared me" },
  },
  {
    kind: "effect",
    of: { incident: null, day: "2026-10-25" },
    effect: { scale: 2, fields: {}, words: "A bad day" },
  },
  {
    kind: "body",
    of: { body: idOf("council") },
    body: { kind: "council", name: "Dorset Council", pack: null, relevant: true, contact: "", stated: null },
  },
  {
    kind: "notice",
    id: idOf("letter"),
    to: { body: idOf("council"), topic: "asb-report", way: "letter", handle: "" },
    when: when("2026-10-24"),
    incidents: [idOf("one")],
    reference: "REF-1",
    sent: { letter: "asb-report", subject: "My report", text: "The whole text of my letter" },
  },
  {
    kind: "reply",
    of: { notice: idOf("letter"), kind: "acknowledged", until: null },
    when: when("2026-10-26"),
    said: "We will look into it",
  },
  {
    kind: "silence",
    of: { act: "blocked", actor: idOf("sam"), platform: "whatsapp", handle: "sam99" },
    when: when("2026-10-27"),
  },
  { kind: "backup", of: { events: 20 } },
];

/** Everything of a case, as it is, to the reader named. */
export function everything(events: readonly Event[], more: Partial<Choice> = {}): Choice {
  const open = foldCase(events);
  return {
    reader: "myself",
    to: "",
    from: null,
    until: null,
    incidents: open.incidents.map(({ id }) => id),
    exhibits: [...open.exhibits.keys()],
    notices: open.notices.map(({ id }) => id),
    effect: true,
    witnesses: true,
    places: true,
    names: true,
    silence: true,
    wanted: "I want it to stop.",
    contact: "",
    statement: false,
    pictures: "blurred",
    ...more,
  };
}

/** All chosen exhibits can be read. */
export const allHere = (choice: Choice) => new Map(choice.exhibits.map((id) => [id, null] as const));

/** The same, with some of one part written otherwise; what has no such part stays. */
export function changed(parts: Parts, name: string, more: Readonly<Record<string, unknown>>): Parts {
  const part: unknown = parts[name];
  return typeof part === "object" ? { ...parts, [name]: { ...part, ...more } } : parts;
}
