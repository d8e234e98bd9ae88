// What goes into a case file, and that nothing else does: no left-out word, and no salt by which one could be guessed.
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyLog, idOf } from "../../tests/case-log/any-log.ts";
import {
  MADE,
  PARTS,
  allHere,
  caseOf,
  changed,
  everything,
  exhibit,
} from "../../tests/casefile/sample-case.ts";
import { bodyRoot, rootOf } from "../case/commitment.ts";
import type { Shown } from "../case/commitment.ts";
import { readEntry } from "../case/entry.ts";
import type { Event } from "../case/event.ts";
import { foldCase } from "../case/fold.ts";
import { READERS } from "./choice.ts";
import type { Choice } from "./choice.ts";
import { filedCase, filedText, readFiled, shownCase, told } from "./contents.ts";
import type { FiledCase, FiledEvent } from "./filed.ts";

const events = caseOf(PARTS);
const filed = (more: Partial<Choice> = {}, of: readonly Event[] = events): FiledCase => {
  const choice = everything(of, more);
  return filedCase(of, choice, MADE, allHere(choice));
};
const textOf = (more: Partial<Choice> = {}): string => filedText(filed(more));
const RULES = { clocks: [], holidays: new Set<string>() };

/** The parts of an event as a stranger holds them, for the root. */
function shownParts({ body, salts, leaves }: FiledEvent): readonly Shown[] {
  return [
    ...Object.entries(salts).map(([name, salt]) => ({ name, value: body?.[name], salt })),
    ...Object.entries(leaves).map(([name, leaf]) => ({ name, leaf })),
  ];
}

const withoutLabels = (parts: object): object =>
  Object.fromEntries(Object.entries(parts).filter(([name]) => name !== "labels"));

test("all of a case for the person's own eyes folds to the case itself, without its plan and labels", () => {
  const whole = foldCase(events);
  const shown = shownCase(filed());
  expect(shown).toEqual({
    ...whole,
    plan: null,
    backup: null,
    events: shown.events,
    incidents: whole.incidents.map(({ first, now, ...rest }) => ({
      ...rest,
      first: withoutLabels(first),
      now: withoutLabels(now),
      labels: [],
    })),
  });
  expect(shown.name).toBe("My private title");
});

test("nothing chosen leaves the case, its headers, and nobody's words", () => {
  const empty = { incidents: [], exhibits: [], notices: [], effect: false, silence: false } as const;
  const bare = filed({ ...empty, reader: "council" });
  expect(bare.log).toHaveLength(events.length);
  expect(bare.log.filter(({ body }) => body !== null).map(({ body }) => body?.["case"])).toEqual([
    expect.objectContaining({ name: "", who: "Alex Reed" }),
  ]);
  expect(told(bare, RULES, new Map())).toMatchObject({
    incidents: [],
    exhibits: [],
    events: 21,
    leftOut: 20,
  });
  expect(filedCase([], everything([]), MADE, new Map())).toMatchObject({ log: [], exhibits: [] });
});

test.each<readonly [string, Partial<Choice>, readonly string[]]>([
  ["the title of the case, for anyone else", { reader: "council" }, ["My private title"]],
  ["the plan and its answers", {}, ["secret-code", "a secret answer"]],
  ["labels", {}, ["a private label", "another private label", "the last private label"]],
  ["witnesses", { witnesses: false }, ["Wanda", "01202", idOf("wit")]],
  ["places", { places: false }, ["Secret Lane", "50.7194"]],
  ["effect", { effect: false }, ["lay awake", "scared me", "A bad day"]],
  ["what was done about contact", { silence: false }, ["blocked"]],
  ["the text of a letter, for another reader", { reader: "landlord" }, ["The whole text of my letter"]],
  ["the name of one under 18", { names: false }, ["O'Neill"]],
  ["an incident", { incidents: [idOf("two")] }, ["He wrote words", "after nine", "A mistake", "another day"]],
  ["a day outside the period", { from: "2026-10-26" }, ["A bad day"]],
  ["the original of a copy", { exhibits: [idOf("gate-copy")] }, ["gate.jpg", "The gate with words on it"]],
  ["a notice and its reply", { notices: [] }, ["Dorset Council", "REF-1", "We will look"]],
])("%s can be left out, and then stand nowhere", (_, choice, words) => {
  const text = textOf(choice);
  for (const word of words) expect(text).not.toContain(word);
  expect(textOf()).toContain("He wrote words");
});

