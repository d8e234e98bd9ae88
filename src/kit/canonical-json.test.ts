// One spelling for each value: RFC 8785 with its own vectors.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runs } from "../../tests/rounds.ts";
import { canonicalJson } from "./canonical-json.ts";

describe("what JSON cannot say", () => {
  test.each([
    ["NaN", Number.NaN],
    ["infinity", Number.POSITIVE_INFINITY],
    ["less than all numbers", Number.NEGATIVE_INFINITY],
    ["undefined", undefined],
    ["undefined in a list", [1, undefined]],
    ["a hole in a list", Array<number>(2)],
    ["a function", () => 1],
    ["a map", new Map([["a", 1]])],
    ["a date", new Date(0)],
    ["bytes", { salt: Uint8Array.of(1) }],
    ["a big integer", 1n],
    ["a symbol", Symbol("a")],
    ["half of a pair", "a\uD800b"],
    ["the other half", "\uDEAD"],
    ["halves the wrong way round", "\uDE00\uD83D"],
    ["half of a pair in a key", { "\uD800": 1 }],
    ["half of a pair, deep inside", { a: [{ b: "\uD800" }] }],
  ])("%s", (_, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

/** A double by its bits, as the table of RFC 8785, appendix B, names it. */
function double(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}

test.each([
  ["0000000000000000", "0"],
  ["8000000000000000", "0"],
  ["0000000000000001", "5e-324"],
  ["8000000000000001", "-5e-324"],
  ["7fefffffffffffff", "1.7976931348623157e+308"],
  ["ffefffffffffffff", "-1.7976931348623157e+308"],
  ["4340000000000000", "9007199254740992"],
  ["c340000000000000", "-9007199254740992"],
  ["4430000000000000", "295147905179352830000"],
  ["44b52d02c7e14af5", "9.999999999999997e+22"],
  ["44b52d02c7e14af6", "1e+23"],
  ["44b52d02c7e14af7", "1.0000000000000001e+23"],
  ["444b1ae4d6e2ef4e", "999999999999999700000"],
  ["444b1ae4d6e2ef4f", "999999999999999900000"],
  ["444b1ae4d6e2ef50", "1e+21"],
  ["3eb0c6f7a0b5ed8c", "9.999999999999997e-7"],
  ["3eb0c6f7a0b5ed8d", "0.000001"],
  ["41b3de4355555553", "333333333.3333332"],
  ["41b3de4355555554", "333333333.33333325"],
  ["41b3de4355555555", "333333333.3333333"],
  ["41b3de4355555556", "333333333.3333334"],
  ["41b3de4355555557", "333333333.33333343"],
  ["becbf647612f3696", "-0.0000033333333333333333"],
  ["43143ff3c1cb0959", "1424953923781206.2"],
])("number %s of appendix B is %s", (bits, spelled) => {
  expect(canonicalJson(double(bits))).toBe(spelled);
});

test("the example of section 3.2.2 and 3.2.3", () => {
  const value: unknown = JSON.parse(String.raw`{
    "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
    "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
    "literals": [null, true, false]
  }`);
  expect(canonicalJson(value)).toBe(
    String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`,
  );
});

test("keys stand by UTF-16 code units, as in section 3.2.3", () => {
  const value = {
    "\u20ac": "Euro Sign",
    "\r": "Carriage Return",
    "\ufb33": "Hebrew Letter Dalet With Dagesh",
    "1": "One",
    "\u{1F600}": "Emoji: Grinning Face",
    "\u0080": "Control",
    "\u00f6": "Latin Small Letter O With Diaeresis",
  };
  const order = [...canonicalJson(value).matchAll(/:"([^"]+)"/g)].map(([, said]) => said);
  expect(order).toEqual([
    "Carriage Return",
    "One",
    "Control",
    "Latin Small Letter O With Diaeresis",
    "Euro Sign",
    "Emoji: Grinning Face",
    "Hebrew Letter Dalet With Dagesh",
  ]);
});

test("a key without a value is not there, and a key may be called __proto__", () => {
  expect(canonicalJson({ b: 1, a: undefined })).toBe('{"b":1}');
  expect(canonicalJson(JSON.parse('{"z":1,"__proto__":{"a":2}}'))).toBe('{"__proto__":{"a":2},"z":1}');
});

/** The same value with every object's keys put in another way round. */
function turned(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(turned);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, one]) => [key, turned(one)]),
  );
}

test("any value: reads back as itself, has one spelling whatever the order of its keys, and no blank space", () => {
  fc.assert(
    fc.property(fc.jsonValue({ stringUnit: "binary", maxDepth: 4 }), (value) => {
      const spelled = canonicalJson(value);
      const back: unknown = JSON.parse(spelled);
      expect(canonicalJson(back)).toBe(spelled);
      expect(canonicalJson(turned(value))).toBe(spelled);
      expect(JSON.parse(JSON.stringify(back))).toEqual(JSON.parse(JSON.stringify(value)));
      expect(spelled.replaceAll(/"(?:[^"\\]|\\.)*"/g, "")).not.toMatch(/\s/);
    }),
    runs(100),
  );
});
