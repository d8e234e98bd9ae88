/** One word per thing: the words of DESIGN 3 are the names in the code, and no other words are. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Offence, Source } from "./source.ts";
import { HOUSE, filesIn, houseCode, parseSource, roomOf, textOf } from "./source.ts";

/** Each word of DESIGN 3, and the room whose coming makes it a name in the code. */
const HOMES: Readonly<Record<string, string>> = {
  ...{ answers: "plan", signal: "plan", plan: "plan", step: "plan", action: "plan" },
  ...{
    incident: "case",
    correction: "case",
    effect: "case",
    actor: "case",
    notice: "case",
    reference: "case",
  },
  ...{ reply: "case", "next rung": "case", case: "case", "case log": "case", event: "case" },
  ...{
    exhibit: "evidence",
    "redacted copy": "evidence",
    "case file": "casefile",
    bag: "casefile",
    timestamp: "casefile",
  },
  ...{ body: "content", clock: "content", "words pack": "content", "place pack": "content" },
  ...{
    vault: "vault",
    record: "vault",
    "sealed report": "sharing",
    receipt: "sharing",
    desk: "desk",
    officer: "desk",
  },
};

/** Words that mean one of ours and are not it; where only some rooms are named, others use the word for something else. */
const NOT_OURS: Readonly<Record<string, Readonly<{ say: string; rooms?: readonly string[] }>>> = {
  perpetrator: { say: "actor" },
  suspect: { say: "actor" },
  offender: { say: "actor" },
  victim: { say: "person" },
  todo: { say: "action" },
  task: { say: "step" },
  score: { say: "signal" },
  risk: { say: "signal" },
  // Readers of other services' downloads name what those name: a message there has attachments.
  attachment: { say: "exhibit", rooms: ["case", "vault", "letters", "casefile", "sharing", "app", "desk"] },
  agency: { say: "body" },
  organisation: { say: "body" },
  sla: { say: "clock" },
  reminder: { say: "clock" },
  notary: { say: "timestamp" },
  tip: { say: "sealed report" },
  i18n: { say: "words pack" },
  locale: { say: "words pack" },
  entry: { say: "incident", rooms: ["letters"] },
  post: { say: "incident", rooms: ["case", "letters"] },
  impact: { say: "effect" },
  message: { say: "notice", rooms: ["case", "letters"] },
  response: { say: "reply", rooms: ["case", "letters"] },
  project: { say: "case", rooms: ["case", "app", "desk"] },
  export: { say: "case file", rooms: ["casefile", "app", "desk"] },
  admin: { say: "desk", rooms: ["desk", "wire", "sharing"] },
};

type Term = Readonly<{ term: string; line: number; where: string }>;

/** The bold words of the table's first column, with its last column. */
function termsIn(glossary: string): readonly Term[] {
  return glossary.split("\n").flatMap((row, index) => {
    const cells = row.split("|").map((cell) => cell.trim());
    if (!row.startsWith("|") || cells.length < 5) return [];
    const where = cells[3] ?? "";
    return [...(cells[1] ?? "").matchAll(/\*\*([^*]+)\*\*/g)].map(([, term = ""]) => ({
      term,
      line: index + 1,
      where,
    }));
  });
}

/** Also words that a row explains in passing. */
function boldWords(glossary: string): ReadonlySet<string> {
  return new Set([...glossary.matchAll(/\*\*([^*]+)\*\*/g)].map(([, term = ""]) => term));
}

/** `placePackSchema`, `place-packs` and `packs/place` are all the name of "place pack". */
function key(name: string): string {
  return words(name)
    .filter((word) => word !== "schema")
    .map((word) => word.replace(/ies$/, "y").replace(/(?<=[^s])s$/, ""))
    .toSorted()
    .join(" ");
}

function words(name: string): readonly string[] {
  return name
    .replaceAll(/([a-z\d])([A-Z])/g, "$1 $2")
    .toLowerCase()
    .split(/[^a-z\d]+/)
    .filter((word) => word !== "");
}

/** Every folder, file, file in its folder, and exported name. */
function namesIn(files: readonly Source[], paths: readonly string[]): ReadonlySet<string> {
  const places = paths.flatMap((path) => {
    const parts = path.replace(/(\.[a-z]+)+$/, "").split("/");
    return parts.flatMap((part, index) =>
      index === 0 ? [part] : [part, `${parts[index - 1] ?? ""} ${part}`],
    );
  });
  return new Set([...places, ...files.flatMap(({ exports }) => exports)].map(key));
}

