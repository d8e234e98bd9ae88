// Wrong tries wait longer and longer, up to five minutes, and their count always takes the same room.
import { expect, test } from "vitest";
import { NO_TRIES, packTries, unpackTries, waitAfter, waitLeft } from "./tries.ts";

test("three tries cost nothing, then 5 seconds, doubling, up to five minutes", () => {
  const waits = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1000, 4_294_967_295].map(
    (tries) => waitAfter(tries) / 1000,
  );
  expect(waits).toEqual([0, 0, 0, 0, 5, 10, 20, 40, 80, 160, 300, 300, 300, 300]);
});

test("what cannot be read counts as no tries", () => {
  const strange = packTries({ wrong: 3, last: 5, wipeAfter: 10 });
  strange.fill(255, 8);
  for (const bytes of [null, new Uint8Array(), new Uint8Array(15), new Uint8Array(20), strange]) {
    expect(unpackTries(bytes)).toEqual(NO_TRIES);
  }
});

test("the count comes back, in 20 bytes, however large", () => {
  for (const tries of [
    NO_TRIES,
    { wrong: 1, last: 1_795_000_000_123, wipeAfter: 10 },
    { wrong: 4_294_967_295, last: 9e15, wipeAfter: 0 },
  ]) {
    expect(packTries(tries)).toHaveLength(20);
    expect(unpackTries(packTries(tries))).toEqual(tries);
  }
  expect(unpackTries(packTries({ wrong: 1e12, last: 0, wipeAfter: 0 })).wrong).toBe(4_294_967_295);
});

test("no changed bit makes it wipe when nobody asked, or at the next wrong try", () => {
  const flipped = (tries: Parameters<typeof packTries>[0]) =>
    Array.from({ length: 160 }, (_, bit) => {
      const bytes = packTries(tries);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      return unpackTries(bytes);
    });
  for (const { wipeAfter } of flipped({ wrong: 2, last: 5, wipeAfter: 0 })) expect(wipeAfter).toBe(0);
  for (const { wrong, wipeAfter } of flipped({ wrong: 0, last: 5, wipeAfter: 10 })) {
    expect(wipeAfter === 0 || wrong + 1 < wipeAfter).toBe(true);
  }
});

test("the wait runs down, and a clock that was put back never makes it longer", () => {
  const tries = { wrong: 5, last: 1_000_000, wipeAfter: 10 };
  expect([1_000_000, 1_004_000, 1_010_000, 2_000_000].map((now) => waitLeft(tries, now))).toEqual([
    10_000, 6_000, 0, 0,
  ]);
  expect(waitLeft(tries, 0)).toBe(10_000);
});