test("what is abridged says so: a value without its salt, and the leaf of the whole one", () => {
  const { log } = filed({ places: false, names: false, witnesses: false });
  const actor = log.find(({ body }) => body !== null && Object.hasOwn(body, "actor"));
  expect(actor?.body?.["actor"]).toMatchObject({
    name: "S. O.",
    sure: { how: "saw", words: "He told me himself" },
  });
  expect([Object.keys(actor?.salts ?? {}), Object.keys(actor?.leaves ?? {})]).toEqual([
    ["about", "of"],
    ["actor"],
  ]);
  const incident = log.find(({ body }) => body !== null && Object.hasOwn(body, "where"));
  expect(incident?.body?.["where"]).toMatchObject({ place: "", handle: "sam99" });
  expect(Object.keys(incident?.leaves ?? {})).toEqual(["labels", "where", "witnesses"]);
  expect(incident?.body).not.toHaveProperty("witnesses");
});

test("the police and the school see names in full; not known is not grown up", () => {
  for (const reader of READERS) {
    const full = ["school", "police"].includes(reader);
    expect(textOf({ reader, names: false }).includes("O'Neill"), reader).toBe(full);
  }
  const unknown = caseOf(PARTS.map((one) => changed(one, "actor", { young: null })));
  expect(filedText(filed({ names: false }, unknown))).not.toContain("O'Neill");
});

test("only the labelling that says worst goes in, and a name that was put right is not told again", () => {
  const shown = shownCase(filed());
  expect(shown.incidents.map(({ worst }) => worst)).toEqual([false, false, true]);
  expect(filed().log.filter(({ body }) => body !== null && Object.hasOwn(body, "labels"))).toHaveLength(1);
  const [first] = PARTS;
  const renamed = caseOf(
    first === undefined ? [] : [changed(first, "case", { who: "An old name" }), ...PARTS],
  );
  expect(filedText(filed({}, renamed))).not.toContain("An old name");
  expect(shownCase(filed({}, renamed)).who).toBe("Alex Reed");
});

test("of a destroyed exhibit that was chosen there is a number and a reason, and no word", () => {
  const gone = caseOf([...PARTS, { kind: "destruction", of: { exhibit: idOf("gate") }, day: "2026-11-01" }]);
  const made = filed({}, gone);
  expect(filedText(made)).not.toContain("gate.jpg");
  expect(filedText(made)).not.toContain("The gate with words on it");
  expect(made.exhibits[0]).toMatchObject({ id: idOf("gate"), path: null, missing: "destroyed" });
});

test("an exhibit whose bytes cannot be read is listed as missing, with the number it would have had", () => {
  const choice = everything(events);
  const { exhibits } = filedCase(
    events,
    choice,
    MADE,
    new Map([
      [idOf("chat"), "unreadable"],
      [idOf("gate"), null],
    ]),
  );
  expect(exhibits.map(({ path, missing }) => [path, missing])).toEqual([
    ["data/exhibits/0001-gate.jpg", null],
    [null, "unreadable"],
    [null, "unreadable"],
  ]);
});

test("exhibits stand in the order in which they are first named, a copy after its original", () => {
  const { exhibits, incidents } = told(
    filed({ exhibits: [idOf("chat"), idOf("gate-copy")] }),
    RULES,
    new Map(),
  );
  expect(exhibits.map(({ id, number, incidents: named, copyOf }) => [id, number, named, copyOf])).toEqual([
    [idOf("gate-copy"), 1, [1], idOf("gate")],
    [idOf("chat"), 2, [2], null],
  ]);
  expect(incidents).toEqual([idOf("one"), idOf("two"), idOf("three")]);
});

