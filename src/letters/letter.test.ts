// A letter says what was picked and is in the case, word for word, and nothing else.
import fc from "fast-check";
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { body, day, emptyCase, incident, kept, notice } from "../app/fields/case-by-hand.ts";
import type { Case, Incident } from "../case/case.ts";
import type { Actor } from "../case/actor.ts";
import { collectFaults } from "../content/fault.ts";
import { readLetters } from "../content/read-letters.ts";
import { makeLetter } from "./letter.ts";
import type { LetterInput, LetterPick } from "./letter.ts";
import { suggestPick } from "./pick.ts";

const folder = "packs/words/en-GB/letters/";
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, "utf8")]));
const faults = collectFaults();
const { letters, letterPhrases: phrases } = readLetters(files, "", faults);
if (phrases === null) throw new Error("There are no phrases.");
const ids = Object.keys(letters);

const JAY: Actor = {
  name: "Jay Stone",
  known: true,
  accounts: [],
  sure: { how: "think", words: "I know his van." },
  young: false,
  description: "",
};

const told: Incident = incident("i1", "He said “f*** off”.\n\nThen he left.", { told: ["n1"] });
const rich: Case = {
  ...emptyCase(),
  actors: new Map([["a", kept("a", JAY)]]),
  witnesses: new Map([
    ["w", kept("w", { name: "Ana", contact: "Number 12", saw: "It all.", willing: true })],
  ]),
  bodies: new Map(
    (
      ["landlord", "council", "school", "police", "platform", "network", "employer", "ombudsman"] as const
    ).map((kind) => [kind, kept(kind, { ...body(kind), name: `The ${kind}`, pack: kind })]),
  ),
  incidents: [
    {
      ...told,
      now: {
        ...told.now,
        when: { when: day("2026-11-01T21:00~"), many: 3 },
        where: {
          channel: "home",
          platform: "platform",
          place: "By the gate",
          link: "https://x.example/1",
          handle: "jay_1",
        },
        actors: ["a"],
        witnesses: ["w"],
        mine: { replied: false, did: "I went in." },
      },
      corrections: [
        {
          id: "c",
          recorded: "2026-11-03T23:30:00.000Z",
          writer: { as: "self" },
          clock: null,
          of: { incident: "i1", why: "" },
          account: { text: "It was a Sunday." },
        },
      ],
    },
    incident("i2", "He rang at night."),
  ],
  effects: [
    {
      ...told,
      incident: "i1",
      day: "2026-11-01",
      still: false,
      effect: { scale: 3, fields: { sleep: "None." }, words: "" },
    },
    {
      ...told,
      incident: null,
      day: "2026-10-01",
      still: false,
      effect: { scale: 4, fields: {}, words: "Long ago." },
    },
  ],
  notices: [
    notice("n2", { body: "council", topic: "asb-report", way: "form" }, "2026-11-05", {
      references: ["ASB/1"],
    }),
    notice("n1", { body: "landlord", topic: "landlord-report", way: "call" }, "2026-11-02", {
      incidents: ["i1"],
      references: ["SH-20417"],
      person: "Priya",
      promised: { what: "We will ring you.", by: "2026-11-09" },
      replies: [
        {
          id: "r",
          recorded: "2026-11-06T10:00:00.000Z",
          writer: { as: "self" },
          clock: null,
          of: { notice: "n1", kind: "extension", until: "2026-11-20" },
          when: { when: day("2026-11-06") },
          said: "",
        },
      ],
    }),
  ],
};

function inputFor(id: string, open: Case = rich, change: Partial<LetterInput> = {}): LetterInput {
  const letter = letters[id];
  if (letter === undefined || phrases === null) throw new Error(`There is no letter "${id}".`);
  const reader = open.bodies.has(letter.to) ? letter.to : null;
  const pick = suggestPick(letter, open, { body: reader, clock: null, review: null });
  const late = { name: "an answer", due: "2026-11-10" };
  return {
    letter,
    phrases,
    open,
    pick,
    reader,
    late,
    review: null,
    careful: false,
    today: "2026-11-22",
    language: "en-GB",
    ...change,
  };
}

function write(id: string, pick: Partial<LetterPick> = {}, open: Case = rich): string {
  const input = inputFor(id, open);
  return makeLetter({ ...input, pick: { ...input.pick, ...pick } }).text;
}

const all: Partial<LetterPick> = {
  incidents: ["i1", "i2"],
  effects: true,
  witnesses: ["w"],
  actors: ["a"],
  links: true,
  references: true,
  safeContact: "By text.\n\n\n\nBefore noon.",
  ifFoundOut: "He would shout.",
  homeAddress: "1 Hill Road",
  words: "It is worse at weekends.",
  name: "Sam",
};

test("the packs are read without a fault", () => {
  expect(faults.list).toEqual([]);
});

describe.each(ids)("%s", (id) => {
  it.each([
    ["with all that there is", rich, all],
    ["as suggested", rich, {}],
    ["from an empty case", emptyCase(), {}],
  ])("is whole %s", (_, open, pick) => {
    const input = inputFor(id, open);
    const { text, headings, subject } = makeLetter({ ...input, pick: { ...input.pick, ...pick } });
    expect(`${subject}\n${text}`).not.toMatch(/[{}]|undefined|null|\n{3}|(?:^|\n)[^\S\n]|[^\S\n]\n/);
    expect(text).not.toMatch(/“”|: \.|\(\)/);
    const blocks = text.trimEnd().split("\n\n");
    for (const heading of headings) {
      const at = blocks.indexOf(heading);
      expect(at, heading).toBeGreaterThan(-1);
      expect(blocks[at + 1], `nothing stands under ${heading}`).toBeDefined();
      expect(headings).not.toContain(blocks[at + 1]);
    }
  });

  it("carries safe contact and what might happen if they find out, with what each is", () => {
    const text = write(id, all);
    expect(text).toContain(phrases.safecontact);
    expect(text).toContain("By text.\n\nBefore noon.");
    expect(text).toContain(phrases.foundout);
    expect(text).toContain("He would shout.");
  });

  it("claims no duty, threatens nobody and promises no picture", () => {
    const text = write(id, { ...all, asks: letters[id]?.asks.map((ask) => ask.id) ?? [] });
    expect(text).not.toMatch(
      /\bduty|by law|you must|solicitor|court|attach|victim|perpetrator|statement of truth/i,
    );
  });
});

