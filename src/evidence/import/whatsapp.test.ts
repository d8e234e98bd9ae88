// Chats of every dialect come out word for word, with who wrote them and when; what cannot be read is named.
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import * as v from "valibot";
import { collect, sourceOf } from "../../../tests/vectors/import/whatsapp/collect.ts";
import { expectation, vectors } from "../../../tests/vectors/import/whatsapp/make.ts";
import { WHATSAPP } from "./whatsapp.ts";

const folder = new URL("../../../tests/vectors/import/whatsapp/", import.meta.url);

const shape = v.object({
  name: v.string(),
  file: v.string(),
  archive: v.boolean(),
  members: v.array(v.string()),
  kind: v.string(),
  conversation: v.string(),
  questions: v.array(v.string()),
  unread: v.array(v.unknown()),
  messages: v.array(v.unknown()),
});

const stored = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => v.parse(shape, JSON.parse(readFileSync(new URL(name, folder), "utf8"))));

test("the vectors on disk are those that the script makes", () => {
  for (const vector of vectors()) {
    expect(readFileSync(new URL(`${vector.name}.json`, folder), "utf8")).toBe(expectation(vector));
    expect(readFileSync(new URL(`${vector.name}.txt`, folder)).equals(vector.bytes), vector.name).toBe(true);
  }
  expect(stored).toHaveLength(vectors().length);
});

for (const vector of stored) {
  test(`reads ${vector.name}`, async () => {
    const bytes = new Uint8Array(readFileSync(new URL(`${vector.name}.txt`, folder)));
    const source = sourceOf(vector.file, bytes, vector.archive ? vector.members : null);
    expect(await WHATSAPP.fits(source)).toBeGreaterThan(0.5);
    const { reading, messages, unread } = await collect(source);
    expect(reading.kind).toBe(vector.kind);
    expect(reading.questions.map(({ ask }) => ask).filter((ask) => ask !== "zone")).toEqual(vector.questions);
    expect(unread.map(({ place, text }) => ({ place: { ...place, file: vector.file }, text }))).toEqual(
      vector.unread,
    );
    expect(
      messages.map(({ at, from, text, attachments, place, system }) => ({
        at,
        from,
        text,
        line: place.line,
        attachments,
        system,
      })),
    ).toEqual(vector.messages);
    expect(new Set(messages.map(({ conversation }) => conversation))).toEqual(new Set([vector.conversation]));
  });
}