test("what was said of an exhibit, who saw it and what was read in it go in with it, and not without it", () => {
  const of = { exhibit: idOf("chat") };
  const log = caseOf([
    ...PARTS,
    { kind: "description", of, shows: "A chat with threats" },
    { kind: "custody", of: { ...of, act: "shared" }, to: "Shared with my sister" },
    {
      kind: "import",
      of,
      import: {
        service: "whatsapp",
        kind: "chat",
        people: ["Somebody Else"],
        messages: 2,
        unread: 0,
        from: null,
        to: null,
        zone: null,
        order: null,
        gaps: [],
      },
    },
    {
      kind: "incident",
      id: idOf("four"),
      account: { text: "Quoted words" },
      when: { when: { at: "2026-10-28", zone: null, offset: null }, many: null },
      exhibits: [idOf("chat")],
      quoted: { ...of, messages: [{ key: "a".repeat(64), place: "chat.txt: line 3" }] },
    },
    exhibit("mail", {
      claims: [
        { what: "place", value: "1.5, 2.5" },
        { what: "to", value: "me@example.org" },
        { what: "from", value: "them@example.org" },
        { what: "first-received", value: "from my-router" },
      ],
    }),
  ]);
  const words = ["A chat with threats", "my sister", "Somebody Else", "line 3"];
  const whole = filedText(filed({}, log));
  const without = filedText(filed({ exhibits: [idOf("gate")] }, log));
  for (const word of words) expect([whole.includes(word), without.includes(word)]).toEqual([true, false]);
  expect(without).toContain("Quoted words");
  const placeless = filedText(filed({ places: false }, log));
  for (const word of ["1.5, 2.5", "me@example.org", "my-router"])
    expect([whole.includes(word), placeless.includes(word)]).toEqual([true, false]);
  expect(placeless).toContain("them@example.org");
});

test("a clock that was put to rest goes in with what it stands on; one of the whole case without words", () => {
  const settled = (clock: string) => ({
    kind: "settled",
    of: { clock, as: "met" },
    said: `words on ${clock}`,
  });
  const clocks = [`a:${idOf("letter")}`, `b:${idOf("one")}`, "case-review"];
  const log = caseOf([...PARTS, ...clocks.map(settled)]);
  const shown = (more: Partial<Choice>) => shownCase(filed(more, log)).settled;
  expect([...shown({})].map(([key, { said }]) => [key, said])).toEqual([
    [clocks[0], `words on ${clocks[0]}`],
    [clocks[1], `words on ${clocks[1]}`],
    ["case-review", ""],
  ]);
  expect([...shown({ notices: [], incidents: [] }).keys()]).toEqual(["case-review"]);
});

/** Each place in a value where a text stands. */
function* textsIn(value: unknown): Generator<Readonly<{ text: string; put: (text: string) => void }>> {
  if (typeof value !== "object" || value === null) return;
  for (const [key, one] of Object.entries<unknown>({ ...value })) {
    if (typeof one === "string") yield { text: one, put: (text) => void Reflect.set(value, key, text) };
    else yield* textsIn(one);
  }
}

const fits = (body: unknown): boolean => {
  try {
    return readEntry(body).about !== undefined;
  } catch {
    return false;
  }
};

/** Every free text of a log as a word of its own, so that it can be looked for. The roots are put right again. */
function marked(log: readonly Event[]): readonly Event[] {
  let count = 0;
  return log.map((event): Event => {
    const copy: unknown = structuredClone(event.body);
    for (const { text, put } of textsIn(copy)) {
      put(`mark${(count += 1)}x`);
      if (!fits(copy)) put(text);
    }
    const body = readEntry(copy);
    return { ...event, header: { ...event.header, bodyRoot: bodyRoot({ ...body }, event.salts) }, body };
  });
}