test("accounts stand word for word, additions with their day in London, and a series with how often", () => {
  const text = write("landlord-stage-1", all);
  expect(text).toContain("“He said “f*** off”.\nThen he left.”");
  expect(text).toContain("about 1 November 2026 at 21:00");
  expect(text).toContain("It happened 3 times.");
  expect(text).toContain("Added on 3 November 2026: “It was a Sunday.”");
});

test("a name stands with how it is known, and that once; who was not picked is not called unknown", () => {
  const both = rich.incidents.map((one) => ({ ...one, now: { ...one.now, actors: ["a"] } }));
  const text = write("landlord-first", all, { ...rich, incidents: both });
  expect(text.match(/Jay Stone \(I think so, I am not certain\)/g)).toHaveLength(2);
  expect(text.match(/I know his van\./g)).toHaveLength(1);
  const unnamed = write("landlord-first", { ...all, actors: [] });
  expect(unnamed).not.toContain("Jay");
  expect(unnamed).toContain(phrases.theperson);
  expect(unnamed).not.toContain(phrases.someone);
});

test("under 18, or of unknown age, is initials but to school and police, also when such a body reads a general letter", () => {
  for (const young of [true, null]) {
    const open = { ...rich, actors: new Map([["a", kept("a", { ...JAY, young })]]) };
    expect(write("landlord-first", all, open)).toContain("J. S.");
    expect(write("landlord-first", all, open)).not.toContain("Stone");
    expect(write("police-report", all, open)).toContain("Jay Stone");
    const reopen = inputFor("body-reopen", open, { reader: "school" });
    expect(makeLetter({ ...reopen, pick: { ...reopen.pick, ...all } }).text).toContain("Jay Stone");
  }
});

test("what was told before stands with day, way, reference, who spoke, promise and reply; another body's only where needed", () => {
  const text = write("landlord-stage-1", all);
  expect(text).toContain("2 November 2026: I told you (call).\nReference: SH-20417.\nSpoken to: Priya.");
  expect(text).toContain("Promised by 9 November 2026: “We will ring you.”");
  expect(text).toContain("6 November 2026: more time was asked for.\nThe new day was 20 November 2026.");
  expect(text).not.toContain("ASB/1");
  const review = write("case-review", all);
  expect(review).toContain("I told The landlord (call).");
  expect(review).toContain("I told you (form).\nReference: ASB/1.");
});

test("which date ran out is said, a promise in its own words, and no date where none did", () => {
  expect(write("landlord-stage-2")).toContain("Your answer at the first stage was due by 10 November 2026.");
  const input = inputFor("body-chase");
  const late = { name: "", due: "2026-11-09", promised: "We will ring you." };
  expect(makeLetter({ ...input, late }).text).toContain(
    "This was promised by 9 November 2026: “We will ring you.”",
  );
  expect(makeLetter({ ...input, late: null }).text).not.toMatch(/by \d/);
});

test("the Case Review letter gives our count and the number of the rule, and leaves the decision to them", () => {
  const threshold = {
    count: 3,
    windowMonths: 6,
    withinMonths: 1,
    source: "",
    confidence: "official",
  } as const;
  const review = {
    threshold,
    counting: [],
    not: [],
    have: 3,
    need: 0,
    secondReport: true,
    nextShuts: null,
    applyBefore: null,
  };
  const { text } = makeLetter(inputFor("case-review", rich, { review }));
  expect(text).toContain("by my count: 3. The number in the rule for this area: 3.");
  expect(text).not.toMatch(/qualify/);
});

test("a withdrawn incident is never told, though it was picked", () => {
  const withdrawn = { id: "x", recorded: told.recorded, writer: told.writer, clock: null, why: "" };
  const incidents = rich.incidents.map((one) => (one.id === "i2" ? { ...one, withdrawn } : one));
  expect(write("council-asb", all, { ...rich, incidents })).not.toContain("He rang at night.");
});

test("how it was on other days stays out when it lies before what the letter tells of", () => {
  expect(write("landlord-first", all)).toContain("Sleep: None.");
  expect(write("landlord-first", all)).not.toContain("Long ago.");
});

test("braces, quotes and dollar signs that were typed come out as they were typed", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z{}$&"“”\\<>]{1,40}$/), (typed) => {
      const open = { ...rich, incidents: [incident("i1", typed)] };
      expect(write("council-asb", { incidents: ["i1"], safeContact: typed }, open)).toContain(`“${typed}”`);
    }),
  );
});

test("an account of 100,000 letters and none of an address is looked through at once", () => {
  const started = performance.now();
  const open = { ...rich, incidents: [incident("i1", "a".repeat(100_000))] };
  expect(makeLetter(inputFor("platform-report", open)).tooLong).toBeNull();
  const input = inputFor("council-asb", open);
  makeLetter({ ...input, pick: { ...input.pick, incidents: ["i1"] } });
  expect(performance.now() - started).toBeLessThan(2000);
});
