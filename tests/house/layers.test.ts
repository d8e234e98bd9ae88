/** The rooms and their floors: who may import whom, and that nobody imports in a circle (DESIGN 4). */
import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { Offence, Source } from "./source.ts";
import { HOUSE, filesIn, houseCode, importedFile, parseSource, roomOf } from "./source.ts";

type Room = Readonly<{ floor: number; mayImport: readonly string[]; door: string }>;

const BELOW_APP = [
  "kit",
  "plan",
  "case",
  "evidence",
  "content",
  "vault",
  "wire",
  "letters",
  "casefile",
  "sharing",
];

/** Every room there is or will be; `door` says what to do instead. */
const ROOMS: Readonly<Record<string, Room>> = {
  kit: {
    floor: 1,
    mayImport: [],
    door: "kit knows no word of the domain: hand it in, or move this up to a room.",
  },
  plan: {
    floor: 1,
    mayImport: ["kit"],
    door: "plan answers with ids; words and facts are looked up by those who show it.",
  },
  case: {
    floor: 1,
    mayImport: ["kit"],
    door: "case folds events; what it needs from outside comes in as a value.",
  },
  evidence: {
    floor: 2,
    mayImport: ["case", "kit"],
    door: "evidence makes events for case; storing is done by app.",
  },
  content: {
    floor: 2,
    mayImport: ["plan", "case", "kit"],
    door: "content reads packs from a map of texts; ids come from plan.",
  },
  vault: {
    floor: 2,
    mayImport: ["kit"],
    door: "vault seals records and knows no incident: app turns events into bytes first.",
  },
  wire: {
    floor: 2,
    mayImport: ["kit"],
    door: "wire is a table of routes: all that the server may ever know.",
  },
  letters: {
    floor: 3,
    mayImport: ["plan", "case", "content", "kit"],
    door: "letters are made of case and content.",
  },
  casefile: {
    floor: 3,
    mayImport: ["case", "evidence", "content", "kit"],
    door: "casefile is made of case and evidence.",
  },
  sharing: {
    floor: 3,
    mayImport: ["wire", "kit"],
    door: "sharing seals bytes that it is handed, and is handed a fetch.",
  },
  server: {
    floor: 3,
    mayImport: ["wire", "kit"],
    door: "src/main.ts hands the server its pages as functions; all else goes through wire.",
  },
  app: { floor: 4, mayImport: BELOW_APP, door: "app meets server and desk only through wire." },
  desk: {
    floor: 4,
    mayImport: ["vault", "sharing", "casefile", "case", "wire", "content", "kit"],
    door: "desk sees only what was sent to it; it meets app and server only through wire.",
  },
  cli: {
    floor: 4,
    mayImport: [...BELOW_APP, "server"],
    door: "what cli and app both need lies in a room below them.",
  },
  main: {
    floor: 5,
    mayImport: ["server", "app"],
    door: "main only joins the server with the app's rendering.",
  },
};

/** Declarations that no file imports. */
const DECLARATIONS = new Set(["src/web.d.ts"]);

function roomOffences(files: readonly Source[]): readonly Offence[] {
  return files.flatMap(({ path, imports }) => {
    if (DECLARATIONS.has(path)) return [];
    const name = roomOf(path);
    const room = name === null ? undefined : ROOMS[name];
    if (room === undefined)
      return [`${path} is in no room of DESIGN 4. Put it in one, or write a decision record.`];
    return imports.flatMap(({ from, line }) => {
      if (from.startsWith("virtual:")) {
        return name === "app"
          ? []
          : [`${path}:${line} imports ${from}: only app is built with the packs in it.`];
      }
      const target = importedFile(path, from);
      if (target === null) return [];
      const other = roomOf(target);
      if (other === name || (other !== null && room.mayImport.includes(other))) return [];
      const may = room.mayImport.length === 0 ? "nothing" : room.mayImport.join(", ");
      return [
        `${path}:${line} imports ${from} (${other ?? "outside src"}): ${name} may import ${may}. ${room.door}`,
      ];
    });
  });
}