function missingTerms(
  glossary: string,
  rooms: ReadonlySet<string>,
  names: ReadonlySet<string>,
  exists: (path: string) => boolean,
): readonly Offence[] {
  const known = boldWords(glossary);
  const rows = termsIn(glossary);
  const unknown = Object.keys(HOMES)
    .filter((term) => !known.has(term))
    .map((term) => `GLOSSARY.md has no **${term}** (DESIGN 3).`);
  const late = rows.flatMap(({ term, line, where }) => {
    const home = HOMES[term];
    if (where !== "later" || home === undefined || !rooms.has(home)) return [];
    return [`GLOSSARY.md:${line} says that ${term} comes later, and src/${home} is there.`];
  });
  const lost = rows.flatMap(({ term, line, where }) => {
    const path = /`([^`]+)`/.exec(where)?.[1];
    if (path === undefined) return [];
    if (!exists(path)) return [`GLOSSARY.md:${line} says that ${term} is in ${path}, which is not there.`];
    return names.has(key(term))
      ? []
      : [`GLOSSARY.md:${line}: no folder, file or exported name is called ${term}.`];
  });
  return [...unknown, ...late, ...lost];
}

function foreignWords(files: readonly Source[]): readonly Offence[] {
  return files.flatMap(({ path, exports }) =>
    exports.flatMap((name) =>
      words(name).flatMap((word, index, all) => {
        // "Adult at risk" is the law's own word for a person.
        if (word === "risk" && all[index - 1] === "at") return [];
        const ours = NOT_OURS[word] ?? NOT_OURS[word.replace(/s$/, "")];
        if (ours === undefined || (ours.rooms !== undefined && !ours.rooms.includes(roomOf(path) ?? "")))
          return [];
        return [`${path} exports ${name}: our word is ${ours.say}.`];
      }),
    ),
  );
}

const house = houseCode();

test("every word of the design is in the glossary, and is a name in the code once its room is there", () => {
  expect(existsSync(join(HOUSE, "GLOSSARY.md")), "GLOSSARY.md is missing").toBe(true);
  const rooms = new Set(house.flatMap(({ path }) => roomOf(path) ?? []));
  const names = namesIn(house, [...filesIn("src", [""]), ...filesIn("packs", [""])]);
  expect(missingTerms(textOf("GLOSSARY.md"), rooms, names, (path) => existsSync(join(HOUSE, path)))).toEqual(
    [],
  );
});

test("no exported name is another word for one of ours", () => {
  expect(foreignWords(house)).toEqual([]);
});

test("these rules can fail", () => {
  const files = [
    parseSource(
      "src/plan/risk.ts",
      "export const riskScore = 1; export type Todo = string; export type Tips = 1;",
    ),
    parseSource("src/letters/a.ts", "export type DiaryEntry = string;"),
    parseSource("src/content/a.ts", "export const frontMatterEntry = 1; export type TaskList = 1;"),
  ];
  expect(foreignWords(files)).toEqual([
    "src/plan/risk.ts exports riskScore: our word is signal.",
    "src/plan/risk.ts exports riskScore: our word is signal.",
    "src/plan/risk.ts exports Todo: our word is action.",
    "src/plan/risk.ts exports Tips: our word is sealed report.",
    "src/letters/a.ts exports DiaryEntry: our word is incident.",
    "src/content/a.ts exports TaskList: our word is step.",
  ]);
  const whole = Object.keys(HOMES)
    .map((term) => `| **${term}** | what it is | later |`)
    .join("\n");
  const check = (glossary: string, rooms: readonly string[]): readonly Offence[] =>
    missingTerms(glossary, new Set(rooms), new Set(["plan", "pack place"]), (path) => path !== "src/gone.ts");
  expect(check(whole, [])).toEqual([]);
  expect(check(whole.replace("| **plan** |", "| plan |"), [])).toEqual([
    "GLOSSARY.md has no **plan** (DESIGN 3).",
  ]);
  expect(check(whole, ["vault"])).toHaveLength(2);
  expect(check(`${whole}\n| **place pack** | facts | \`packs/places\` |`, [])).toEqual([]);
  expect(check(`${whole}\n| **place** | an area | \`src/gone.ts\` |`, [])).toHaveLength(1);
  expect(check(`${whole}\n| **place** | an area | \`src/here.ts\` |`, [])).toHaveLength(1);
});
