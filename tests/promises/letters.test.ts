// What every letter keeps to: least data, safe contact, no duty that is not owed, nothing that is not in the case.
import { describe, expect, it, test } from "vitest";
import { caseReviewOf } from "../../src/case/case-review.ts";
import { clocksOf } from "../../src/case/clocks.ts";
import { foldCase } from "../../src/case/fold.ts";
import { packFiles } from "../../src/cli/pack-files.ts";
import { readPacks } from "../../src/content/read-packs.ts";
import { resolvePlace } from "../../src/content/place.ts";
import { sampleEvents } from "../../src/app/sample/sample-case.ts";
import { lettersOfPlace } from "../../src/app/letters/of-place.ts";
import { childNames, withInitials } from "../../src/letters/child-names.ts";
import { lettersFor } from "../../src/letters/letters-for.ts";
import { makeLetter } from "../../src/letters/letter.ts";
import type { LetterInput } from "../../src/letters/letter.ts";
import { suggestPick } from "../../src/letters/pick.ts";
import { RUNGS } from "../../src/letters/rungs.ts";

const TODAY = "2026-11-22";
const NOW = "2026-11-22T10:00:00.000Z";

const packs = readPacks(packFiles("packs"), "en-GB");
const words = packs.words;
if (words?.letterPhrases === null || words === null) throw new Error("The letters cannot be read.");
const { letters, letterPhrases: phrases } = words;
const dorset = resolvePlace(packs.places, "dorset");
const rules = { clocks: [...dorset.clocks.values()], holidays: dorset.holidays };

let count = 0;
const chance = {
  random: (bytes: number) => Uint8Array.from({ length: bytes }, () => (count += 7) % 256),
  newId: () => `id${String((count += 1)).padStart(20, "0")}`,
};
const rich = foldCase(sampleEvents(words.sample, TODAY, chance));
const empty = foldCase([]);
const review = caseReviewOf(rich, rules, NOW);

const inputFor = (id: string, open = rich, change: Partial<LetterInput> = {}): LetterInput => {
  const letter = letters[id];
  if (letter === undefined) throw new Error(`There is no letter "${id}".`);
  const reader = [...open.bodies].find(([, { now }]) => now.kind === letter.to)?.[0] ?? null;
  return {
    letter,
    phrases,
    open,
    reader,
    review,
    pick: suggestPick(letter, open, { body: reader, clock: null, review }),
    late: { name: "an answer to a complaint", due: "2026-11-10" },
    careful: false,
    today: TODAY,
    language: "en-GB",
    ...change,
  };
};
const ids = Object.keys(letters);
/** With all that can be asked. */
const allOf = (input: LetterInput): LetterInput => ({
  ...input,
  pick: { ...input.pick, noMediation: true, asks: input.letter.asks.map((ask) => ask.id) },
});
const withPick = (id: string, pick: Partial<LetterInput["pick"]>): string => {
  const input = inputFor(id);
  return makeLetter({ ...input, pick: { ...input.pick, ...pick } }).text;
};

test("there are letters for every body that the issue names", () => {
  expect(ids.length).toBeGreaterThanOrEqual(25);
});

describe.each(ids)("%s", (id) => {
  it.each([
    ["a full case", rich],
    ["an empty one", empty],
  ])("is whole when made from %s", (_, open) => {
    const { text, subject } = makeLetter(inputFor(id, open));
    expect(text).not.toMatch(/[{}]|undefined|null|\n{3}| {2}/);
    expect(`${subject}${text}`).not.toMatch(/victim|perpetrator|statement of truth|attached/i);
    expect(text.trim()).not.toBe("");
  });

  it("names no witness and no address unless they were chosen", () => {
    const { text, holds } = makeLetter(inputFor(id));
    expect(text).not.toContain("Ana");
    expect(holds.filter(({ kind }) => kind === "witness" || kind === "address")).toEqual([]);
  });

  it("says SAMPLE when the case is one", () => {
    expect(makeLetter(inputFor(id)).text).toContain("SAMPLE");
  });

  it("carries the safe contact, and what might happen if they find out, when they were written", () => {
    const text = withPick(id, {
      safeContact: "Only by text, before noon.",
      ifFoundOut: "He would break in.",
    });
    expect(text).toContain("Only by text, before noon.");
    expect(text).toContain("He would break in.");
  });

  it("has a neutral subject for a mailbox that others read", () => {
    const { subject } = makeLetter(inputFor(id, rich, { careful: true }));
    expect(subject).not.toMatch(/harass|bull|abuse|police|complain about|anti-social|stalk/i);
  });
});