function circles(files: readonly Source[]): readonly Offence[] {
  const below = new Map(
    files.map(({ path, imports }) => [path, imports.flatMap(({ from }) => importedFile(path, from) ?? [])]),
  );
  const done = new Set<string>();
  const found: Offence[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    if (trail.includes(path)) {
      found.push(
        `${[...trail.slice(trail.indexOf(path)), path].join(" -> ")}: put what they share in a file below.`,
      );
      return;
    }
    if (done.has(path)) return;
    for (const next of below.get(path) ?? []) visit(next, [...trail, path]);
    done.add(path);
  };
  for (const { path } of files) visit(path, []);
  return found;
}

function deadImports(files: readonly Source[], exists: (path: string) => boolean): readonly Offence[] {
  return files.flatMap(({ path, imports }) =>
    imports.flatMap(({ from, line }) => {
      const target = importedFile(path, from);
      if (target === null || (/\.(tsx?|mjs|json|scss)$/.test(target) && exists(target))) return [];
      return [
        `${path}:${line} imports ${from}: there is no such file (the ending, .ts or .tsx, belongs to its name).`,
      ];
    }),
  );
}

const house = houseCode();

test("a room imports only from rooms below it", () => {
  expect(roomOffences(house)).toEqual([]);
});

test("no file imports itself through others, types included", () => {
  expect(circles(house)).toEqual([]);
});

test("every import names a file that is there, with its ending", () => {
  expect(deadImports(house, (path) => existsSync(join(HOUSE, path)))).toEqual([]);
});

test("the table itself only points down, or to kit", () => {
  for (const [name, { floor, mayImport }] of Object.entries(ROOMS)) {
    for (const other of mayImport) {
      const target = ROOMS[other];
      expect(target, `${name} may import ${other}, which is no room`).toBeDefined();
      expect(other === "kit" || (target?.floor ?? 9) < floor || name === "plan", `${name} -> ${other}`).toBe(
        true,
      );
    }
  }
});

test("every folder of src is a room", () => {
  const folders = new Set(
    filesIn("src", [""])
      .map((path) => path.split("/"))
      .flatMap(([, room, below]) => (below === undefined ? [] : [room])),
  );
  expect([...folders].filter((room) => room === undefined || ROOMS[room] === undefined)).toEqual([]);
});

test("these rules can fail: types, dynamic imports, outside, circles", () => {
  const bad = [
    parseSource(
      "src/server/a.ts",
      'import type { P } from "../plan/plan.ts"; const x = import("../app/render.tsx");',
    ),
    parseSource(
      "src/kit/b.ts",
      'export type T = import("../content/words.ts").Words; export * from "../../scripts/x.ts";',
    ),
    parseSource("src/plan/c.ts", 'import "../case/event.ts"; import frame from "virtual:packs/frame";'),
    parseSource("src/utils/d.ts", ""),
    parseSource("src/desk/e.ts", 'import { a } from "../app/a.ts"; import { b } from "../vault/keys.ts";'),
    parseSource(
      "src/main.ts",
      'import { a } from "./server/serve.ts"; import { b } from "./content/words.ts";',
    ),
  ];
  expect(roomOffences(bad)).toHaveLength(9);
  expect(roomOffences(bad)[0]).toBe(
    "src/server/a.ts:1 imports ../plan/plan.ts (plan): server may import wire, kit. " +
      "src/main.ts hands the server its pages as functions; all else goes through wire.",
  );
  const circle = [
    parseSource("src/kit/a.ts", 'import type { B } from "./b.ts";'),
    parseSource("src/kit/b.ts", 'import { c } from "./c.ts";'),
    parseSource("src/kit/c.ts", 'export { a } from "./a.ts";'),
  ];
  expect(circles(circle)).toEqual([
    "src/kit/a.ts -> src/kit/b.ts -> src/kit/c.ts -> src/kit/a.ts: put what they share in a file below.",
  ]);
  expect(
    deadImports(
      [parseSource("src/kit/a.ts", 'import "./b.ts"; import "./c";')],
      (path) => path === "src/kit/b.ts",
    ),
  ).toHaveLength(1);
});
