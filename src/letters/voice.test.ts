// Every letter in both voices: "I" is whoever speaks, and quoted words say whose they are.
import { readFileSync, readdirSync } from "node:fs";
import { describe, expect, it, test } from "vitest";
import { body, day, emptyCase, incident, kept, notice } from "../app/fields/case-by-hand.ts";
import type { Case } from "../case/case.ts";
import type { Writer } from "../case/entry.ts";
import { collectFaults } from "../content/fault.ts";
import { readLetters } from "../content/read-letters.ts";
import { makeLetter } from "./letter.ts";
import type { LetterPick } from "./letter.ts";
import { suggestPick } from "./pick.ts";
import { ticksFor } from "./voice.ts";

const folder = "packs/words/en-GB/letters/";
const files = new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, "utf8")]));
const { letters, letterPhrases: phrases } = readLetters(files, "", collectFaults());
if (phrases === null) throw new Error("There are no phrases.");
const all = Object.values(letters);

const ROBIN: Writer = { as: "supporter", name: "Robin Vale", for: "Kim" };
const KIM: Writer = { as: "self" };

/** A case that fills every part of a letter, all written by one pen. */
function rich(writer: Writer, about: Case["about"]): Case {
  const by = { writer };
  const one = incident("i1", "ACCOUNT my home", by);
  return {
    ...emptyCase(),
    about,
    who: about === "me" ? "" : "Kim",
    actors: new Map([
      [
        "a",
        {
          ...kept("a", {
            name: "Jay",
            known: true,
            accounts: [],
            sure: { how: "saw", words: "HOW I know" },
            young: false,
            description: "",
          } as const),
          ...by,
        },
      ],
      [
        "u",
        {
          ...kept("u", {
            name: "",
            known: false,
            accounts: [],
            sure: { how: "not-known", words: "" },
            young: null,
            description: "",
          } as const),
          ...by,
        },
      ],
    ]),
    bodies: new Map(all.map(({ to }) => [to, kept(to, { ...body(to), name: `The ${to}` })])),
    incidents: [
      {
        ...one,
        now: {
          ...one.now,
          where: { channel: "call", platform: null, place: "WHERE my gate", link: "", handle: "" },
          actors: ["a", "u"],
          mine: { replied: false, did: "DID I ran" },
        },
        corrections: [
          {
            id: "c",
            recorded: "2026-11-03T10:00:00.000Z",
            clock: null,
            ...by,
            of: { incident: "i1", why: "" },
            account: { text: "ADDED my" },
          },
        ],
      },
    ],
    effects: [
      {
        ...one,
        incident: "i1",
        day: "2026-11-01",
        still: false,
        effect: { scale: 3, fields: { sleep: "EFFECT I wake" }, words: "" },
      },
    ],
    notices: all
      .flatMap(({ before, to }) => before.map((topic) => ({ topic, to })))
      .map(({ topic, to }, at) => ({
        ...notice(`n${at}`, { body: to, topic }, "2026-11-02"),
        ...by,
        when: { when: day("2026-11-02") },
      })),
  };
}

const review = {
  threshold: { count: 3, windowMonths: 6, withinMonths: 1, source: "", confidence: "official" },
  counting: [],
  not: [],
  have: 2,
  need: 1,
  secondReport: true,
  nextShuts: null,
  applyBefore: null,
} as const;

/** With all that can be ticked, and nothing typed in. */
function write(id: string, open: Case, pick: Partial<LetterPick> = {}): string {
  const letter = letters[id];
  if (letter === undefined || phrases === null) throw new Error(`There is no letter "${id}".`);
  const suggested = suggestPick(letter, open, { body: letter.to, clock: null, review });
  return makeLetter({
    letter,
    phrases,
    open,
    reader: letter.to,
    review,
    pick: {
      ...suggested,
      incidents: ["i1"],
      actors: ["a"],
      effects: true,
      references: true,
      noMediation: true,
      asks: letter.asks.map((ask) => ask.id),
      ...pick,
    },
    late: { name: "an answer", due: "2026-11-10" },
    careful: true,
    today: "2026-11-22",
    language: "en-GB",
  }).text;
}

/** What whoever speaks says themselves: all but quoted words, and effects that stand with whose words they are. */
const own = (text: string): string =>
  text
    .replaceAll(/(?:Written down for [^:\n]*|In the words of [^:\n]*): It had a big effect.*/g, "")
    .replaceAll(/\u201c[^\u201d]*\u201d/g, "");

/** What only the one it happened to can say. */
const OF_THE_PERSON =
  /\bmy (?!count\b)|\bI am (?:being|getting)|\bharass(?:es)? me|\b(?:who|what) I am|\bI need\b|\bI replied|\bI did\b|\bWhat I did|\bI (?:told|reported)|\baffects me|\bI (?:do not )?(?:agree|know that it)|fixed on me|speaks for me|with me\b|\bI saw|\bI think so|that I am safe|I have a new|\bI have not\b/i;

