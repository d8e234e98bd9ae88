// Exhibits in the case: what was said of them later, who saw them, copies, and the one that should not have been here.
import { expect, test } from "vitest";
import { idOf } from "../../tests/case-log/any-log.ts";
import { isOf, readEntry } from "./entry.ts";
import { foldExhibits } from "./fold-exhibits.ts";
import type { ByKind } from "./fold-incidents.ts";

const PHOTO = idOf("photo");
let made = 0;

function entry(kind: string, parts: object) {
  made += 1;
  const recorded = `2026-11-20T10:00:00.${String(made).padStart(3, "0")}Z`;
  const about = { kind, id: idOf(made), case: idOf("case"), recorded, writer: { as: "self" } };
  return readEntry({ about, ...parts });
}

const photo = (more: object = {}) =>
  entry("exhibit", {
    of: { exhibit: PHOTO },
    exhibit: { name: "gate.jpg", type: "image/jpeg", size: 9, digest: "0".repeat(64), taken: "camera" },
    ...more,
  });

function folded(...entries: readonly ReturnType<typeof entry>[]) {
  const kinds: ByKind = (kind) => entries.filter(isOf(kind));
  return foldExhibits(kinds);
}

test("words about an exhibit that never came are kept waiting, and make no exhibit", () => {
  const said = entry("description", { of: { exhibit: PHOTO }, shows: "The gate" });
  expect(folded(said).size).toBe(0);
  expect(folded(said, photo()).get(PHOTO)?.now.shows).toBe("The gate");
});

test("a later description is shown, and the earlier ones stay", () => {
  const all = folded(
    photo({ shows: "A gate" }),
    entry("description", { of: { exhibit: PHOTO }, shows: "The gate, broken" }),
    entry("description", { of: { exhibit: PHOTO }, shows: "My gate, broken", reader: "machine" }),
  ).get(PHOTO);
  expect(all?.now.shows).toBe("My gate, broken");
  expect(all?.shows).toBe("A gate");
  expect(all?.descriptions.map(({ shows, reader }) => [shows, reader])).toEqual([
    ["The gate, broken", null],
    ["My gate, broken", "machine"],
  ]);
});

test("a view, a save and a copy are told in their order", () => {
  const copy = entry("exhibit", {
    of: { exhibit: idOf("copy") },
    exhibit: { name: "copy.jpg", type: "image/jpeg", size: 9, digest: "1".repeat(64), taken: "redaction" },
    copyOf: { exhibit: PHOTO, boxes: 2 },
  });
  const seen = (act: string, to = "") => entry("custody", { of: { exhibit: PHOTO, act }, to });
  const all = folded(photo(), seen("viewed"), copy, seen("shared", "PC 1234")).get(PHOTO);
  expect(all?.custody.map(({ act, to }) => [act, to])).toEqual([
    ["viewed", ""],
    ["shared", "PC 1234"],
  ]);
  expect(all?.copies).toEqual([idOf("copy")]);
});

test("of one that was destroyed no name, word, place or claim is shown, only that it was here and when it went", () => {
  const all = folded(
    photo({
      shows: "secret words",
      source: { platform: "snapchat", handle: "@secret", link: "https://secret.example", post: "secret" },
      claims: [{ what: "place", value: "secret" }],
    }),
    entry("description", { of: { exhibit: PHOTO }, shows: "more secret words" }),
    entry("destruction", { of: { exhibit: PHOTO }, day: "2026-11-21" }),
  ).get(PHOTO);
  expect(JSON.stringify(all)).not.toMatch(/secret|gate/);
  expect(all?.destroyed?.recorded).toMatch(/^2026-11-20/);
  expect(all?.exhibit.digest).toBe("0".repeat(64));
});
