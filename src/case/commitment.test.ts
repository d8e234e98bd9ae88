// Commitments to the parts of a body: nothing can be changed, and what is left out cannot be guessed.
import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyLog, CASE, chance, idOf } from "../../tests/case-log/any-log.ts";
import { bodyFits, bodyRoot, leafOf, newSalts, partNames, rootOf, SALT_BYTES } from "./commitment.ts";
import type { Shown } from "./commitment.ts";
import { readEntry } from "./entry.ts";
import type { Event } from "./event.ts";
import { appendEvent, feedState } from "./log.ts";

const body = readEntry({
  about: {
    kind: "incident",
    id: idOf("one"),
    case: CASE,
    recorded: "2026-11-20T10:00:00.000Z",
    writer: { as: "self" },
  },
  account: { text: "He shouted my name." },
  when: { when: { at: "2026-11-20T21:30", zone: "Europe/London", offset: "+00:00" }, many: null },
  witnesses: [idOf("Ann")],
});
const event = appendEvent(feedState(idOf("feed"), []), body, chance("commitment"));

/** All parts of an event as shown, but for those named: of these only the leaf is there. */
function without({ body: own, salts }: Event, ...left: readonly string[]): readonly Shown[] {
  const values: Readonly<Record<string, unknown>> = { ...own };
  return partNames(values).map((name) => {
    const shown = { name, value: values[name], salt: salts[name] ?? "" };
    return left.includes(name) ? { name, leaf: leafOf(name, shown.value, shown.salt) } : shown;
  });
}

const sha = (...pieces: readonly Uint8Array[]): Buffer =>
  createHash("sha256").update(Buffer.concat(pieces)).digest();

describe("what does not fit", () => {
  test("any changed, added or missing part, salt or root", () => {
    const { account, ...parts } = { ...event.body, account: { text: "He whispered." } };
    const { witnesses, ...salts } = event.salts;
    expect(bodyFits(event)).toBe(true);
    expect(bodyFits({ ...event, body: readEntry({ ...parts, account }) })).toBe(false);
    expect(bodyFits({ ...event, body: readEntry({ ...event.body, labels: [] }) })).toBe(false);
    expect(bodyFits({ ...event, salts })).toBe(false);
    expect(bodyFits({ ...event, salts: { ...event.salts, labels: witnesses ?? "" } })).toBe(false);
    expect(bodyFits({ ...event, salts: { ...salts, witnesses: "short" } })).toBe(false);
    expect(bodyFits({ ...event, header: { ...event.header, bodyRoot: "00".repeat(32) } })).toBe(false);
  });

  test("a salt of another length, a leaf that is no digest, no part at all, one part twice", () => {
    expect(() => leafOf("account", {}, "AAAA")).toThrow(TypeError);
    expect(() => leafOf("account", {}, "A".repeat(23))).toThrow(TypeError);
    expect(() => rootOf([{ name: "account", leaf: "xyz" }])).toThrow(TypeError);
    expect(() => rootOf([])).toThrow(TypeError);
    expect(() => rootOf([...without(event), ...without(event, "account").slice(1, 2)])).toThrow(TypeError);
    expect(() => bodyRoot({ account: 1 }, {})).toThrow(TypeError);
  });

  test("a leaf of one part does not stand for another one", () => {
    const [about, ...rest] = without(event, "about", "account", "when", "witnesses");
    if (about === undefined || !("leaf" in about)) throw new Error("Leaves were asked for.");
    const swapped = rest.map((part) => (part.name === "account" ? { ...part, leaf: about.leaf } : part));
    expect(rootOf([about, ...swapped])).not.toBe(event.header.bodyRoot);
  });
});

