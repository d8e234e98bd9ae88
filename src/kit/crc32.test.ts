// The checksum is the one that zip and PNG use.
import { crc32 as zlibCrc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { crc32 } from "./crc32.ts";

test("the check value of the standard", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf4_3926);
  expect(crc32(new Uint8Array())).toBe(0);
});

test("the same as another implementation, for any bytes at any place, whole or in pieces", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(5), (bytes, from) => {
      const part = bytes.subarray(from);
      expect(crc32(part)).toBe(zlibCrc32(part));
      expect(crc32(part, crc32(bytes.subarray(0, from)))).toBe(zlibCrc32(bytes));
    }),
  );
});