test("letters to bodies ask not to speak to the other side first, and refuse mediation", () => {
  for (const id of ["landlord-first", "council-asb", "school-first", "their-landlord", "case-review"]) {
    const { text } = makeLetter(inputFor(id));
    expect(text).toContain(phrases.silence);
    expect(text).toContain(phrases.nomediation);
  }
});

test("accounts stand word for word, withdrawn ones never", () => {
  const account = rich.incidents.at(-1)?.first.account.text ?? "";
  expect(makeLetter(inputFor("case-review")).text).toContain(account);
  const withdrawn = {
    ...rich,
    incidents: rich.incidents.map((one) => ({
      ...one,
      withdrawn: { id: one.id, recorded: one.recorded, writer: one.writer, clock: null, why: "" },
    })),
  };
  const input = inputFor("case-review", withdrawn);
  expect(
    makeLetter({ ...input, pick: { ...input.pick, incidents: rich.incidents.map(({ id }) => id) } }).text,
  ).not.toContain(account);
});

test("a complaint names what was told, when, with its reference", () => {
  const { text } = makeLetter(inputFor("landlord-stage-1"));
  expect(text).toContain("SH-20417");
  expect(text).toContain("10 November 2026");
});

describe("the ASB Case Review", () => {
  const asked = (id: string, place: string): string => {
    const there = resolvePlace(packs.places, place);
    const letter = lettersOfPlace(letters, there).find((one) => one.id === id);
    return letter === undefined ? "" : makeLetter(allOf(inputFor(id, rich, { letter }))).text;
  };
  const council = ["council-asb", "council-complaint"];

  it("is named to the council where the place has one, with no word that one may not ask", () => {
    for (const place of ["bcp", "dorset-council", "dorset", "england", "wales"]) {
      for (const id of council) {
        const text = asked(id, place);
        expect(text, place).toContain("ASB Case Review");
        expect(text).toContain("I can still apply. Please decide then, and look at the harm as well.");
        expect(text).not.toMatch(/qualif|all bodies to look at it together/);
      }
    }
  });

  it("is named from the start, not only when it is ticked", () => {
    for (const id of council) expect(inputFor(id).pick.asks).toContain("case-review");
  });

  it("is not named in Scotland, in Northern Ireland, or where no place was chosen", () => {
    for (const place of ["scotland", "northern-ireland", "uk"])
      for (const id of ids) expect(asked(id, place), `${id} in ${place}`).not.toMatch(/Case Review/);
    expect(asked("council-asb", "scotland")).toContain("all bodies to look at it together");
  });

  it("is named by the council letters exactly where the place pack has it", () => {
    for (const place of packs.places.keys())
      for (const id of council)
        expect(/Case Review/.test(asked(id, place)), `${id} in ${place}`).toBe(
          resolvePlace(packs.places, place).has.has("case-review"),
        );
  });
});

describe.each(ids)("%s has two voices", (id) => {
  it("is the person's own, and never calls them they", () => {
    const { pick, ...input } = allOf(inputFor(id, { ...empty, about: "me" }));
    expect(makeLetter({ ...input, pick }).text).not.toMatch(/\bthey\b|writing for/i);
  });

  it("is a supporter's, who says for whom and nothing as if it were done to them", () => {
    const { text } = makeLetter(allOf(inputFor(id, { ...empty, about: "someone-else", who: "Kim" })));
    expect(text).toContain("I am writing for Kim. This is about Kim, not about me.");
    expect(text).not.toMatch(
      /\bmy (?!count\b)|I am being|I am getting|I need|because of who I am|harass me/i,
    );
  });
});

