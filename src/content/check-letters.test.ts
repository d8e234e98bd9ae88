// An editor who changes a letter is told at once what it may not say.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { letterFaults } from "./check-letters.ts";
import { collectFaults } from "./fault.ts";
import { readLetters } from "./read-letters.ts";

const folder = "packs/words/en-GB/letters/";
const pack = new Map(readdirSync(folder).map((name) => [name, readFileSync(`${folder}${name}`, "utf8")]));

/** All that is said of the pack after one change to one file. */
function after(file: string, from: string | RegExp, to: string): string {
  const text = pack.get(file) ?? "";
  const changed = text.replace(from, () => to);
  if (changed === text) throw new Error(`${file} has nothing like ${String(from)}.`);
  const faults = collectFaults();
  const words = { ...readLetters(new Map([...pack, [file, changed]]), "", faults), language: "en-GB" };
  return [...faults.list, ...letterFaults(words, "letters")]
    .map((fault) => `${fault.file} ${fault.message}`)
    .join("\n");
}

const OPENING = /opening: .*/;
const opening = (sentence: string): string => after("landlord-first.yaml", OPENING, `opening: "${sentence}"`);

test("the letters as they are have no fault", () => {
  const faults = collectFaults();
  const read = readLetters(pack, "", faults);
  expect(faults.list).toEqual([]);
  expect(letterFaults({ ...read, language: "en-GB" }, "letters")).toEqual([]);
  expect(Object.keys(read.letters)).toHaveLength(25);
});

test.each([
  ["You have a duty to act.", "claims a duty"],
  ["By law you need to act.", "claims a duty"],
  ["Answer within 10 days.", "A number is typed here"],
  ["I have attached a picture.", "never an image"],
  ["This is a statement of truth.", "CARE C21"],
  ["I will go to a solicitor.", "is a threat"],
  ["I am the victim.", "is a word we do not use"],
  ["I will go to the Housing Ombudsman.", "must be england"],
  ["I want a Case Review.", "england-and-wales"],
  ["Act now!", "no exclamation marks"],
  ["Dear {name}.", "nothing fills {name}"],
])("“%s” is refused", (sentence, why) => {
  expect(opening(sentence)).toContain(why);
});

test("hard words are refused", () => {
  const hard = "Notwithstanding institutional responsibilities, accountability necessitates documentation. ";
  expect(opening(hard.repeat(9))).toContain("Reading grade");
});

test("a subject for a mailbox that others read tells nothing", () => {
  expect(after("landlord-first.yaml", /careful: .*/, 'careful: "Bullying by a neighbour"')).toContain(
    "mailbox",
  );
});

test("a phrase that loses the fact it carries is refused, with its file and its key", () => {
  expect(after("phrases.yaml", "I told {body} ({way})", "I told {body}")).toContain(
    "notice: must hold {when} {body} {way}",
  );
  expect(after("phrases.yaml", /\nsilence: .*/, "")).toContain("silence");
  expect(after("phrases.yaml", /silence: .*/, "silence: You must not speak to them.")).toContain(
    "claims a duty",
  );
});

test("parts that belong together stand together, and an ask stands once", () => {
  expect(after("landlord-stage-1.yaml", /before: .*\n/, "")).toMatch(/go together[\s\S]*needs "before"/);
  expect(after("platform-report.yaml", "short: true\n", "")).toContain('"short" and "max"');
  expect(after("landlord-first.yaml", "- id: contact", "- id: reference")).toContain(
    '"reference" is there twice',
  );
  expect(after("landlord-first.yaml", "id: landlord-first", "id: other")).toContain('called "other"');
});
