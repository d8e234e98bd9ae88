// Finding something in the diary again, also among ten thousand.
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyCase, incident, kept } from "../fields/case-by-hand.ts";
import { addDays } from "../../kit/calendar.ts";
import type { Case, EffectEntry, Incident } from "../../case/case.ts";
import { NO_FILTER, SearchIndex, foldText, isEmpty } from "./search.ts";
import type { Filter, Search } from "./search.ts";

const find = (filter: Partial<Filter>, incidents: readonly Incident[], more: Partial<Case> = {}) =>
  finished(new SearchIndex({ ...emptyCase(), incidents, ...more }).search({ ...NO_FILTER, ...filter }));

const never = () => false;
const atOnce = () => true;
/** Enough after so many rows. */
const after = (rows: number) => {
  let seen = 0;
  return () => (seen += 1) >= rows;
};

function finished(search: Search): readonly string[] {
  search.more(never);
  expect(search.done).toBe(true);
  expect(search.count).toBe(search.found.length);
  return search.found.map(({ id }) => id);
}

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

describe("a search that is not finished", () => {
  const list = ["gate", "door", "gate", "gate and door"].map((words, at) => incident(`i${at}`, words));
  const index = () => new SearchIndex({ ...emptyCase(), incidents: list });

  it("has found nothing before it looked, and says that it is not done", () => {
    const search = index().search({ ...NO_FILTER, words: "gate" });
    expect([search.done, search.count, search.found]).toEqual([false, 0, []]);
    search.more(atOnce);
    expect([search.done, search.found.map(({ id }) => id)]).toEqual([false, ["i0"]]);
    expect(finished(search)).toEqual(["i0", "i2", "i3"]);
  });

  it("is done at once where nothing is looked for, and where nothing is", () => {
    expect(finished(index().search(NO_FILTER))).toHaveLength(4);
    const nothing = new SearchIndex(emptyCase()).search({ ...NO_FILTER, words: "gate" });
    expect([nothing.done, nothing.found]).toEqual([true, []]);
  });

  it("is not gone by when the next letter comes: rows that it had not reached are found all the same", () => {
    const all = index();
    const early = all.search({ ...NO_FILTER, words: "g" });
    early.more(atOnce);
    expect(finished(all.search({ ...NO_FILTER, words: "ga" }, early))).toEqual(["i0", "i2", "i3"]);
  });

  it("of another case says nothing about this one", () => {
    const other = new SearchIndex({ ...emptyCase(), incidents: [incident("a", "wall")] });
    const before = other.search({ ...NO_FILTER, words: "g" });
    before.more(never);
    expect(finished(index().search({ ...NO_FILTER, words: "ga" }, before))).toEqual(["i0", "i2", "i3"]);
  });

  it("once finished is all that the next letter needs to look at, and a letter taken back looks at everything", () => {
    const all = index();
    const door = all.search({ ...NO_FILTER, words: "door" });
    door.more(never);
    const narrower = all.search({ ...NO_FILTER, words: "gate door" }, door);
    let rows = 0;
    narrower.more(() => {
      rows += 1;
      return false;
    });
    expect([rows, narrower.count]).toEqual([2, 1]);
    expect(finished(all.search({ ...NO_FILTER, words: "gate" }, narrower))).toHaveLength(3);
  });
});

describe("however early and however fast a person types", () => {
  const word = fc.constantFrom("g", "ga", "gate", "do", "door", "Zo\u00eb", "zoe", "ga\u200bte", "wall", " ");
  const text = fc.array(word, { maxLength: 5 }).map((words) => words.join(" "));
  const rows = fc.array(fc.record({ text, noisy: fc.boolean() }), { maxLength: 60 });
  const keys = fc.array(
    fc.record({
      words: text,
      label: fc.constantFrom("", "", "noise"),
      ready: fc.nat(70),
      looked: fc.nat(70),
    }),
    { minLength: 1, maxLength: 6 },
  );

  it("every row is found in the end, once and in its place", () => {
    fc.assert(
      fc.property(rows, keys, (given, typed) => {
        const incidents = given.map((one, at) =>
          incident(`i${at}`, one.text, { labels: one.noisy ? ["noise"] : [] }),
        );
        const index = new SearchIndex({ ...emptyCase(), incidents });
        let before: Search | null = null;
        for (const { words, label, ready, looked } of typed) {
          if (ready > 0) index.prepare(after(ready));
          const search: Search = index.search({ ...NO_FILTER, words, label }, before);
          if (looked > 0) search.more(after(looked));
          before = search;
        }
        const { words, label } = typed.at(-1) ?? { words: "", label: "" };
        const asked = foldText(words).split(" ");
        const right = given.flatMap((one, at) =>
          (label === "" || one.noisy) && asked.every((each) => foldText(one.text).includes(each))
            ? [`i${at}`]
            : [],
        );
        expect(before === null ? [] : finished(before)).toEqual(right);
      }),
    );
  });
});

describe("ten thousand incidents", () => {
  const account = `he shouted at my gate again and would be back tomorrow ${"and the day after ".repeat(15)}`;
  const list = Array.from({ length: 10_000 }, (_, at) => {
    const { first, ...rest } = incident(`i${at}`, account);
    const when = {
      when: { at: addDays("2026-11-20", -Math.floor(at / 4)), zone: null, offset: null },
      many: null,
    };
    return { ...rest, first: { ...first, when } };
  });

  it("are made ready between keys: a slice ends when its time is over, and the last says so", () => {
    const index = new SearchIndex({ ...emptyCase(), incidents: list });
    let slices = 1;
    while (!index.prepare(after(500))) slices += 1;
    expect(slices).toBe(20);
  });

  it("are looked at no longer than a key may take, also when none of them is ready", () => {
    const index = new SearchIndex({ ...emptyCase(), incidents: list });
    const times = ["g", "ga", "gat", "gate", "gate back", "not there"].map((words) => {
      const start = performance.now();
      index.search({ ...NO_FILTER, words }).more(() => performance.now() >= start + 6);
      return performance.now() - start;
    });
    expect(times.toSorted((one, other) => one - other)[2] ?? 99).toBeLessThan(16);
  });
});
