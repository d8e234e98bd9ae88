// A name that turns its letters round shows that it does.
import fc from "fast-check";
import { expect, test } from "vitest";
import { shownName } from "./shown-name.ts";

test.each([
  ["holiday\u202Egpj.exe", "holiday\u{FFFD}gpj.exe"],
  ["a\u2066b\u2069.png", "a\u{FFFD}b\u{FFFD}.png"],
  ["line\nbreak\t.txt", "line\u{FFFD}break\u{FFFD}.txt"],
  ["half \uD83D pair", "half \u{FFFD} pair"],
])("%j is shown as %j", (name, shown) => {
  expect(shownName(name)).toBe(shown);
});

test("names in any script stay as they are", () => {
  for (const name of ["gate.jpg", "تهديد.jpg", "הודעה.png", "фото 😀👍🏽.webp", "धमकी.mp4"])
    expect(shownName(name)).toBe(name);
});

test("no name is longer or shorter for it", () => {
  fc.assert(fc.property(fc.string({ unit: "binary" }), (name) => shownName(name).length === name.length));
});