const marks = (value: unknown): readonly string[] => JSON.stringify(value)?.match(/mark\d+x/g) ?? [];

const anyChoice: fc.Arbitrary<Partial<Choice>> = fc.record({
  reader: fc.constantFrom(...READERS),
  incidents: fc.subarray(Array.from({ length: 14 }, (_, at) => idOf(at))),
  exhibits: fc.subarray(Array.from({ length: 12 }, (_, at) => idOf(at))),
  notices: fc.subarray(Array.from({ length: 14 }, (_, at) => idOf(at))),
  effect: fc.boolean(),
  witnesses: fc.boolean(),
  places: fc.boolean(),
  names: fc.boolean(),
  silence: fc.boolean(),
  from: fc.constantFrom(null, "2026-11-21"),
  until: fc.constantFrom(null, "2026-11-20"),
});

test("of any case and any choice: every root can be worked out, and no left-out text or salt stands anywhere", () => {
  let texts = 0;
  let words = 0;
  fc.assert(
    fc.property(anyLog(), anyChoice, (log, more) => {
      const all = marked(log);
      const choice = { ...everything(all), ...more };
      const made = filedCase(all, choice, MADE, allHere(choice));
      const text = filedText(made);
      expect(readFiled(text)).toEqual(made);
      const byRoot = new Map(all.map((event) => [event.header.bodyRoot, event]));
      expect(new Set(made.log.map(({ header }) => header.bodyRoot))).toEqual(new Set(byRoot.keys()));
      const left: string[] = [];
      for (const event of made.log) {
        const whole = byRoot.get(event.header.bodyRoot);
        if (whole === undefined) throw new Error("An event that was not there.");
        if (event.body !== null) expect(rootOf(shownParts(event))).toBe(event.header.bodyRoot);
        const recorded: Readonly<Record<string, unknown>> = { ...whole.body };
        for (const [name, salt] of Object.entries(whole.salts)) {
          if (event.salts[name] === salt) {
            expect(event.body?.[name]).toEqual(recorded[name]);
            continue;
          }
          const kept = marks(event.body?.[name]);
          left.push(salt, ...marks(recorded[name]).filter((mark) => !kept.includes(mark)));
        }
      }
      texts += left.length;
      words += marks(left).length;
      for (const one of left) expect(text.includes(one), one).toBe(false);
    }),
    { numRuns: 300 },
  );
  expect(texts - words).toBeGreaterThan(1000);
  expect(words).toBeGreaterThan(1000);
});

const writable = ({ log, ...rest }: FiledCase): Writable => ({
  ...rest,
  log: log.map((event) => ({ ...event })),
});

type Writable = { log: { body: object | null; salts: object; leaves: object }[] };

test("what is no case.json is refused", () => {
  const change = (how: (file: Writable) => void): string => {
    const file: Writable = structuredClone(writable(filed()));
    how(file);
    return JSON.stringify(file);
  };
  for (const text of [
    "",
    "[]",
    "{}",
    change((file) => Object.assign(file, { version: 2 })),
    change((file) => Object.assign(file, { extra: 1 })),
    change((file) => Object.assign(file.log[0] ?? {}, { body: null })),
    change((file) => Object.assign(file.log[0]?.salts ?? {}, { more: "A".repeat(22) })),
    change((file) => Object.assign(file.log[0] ?? {}, { salts: {} })),
    change((file) => Object.assign(file.log[0]?.body ?? {}, { about: {} })),
    change((file) => Object.assign(file, { exhibits: [{ id: idOf("x"), path: "data/exhibits/../../x" }] })),
  ])
    expect(() => readFiled(text), text.slice(0, 80)).toThrow();
  expect(() => filedCase([], everything([]), "2026-11-23T12:00:00.000Z", new Map())).toThrow();
});
