// Finding something in the diary again, also among ten thousand.
import { describe, expect, it } from "vitest";
import { emptyCase, incident, kept } from "../fields/case-by-hand.ts";
import { addDays } from "../../kit/calendar.ts";
import type { Case, EffectEntry, Incident } from "../../case/case.ts";
import { NO_FILTER, SearchIndex, foldText, isEmpty } from "./search.ts";
import type { Filter } from "./search.ts";

const find = (filter: Partial<Filter>, incidents: readonly Incident[], more: Partial<Case> = {}) =>
  new SearchIndex({ ...emptyCase(), incidents, ...more })
    .find({ ...NO_FILTER, ...filter })
    .map(({ id }) => id);

const on = (id: string, at: string, parts: Partial<Incident> = {}): Incident => {
  const { first } = incident(id, `words of ${id}`);
  const when = { when: { at, zone: null, offset: null }, many: null };
  return incident(id, "", { first: { ...first, when }, now: { ...first, when, ...parts.now }, ...parts });
};

const effect = (id: string, day: string, words: string, of: string | null = null): EffectEntry => ({
  ...kept(id, null),
  incident: of,
  day,
  effect: { scale: 2, fields: { sleep: "badly" }, words },
  still: false,
});

describe("search", () => {
  it("finds nothing where nothing is", () => {
    expect(find({ words: "anything" }, [])).toEqual([]);
    expect(find({ words: "gate" }, [incident("a", "He was at the door.")])).toEqual([]);
  });

  it("takes blanks alone for nothing to look for", () => {
    expect(isEmpty({ ...NO_FILTER, words: "  " })).toBe(true);
    expect(find({ words: " \u200b " }, [incident("a", "x")])).toEqual(["a"]);
  });

  it("does not care about capitals, accents or characters that cannot be seen", () => {
    expect(find({ words: "ZOE" }, [incident("a", "Zo\u00eb said it")])).toEqual(["a"]);
    expect(find({ words: "zo\u00eb" }, [incident("a", "ZOE said it")])).toEqual(["a"]);
    expect(find({ words: "gate" }, [incident("a", "ga\u200bte")])).toEqual(["a"]);
    expect(foldText("ＡＢＣ")).toBe("abc");
  });

  it("finds emoji and text from right to left", () => {
    expect(find({ words: "😡" }, [incident("a", "he sent 😡😡")])).toEqual(["a"]);
    expect(find({ words: "سلام" }, [incident("a", "كتب سلام لي")])).toEqual(["a"]);
  });

  it("wants every word, in any order, in the account, what was added, labels and names", () => {
    const actors = new Map([
      [
        "j",
        kept("j", {
          ...{ name: "Jay", known: true, young: null, description: "" },
          accounts: [{ platform: null, handle: "fox_91", link: "" }],
          sure: { how: "saw" as const, words: "" },
        }),
      ],
    ]);
    const { first } = incident("a", "shouted by the gate");
    const one = incident("a", "shouted by the gate", { labels: ["noise"], now: { ...first, actors: ["j"] } });
    const other = incident("b", "the gate");
    expect(find({ words: "gate shouted" }, [one, other], { actors })).toEqual(["a"]);
    expect(find({ words: "noise fox_91" }, [one, other], { actors })).toEqual(["a"]);
  });

  it("finds how a day was, and what was told of one incident stays with that one", () => {
    const effects = [
      effect("e1", "2026-11-19", "hardly slept"),
      effect("e2", "2026-11-19", "hardly slept", "a"),
    ];
    expect(find({ words: "slept" }, [incident("a", "x")], { effects })).toEqual(["e1"]);
    expect(find({ words: "badly" }, [incident("a", "x")], { effects })).toEqual(["e1"]);
  });
});

describe("filters", () => {
  it("keep those that were told apart from those that were not", () => {
    const list = [incident("a", "x", { told: ["n"] }), incident("b", "x")];
    expect(find({ told: "no" }, list)).toEqual(["b"]);
    expect(find({ told: "yes" }, list)).toEqual(["a"]);
  });

  it("narrow down by label, channel, actor and month together", () => {
    const { first } = incident("a", "x");
    const where = { channel: "call" as const, platform: null, place: "", link: "", handle: "" };
    const one = on("a", "2026-11-20", { labels: ["noise"], now: { ...first, where, actors: ["j"] } });
    const list = [one, on("b", "2026-11-02", { labels: ["noise"] }), on("c", "2026-10-31")];
    expect(find({ label: "noise" }, list)).toEqual(["a", "b"]);
    expect(find({ label: "noise", channel: "call", actor: "j" }, list)).toEqual(["a"]);
    expect(find({ month: "2026-10" }, list)).toEqual(["c"]);
    expect(find({ channel: "email" }, list, { effects: [effect("e", "2026-11-01", "")] })).toEqual([]);
  });
});

describe("ten thousand incidents", () => {
  const list = Array.from({ length: 10_000 }, (_, at) =>
    on(`i${at}`, addDays("2026-11-20", -Math.floor(at / 4)), {
      first: {
        ...incident("", "he shouted at my gate again and would be back tomorrow ".repeat(5)).first,
      },
    }),
  );

  it("are made ready in pieces, and each key is answered well under 16 ms", () => {
    const index = new SearchIndex({ ...emptyCase(), incidents: list });
    let pieces = 1;
    while (index.foldMore(500)) pieces += 1;
    expect(pieces).toBe(20);
    const times = ["g", "ga", "gat", "gate", "gate back", "not there"].map((words) => {
      const start = performance.now();
      index.find({ ...NO_FILTER, words });
      return performance.now() - start;
    });
    expect(times.toSorted((one, other) => one - other)[2] ?? 99).toBeLessThan(16);
  });
});
