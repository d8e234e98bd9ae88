// All ways to the digest of an exhibit give the same one, however the bytes are cut.
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256Hex } from "../../kit/digest.ts";
import { quickHasher } from "./quick-digest.ts";
import { wasmHasher } from "./wasm-digest.ts";
import { wholeHasher } from "./whole-digest.ts";

test("of nothing, and of bytes in any pieces", async () => {
  expect((await wasmHasher()).hex()).toBe(sha256Hex(new Uint8Array()));
  await fc.assert(
    fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 3000 }), { maxLength: 8 }), async (pieces) => {
      const all = [
        quickHasher(0),
        quickHasher(10_000_000),
        wholeHasher(0),
        wholeHasher(100_000),
        wholeHasher(2e7),
        wholeHasher(pieces[0]?.length ?? 1),
      ];
      for (const running of await Promise.all(all)) {
        for (const piece of pieces) running.update(piece);
        expect(await running.hex()).toBe(sha256Hex(new Uint8Array(pieces.flatMap((piece) => [...piece]))));
      }
    }),
    { numRuns: 30 },
  );
});

test("several run beside each other", async () => {
  const [one, other] = await Promise.all([wasmHasher(), wasmHasher()]);
  one?.update(Uint8Array.of(1));
  other?.update(Uint8Array.of(2));
  expect(one?.hex()).toBe(sha256Hex(Uint8Array.of(1)));
  expect(other?.hex()).toBe(sha256Hex(Uint8Array.of(2)));
});
