/** Sets of answers for the promises: every three answers of different fields together, and many at random. */
import { FIELDS } from "../../src/plan/questions.ts";

/** As it would come in from outside: one option as text, several as a list. */
export type GivenAnswers = Readonly<Record<string, string | readonly string[]>>;

/** The places that the sets draw from, with what holds in each, as the packs say it. */
export const PLACES: Readonly<Record<string, readonly string[]>> = (() => {
  const both = ["england-and-wales-law", "case-review"];
  const england = [
    ...both,
    "housing-ombudsman",
    "lgsco",
    "england-schools",
    "renters-rights",
    "universities-ofs",
  ];
  const dorset = [...england, "police-text", "local-council", "local-case-review"];
  return {
    "dorset-council": dorset,
    bcp: dorset,
    england,
    wales: [...both, "wales-schools", "wales-ombudsman"],
    scotland: [],
    "northern-ireland": [],
  };
})();

const LEVELS: readonly (readonly (string | null)[])[] = FIELDS.map((field) => [
  null,
  ...(field.id === "area" ? Object.keys(PLACES) : field.options),
]);

/** Numbers from 0 to below 1, the same at every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/**
 * Rows of one option (or none) for each field, in which every combination of options of any three fields stands at
 * least once: `count` rows at random, then a row for each combination that is still missing.
 */
export function threeWise(count: number): readonly GivenAnswers[] {
  const random = seeded(3);
  const rows: number[][] = [];
  const randomRow = (): number[] => LEVELS.map((levels) => Math.floor(random() * levels.length));
  const seen = triples().map(([a, b, c]) => ({
    a,
    b,
    c,
    met: new Uint8Array(sizes(a) * sizes(b) * sizes(c)),
  }));
  const meet = (row: number[]): void => {
    rows.push(row);
    for (const { a, b, c, met } of seen) {
      met[((row[a] ?? 0) * sizes(b) + (row[b] ?? 0)) * sizes(c) + (row[c] ?? 0)] = 1;
    }
  };
  for (let made = 0; made < count; made += 1) meet(randomRow());
  for (const { a, b, c, met } of seen) {
    for (let at = met.indexOf(0); at !== -1; at = met.indexOf(0, at)) {
      const row = randomRow();
      row[a] = Math.floor(at / (sizes(b) * sizes(c)));
      row[b] = Math.floor(at / sizes(c)) % sizes(b);
      row[c] = at % sizes(c);
      meet(row);
    }
  }
  return rows.map((row) => toAnswers((field) => LEVELS[field]?.[row[field] ?? 0]?.split("\n") ?? []));
}

/** Sets in which fields that take several options have up to four; some fields are skipped. */
export function atRandom(count: number): readonly GivenAnswers[] {
  const random = seeded(7);
  return Array.from({ length: count }, () =>
    toAnswers((at) => {
      const field = FIELDS[at];
      const options = (LEVELS[at] ?? []).filter((option) => option !== null);
      if (field === undefined || random() < 0.25) return [];
      const wanted = field.choose === "one" ? 1 : 1 + Math.floor(random() * 4);
      const taken = Array.from(
        { length: wanted },
        () => options[Math.floor(random() * options.length)] ?? "",
      );
      return [...new Set(taken)];
    }),
  );
}

function sizes(field: number): number {
  return LEVELS[field]?.length ?? 0;
}

function triples(): readonly (readonly [number, number, number])[] {
  const all = LEVELS.map((_, at) => at);
  return all.flatMap((a) =>
    all
      .slice(a + 1)
      .flatMap((b) => all.slice(b + 1).map((c): readonly [number, number, number] => [a, b, c])),
  );
}

function toAnswers(options: (field: number) => readonly string[]): GivenAnswers {
  return Object.fromEntries(
    FIELDS.flatMap((field, at): readonly (readonly [string, string | readonly string[]])[] => {
      const given = options(at);
      const [first] = given;
      if (first === undefined) return [];
      return [[field.id, field.choose === "one" ? first : given]];
    }),
  );
}