describe.each(all.map(({ id }) => id))("%s", (id) => {
  const short = letters[id]?.short === true;

  it.each([
    ["what the supporter wrote down", ROBIN],
    ["what the person wrote", KIM],
  ])("by a supporter, of %s: nothing of the person is said as I", (_, writer) => {
    const text = write(id, rich(writer, "someone-else"));
    expect(own(text)).not.toMatch(OF_THE_PERSON);
    expect(text).toContain("I am writing for Kim. This is about Kim, not about me.");
    expect(text).not.toMatch(/[{}]|undefined/);
    if (letters[id]?.parts.includes("incidents"))
      expect(text).toContain(
        `${writer === KIM ? "In the words of Kim:" : "Written down for Kim:"} \u201cACCOUNT my home\u201d`,
      );
  });

  it("by the person: says I of themselves, and never they or a name", () => {
    const text = write(id, rich(KIM, "me"));
    expect(own(text)).not.toMatch(
      /\bthey\b|\btheirs\b|Kim|Robin|written down for|in the words of|writing for/i,
    );
    expect(text).not.toMatch(/[{}]|undefined/);
  });

  it("by a supporter without names: nobody is named", () => {
    const text = write(id, rich(ROBIN, "someone-else"), { anonymous: true });
    expect(text).not.toMatch(/Robin|Kim/);
    expect(text).toContain(phrases.supporternameless);
    if (!short) expect(text).toContain(phrases.for.unnamed);
  });
});

test("a supporter's letter is signed with the supporter's name, and safe contact is the person's", () => {
  const text = write("school-first", rich(ROBIN, "someone-else"), { safeContact: "Through me." });
  expect(text).toContain("I am Robin Vale. I am writing for Kim.");
  expect(text.trimEnd().endsWith("Robin Vale")).toBe(true);
  expect(text).toContain("How and when to contact Kim safely\n\nThrough me.");
  expect(text).toContain("before you have spoken to Kim or to me.");
  expect(text).toContain("unless Kim says so.");
});

test("the same case in the person's own voice: what a supporter wrote down is marked, and not claimed as I", () => {
  const text = write("landlord-stage-1", rich(ROBIN, "someone-else"), { speaks: "self", name: "Kim" });
  expect(text).not.toContain("Robin");
  expect(text).toContain("Written down for me: \u201cACCOUNT my home\u201d");
  expect(text).toContain("Jay (seen)");
  expect(text).not.toMatch(/I told you \(|I saw them|What I did/);
  expect(text.trimEnd().endsWith("Kim")).toBe(true);
});

test("a supporter's own case is theirs: nothing is marked", () => {
  const text = write("landlord-first", rich({ ...ROBIN, for: "" }, "me"));
  expect(text).not.toMatch(/Written down|writing for/);
  expect(text).toContain("I did not reply.");
});

test("a name with braces or dollar signs fills no place of a sentence", () => {
  const open = { ...rich(ROBIN, "someone-else"), who: "{day} $& {due}" };
  expect(write("body-chase", open)).toContain("what you were told for (day) $& (due).");
});

test("only a supporter asks how consent is shown, and the ticks are in the words of whoever ticks", () => {
  const letter = letters["case-review"];
  if (letter === undefined) throw new Error("There is no Case Review.");
  const ticks = (speaks: LetterPick["speaks"]): readonly string[] =>
    ticksFor(letter, phrases, speaks).map(({ tick }) => tick);
  expect(ticks("self").join(" ")).not.toMatch(/\bthey\b/);
  expect(ticks("self")).toContain("It is because of who I am");
  expect(ticks("supporter")).toContain("It is because of who they are");
  expect(ticks("supporter")).toHaveLength(ticks("self").length + 1);
  expect(write("case-review", rich(KIM, "me"))).not.toContain("I ask this for");
  expect(write("case-review", rich(ROBIN, "someone-else"))).toContain("hear that Kim agrees.");
});

test("every wording for a supporter belongs to an ask that is there, and is not the same twice", () => {
  for (const { id, asks, for: other } of all) {
    for (const [ask, { say }] of Object.entries(other.asks)) {
      const there = asks.find((one) => one.id === ask);
      expect(there, `${id}: ${ask}`).toBeDefined();
      expect(there?.say).not.toBe(say);
    }
  }
});

test("the number of a rule whose source was not seen is not called the rule of the area", () => {
  const letter = letters["case-review"];
  if (letter === undefined) throw new Error("There is no Case Review.");
  const open = rich(KIM, "me");
  const unsure = { ...review, threshold: { ...review.threshold, confidence: "unverified" } } as const;
  const pick = suggestPick(letter, open, { body: null, clock: null, review });
  const input = {
    letter,
    phrases,
    open,
    pick,
    reader: null,
    late: null,
    careful: false,
    today: "2026-11-22",
    language: "en-GB",
  };
  expect(makeLetter({ ...input, review }).text).toContain("The number in the rule for this area: 3.");
  const { text } = makeLetter({ ...input, review: unsure });
  expect(text).not.toContain("rule for this area");
  expect(text).toContain("A number that many areas use: 3.");
});