test("a child of the other side is named in full only to school and police", () => {
  const young = {
    ...rich,
    actors: new Map(
      [...rich.actors].map(([id, one]) => [
        id,
        { ...one, now: { ...one.now, name: "Kim Example", young: true } },
      ]),
    ),
  };
  expect(makeLetter(inputFor("council-asb", young)).text).not.toContain("Kim Example");
  expect(makeLetter(inputFor("school-first", young)).text).toContain("Kim Example");
});

test("a child's name in typed words is found, and gone after one press; school and police see it", () => {
  const input = inputFor("council-asb");
  const kim = { name: "Kim Example", young: true };
  const { text } = makeLetter({ ...input, pick: { ...input.pick, words: "Then Kim Example hit him." } });
  const [found] = childNames(text, [kim], "council");
  expect(found).toMatchObject({ name: "Kim Example", times: 1 });
  expect(withInitials(text, { name: "Kim Example", initials: "K. E." })).toBe(
    text.replace("Kim Example", "K. E."),
  );
  expect(childNames(text, [kim], "school")).toEqual([]);
});

test("a number whose source was not seen is never called the rule of the area", () => {
  for (const place of packs.places.keys()) {
    const there = resolvePlace(packs.places, place);
    const counted = caseReviewOf(rich, { clocks: [...there.clocks.values()], holidays: there.holidays }, NOW);
    if (counted === null) continue;
    const { text } = makeLetter(inputFor("case-review", rich, { review: counted }));
    const seen = ["official", "secondary"].includes(counted.threshold.confidence);
    expect(text.includes("The number in the rule for this area"), place).toBe(seen);
  }
});

test("a text for an app stays under what the app takes, or says by how much it does not", () => {
  const long = "x".repeat(2000);
  const input = inputFor("platform-report");
  expect(makeLetter(input).tooLong).toBeNull();
  const { tooLong } = makeLetter({ ...input, pick: { ...input.pick, words: long } });
  expect(tooLong?.length).toBeGreaterThan(tooLong?.max ?? 0);
});

describe("a time whose source was not seen", () => {
  const unsure = [...packs.places.keys()].flatMap((place) =>
    [...resolvePlace(packs.places, place).clocks.values()].filter(
      ({ confidence }) => confidence === "unverified" || confidence === "old",
    ),
  );

  it("is never called owed, and its words hedge and bind nobody", () => {
    expect(unsure.length).toBeGreaterThan(0);
    for (const { id, kind, plain } of unsure) {
      expect(kind, id).not.toBe("owed");
      expect(plain, id).toMatch(/normally|most areas|can be/i);
      expect(plain, id).not.toMatch(/\b(must (?!decide)|has to|will|promise)/i);
    }
  });

  it("is told of where working days are counted by a list of holidays that was not checked", () => {
    for (const { holidays, words: said, ...pack } of packs.places.values()) {
      const unseen = [...packs.places.values()].some((one) => one.holidays?.confidence === "unverified");
      for (const { id, unit } of pack.clocks)
        if (unit === "working-days" && (unseen || holidays?.confidence === "unverified"))
          expect(said.clocks[id]?.plain, id).toContain("We have not checked our list of bank holidays.");
    }
  });
});

test("every number, address and place that is about to leave is listed", () => {
  const input = inputFor("council-asb");
  const pick = { ...input.pick, words: "Ring 07700 900123 or mail a@example.org. I live at BH1 1AA." };
  const kinds = makeLetter({ ...input, pick }).holds.map(({ kind }) => kind);
  expect(kinds).toEqual(expect.arrayContaining(["phone", "email", "postcode", "place"]));
});

test("each next rung of the packs leads to a letter or a page that exists", () => {
  for (const { clocks } of packs.places.values()) {
    for (const { next } of clocks) {
      if (next === undefined) continue;
      const rung = RUNGS[next];
      expect(rung, next).toBeDefined();
      if (rung !== undefined && "letter" in rung) expect(ids).toContain(rung.letter);
      if (rung !== undefined && "guide" in rung)
        expect(words.pages.map((page) => page.address)).toContain(rung.guide);
    }
  }
});

test("what is late comes first among the letters that fit", () => {
  const fitting = lettersFor(rich, clocksOf(rich, rules, NOW), review, dorset);
  expect(fitting.map(({ id }) => id)).toContain("case-review");
  expect(fitting[0]?.why).toBe("late");
});
