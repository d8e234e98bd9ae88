// DER, written and read: what is not in its one right spelling is refused, and nothing else than NotDer is thrown.
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { TAG, certificateTime, der, oid, sequence, setOf, small, time, unsigned } from "./der.ts";
import { fieldsOf, integerBody, NotDer, only, truth } from "./der-reader.ts";

const bytes = (hex: string): Buffer => Buffer.from(hex.replaceAll(" ", ""), "hex");

/** Reads every value, and what is inside those that are made of others. */
function readWhole(input: Uint8Array): number {
  let count = 0;
  const fields = fieldsOf(input);
  for (let one = fields.any(); one !== null; one = fields.any()) {
    count += 1;
    if ((one.tag & 0x20) !== 0) count += readWhole(one.body);
  }
  return count;
}

describe("what is no DER", () => {
  test.each([
    ["a tag alone", "30"],
    ["a length beyond the end", "30 05 02 01 00"],
    ["no definite length", "30 80 02 01 01 00 00"],
    ["a long length that would be short", "04 81 05 61 61 61 61 61"],
    ["a length with a zero in front", `04 82 00 80 ${"61".repeat(128)}`],
    ["a length of four bytes", "04 84 00 00 00 01 61"],
    ["a length that is cut off", "04 82 01"],
    ["a tag of many bytes", "1f 81 01 00"],
  ])("%s", (_, hex) => {
    expect(() => readWhole(bytes(hex))).toThrow(NotDer);
  });

  test("a value with something after it, or of another kind", () => {
    expect(() => only(bytes("02 01 01 00"), TAG.integer)).toThrow(NotDer);
    expect(() => only(bytes("02 01 01"), TAG.sequence)).toThrow(NotDer);
    expect(() => only(bytes(""), TAG.sequence)).toThrow(NotDer);
  });

  test("numbers with more bytes than they need, or none", () => {
    for (const hex of ["02 00", "02 02 00 01", "02 02 ff ff"])
      expect(() => integerBody(only(bytes(hex), TAG.integer)), hex).toThrow(NotDer);
    for (const hex of ["02 01 00", "02 02 00 80", "02 02 ff 7f"])
      expect(integerBody(only(bytes(hex), TAG.integer)).length, hex).toBeGreaterThan(0);
  });

  test("a truth that is neither yes nor no", () => {
    for (const hex of ["01 00", "01 01 01", "01 02 ff ff"])
      expect(() => truth(only(bytes(hex), TAG.boolean)), hex).toThrow(NotDer);
    expect(truth(only(bytes("01 01 ff"), TAG.boolean))).toBe(true);
    expect(truth(only(bytes("01 01 00"), TAG.boolean))).toBe(false);
  });

  test("any bytes at all: read, or NotDer", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (input) => {
        try {
          readWhole(input);
        } catch (error) {
          expect(error).toBeInstanceOf(NotDer);
        }
      }),
      { numRuns: 5000 },
    );
  });
});

describe("what is written", () => {
  type Tree = Readonly<{ leaf: Uint8Array }> | Readonly<{ made: readonly Tree[] }>;
  const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 5 },
      fc.record({ leaf: fc.uint8Array({ maxLength: 400 }) }),
      fc.record({ made: fc.array(tie("tree"), { maxLength: 5 }) }),
    ),
  }));
  const write = (one: Tree): Buffer =>
    "leaf" in one ? der(TAG.octets, one.leaf) : sequence(...one.made.map(write));
  const read = (input: Uint8Array): Tree => {
    const one = fieldsOf(input).any();
    if (one === null) throw new Error("nothing there");
    if (one.tag === TAG.octets) return { leaf: new Uint8Array(one.body) };
    const made: Tree[] = [];
    const inside = fieldsOf(one.body);
    for (let part = inside.any(); part !== null; part = inside.any()) made.push(read(part.whole));
    return { made };
  };

  test("comes back as it was", () => {
    fc.assert(
      fc.property(tree, (one) => {
        expect(read(write(one))).toEqual(one);
      }),
      { numRuns: 1000 },
    );
  });

  test.each([127, 128, 255, 256, 65_535, 65_536])("%i bytes have the right length in front", (length) => {
    const written = der(TAG.octets, new Uint8Array(length));
    expect(only(written, TAG.octets).body).toHaveLength(length);
  });

  test("nothing over 16 MB", () => {
    expect(() => der(TAG.octets, new Uint8Array(2 ** 24))).toThrow(RangeError);
  });

  test("whole numbers are the shortest that are not negative", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (input) => {
        const body = integerBody(only(unsigned(input), TAG.integer));
        expect((body[0] ?? 0xff) & 0x80).toBe(0);
        const number = (of: Uint8Array): bigint => BigInt(`0x0${Buffer.from(of).toString("hex")}`);
        expect(number(body)).toBe(number(input));
      }),
    );
  });

  test("a set stands in order, whatever the order it was given in", () => {
    const parts = [small(3), small(1), der(TAG.octets, Buffer.from("b")), small(2)];
    expect(setOf(...parts)).toEqual(setOf(...parts.toReversed()));
  });

  test("object identifiers are those that others write", () => {
    expect(oid("1.2.840.113549.1.9.16.1.4")).toEqual(bytes("060b2a864886f70d0109100104"));
    expect(oid("2.5.29.37")).toEqual(bytes("0603551d25"));
    expect(oid("2.25.148528374257917147425587154924842658414")).toEqual(
      bytes("06146981dfbdc38f89a2ca83b3a6b88cb3aeda88d46e"),
    );
  });

  test("times are UTC to the second, and certificates say years from 2050 in four digits", () => {
    const last = Date.UTC(2049, 11, 31, 23, 59, 59, 999);
    expect(time(last).subarray(2).toString()).toBe("20491231235959Z");
    expect(certificateTime(last).subarray(2).toString()).toBe("491231235959Z");
    expect(
      certificateTime(last + 1)
        .subarray(2)
        .toString(),
    ).toBe("20500101000000Z");
  });
});