test("by hand: leaves by name, each over 0x00, its salt and its canonical JSON; pairs over 0x01", () => {
  const leaf = (name: string, json: string): Buffer =>
    sha(
      Uint8Array.of(0),
      Buffer.from(event.salts[name] ?? "", "base64url"),
      Buffer.from(`["${name}",${json}]`),
    );
  const about = leaf(
    "about",
    `{"case":"${CASE}","id":"${idOf("one")}","kind":"incident","recorded":"2026-11-20T10:00:00.000Z","writer":{"as":"self"}}`,
  );
  const account = leaf("account", '{"text":"He shouted my name."}');
  const when = leaf(
    "when",
    '{"many":null,"when":{"at":"2026-11-20T21:30","offset":"+00:00","zone":"Europe/London"}}',
  );
  const witnesses = leaf("witnesses", `["${idOf("Ann")}"]`);
  const pair = (one: Buffer, other: Buffer): Buffer => sha(Uint8Array.of(1), one, other);
  expect(event.header.bodyRoot).toBe(pair(pair(about, account), pair(when, witnesses)).toString("hex"));
  // Three leaves split at two, five at four (RFC 9162, section 2.1.1).
  const [three, five] = [
    ["a", "b", "c"],
    ["a", "b", "c", "d", "e"],
  ].map((names) => {
    const leaves = names.map((name) => ({ name, leaf: sha(Buffer.from(name)).toString("hex") }));
    return { root: rootOf(leaves.toReversed()), own: leaves.map((one) => Buffer.from(one.leaf, "hex")) };
  });
  const [a, b, c, d, e] = five?.own ?? [];
  if (a === undefined || b === undefined || c === undefined || d === undefined || e === undefined)
    throw new Error("Five leaves were made.");
  expect(three?.root).toBe(pair(pair(a, b), c).toString("hex"));
  expect(five?.root).toBe(pair(pair(pair(a, b), pair(c, d)), e).toString("hex"));
});

test("any parts of any event can be left out, and the root still holds", () => {
  const some = anyLog(4).chain((events) => fc.tuple(fc.constant(events), fc.infiniteStream(fc.boolean())));
  fc.assert(
    fc.property(some, ([events, left]) => {
      for (const one of events) {
        const names = partNames({ ...one.body }).filter(() => left.next().value === true);
        expect(rootOf(without(one, ...names))).toBe(one.header.bodyRoot);
      }
    }),
    { numRuns: 50 },
  );
});

describe("a part that was left out cannot be guessed by name", () => {
  test("whoever knows the name of every possible witness still cannot tell which one it was", () => {
    const names = ["Ann", "Ben", "Cem", "Dot"];
    const shown = without(event, "witnesses");
    expect(JSON.stringify(shown)).not.toContain(event.salts["witnesses"]);
    const left = shown.find((part) => part.name === "witnesses");
    if (left === undefined || !("leaf" in left)) throw new Error("The witnesses were left out.");
    // With the salt one look is enough; without it every salt of 128 bits would have to be tried for every name.
    const tell = (salt: string): readonly string[] =>
      names.filter((name) => leafOf("witnesses", [idOf(name)], salt) === left.leaf);
    expect(tell(event.salts["witnesses"] ?? "")).toEqual(["Ann"]);
    const salts = [
      ...Object.entries(event.salts).filter(([name]) => name !== "witnesses"),
      ["none", "A".repeat(22)],
    ];
    for (const [, salt] of salts) expect(tell(salt ?? "")).toEqual([]);
  });

  test("each part has chance of its own: 128 bits, and the same words twice give two leaves", () => {
    const random = chance("salts");
    const asked: number[] = [];
    const parts = { about: 1, account: 1, gone: undefined };
    const salts = [1, 2].map(() =>
      newSalts(parts, (bytes) => {
        asked.push(bytes);
        return random(bytes);
      }),
    );
    expect(asked).toEqual([SALT_BYTES, SALT_BYTES, SALT_BYTES, SALT_BYTES]);
    const all = salts.flatMap((one) => Object.entries(one).map(([name, salt]) => leafOf(name, 1, salt)));
    expect(new Set(all).size).toBe(4);
  });
});
