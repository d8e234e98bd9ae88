/** Made-up contacts files of every kind: what is kept is what came in, and damage to one card never touches another. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { runs } from "../../../tests/rounds.ts";
import { readVcards, writeCards } from "./vcard.ts";

const encoder = new TextEncoder();

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

function latin1(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("latin1");
}

const base64 = fc
  .uint8Array({ minLength: 1, maxLength: 400 })
  .map((bytes) => Buffer.from(bytes).toString("base64"));

/** Text without control characters that no export writes raw, escaped as vCard 3.0 and 4.0 do. */
const escaped = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 30 })
  .filter((text) => !/\p{Cc}/u.test(text) && text.trim() !== "")
  .map((text) => text.replaceAll(/[\\,;]/g, "\\$&"));

/** Folds at any byte, as RFC 6350 allows, with breaks of the file's kind. */
function folded(line: string, width: number, lineBreak: string): string {
  const bytes = Buffer.from(line, "utf8").toString("latin1");
  const parts = bytes.match(new RegExp(`[^]{1,${width}}`, "g")) ?? [bytes];
  return Buffer.from(parts.join(`${lineBreak} `), "latin1").toString("latin1");
}

const quotedPrintable = escaped.map((text) =>
  [...Buffer.from(text, "utf8")]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join(""),
);

/** One whole card, ending with a line break. */
function card(lineBreak: string): fc.Arbitrary<Uint8Array> {
  const modern = fc
    .record({
      version: fc.constantFrom("3.0", "4.0"),
      name: escaped,
      phones: fc.array(fc.stringMatching(/^\+?[\d ]{3,14}\d$/), { maxLength: 3 }),
      group: fc.constantFrom("", "item1.", "a.b."),
      photo: fc.option(base64),
      note: fc.option(escaped),
      width: fc.integer({ min: 20, max: 75 }),
    })
    .map(({ version, name, phones, group, photo, note, width }) => {
      const lines = [
        `N:${name};;;;`,
        `FN:${name}`,
        ...phones.map((phone) => `${group}TEL;TYPE=CELL:${phone}`),
      ];
      if (photo !== null) lines.push(`PHOTO;ENCODING=b;TYPE=JPEG:${photo}`);
      if (note !== null) lines.push(`NOTE:${note}`);
      const body = lines.map((line) => folded(line, width, lineBreak));
      return [`BEGIN:VCARD`, `VERSION:${version}`, ...body, "END:VCARD", ""].join(lineBreak);
    });
  const old = fc
    .record({ name: quotedPrintable, photo: fc.option(base64), agent: fc.boolean() })
    .map(({ name, photo, agent }) => {
      const soft = name.match(/[^]{1,60}/g)?.join(`=${lineBreak}`) ?? name;
      const lines = ["BEGIN:VCARD", "VERSION:2.1", `N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${soft}`];
      if (photo !== null) lines.push("PHOTO;JPEG;ENCODING=BASE64:", ...(photo.match(/.{1,70}/g) ?? []), "");
      if (agent) lines.push("AGENT:", "BEGIN:VCARD", "VERSION:2.1", "N:Agent", "END:VCARD");
      return [...lines, "TEL;CELL:07700900123", "END:VCARD", ""].join(lineBreak);
    });
  return fc.oneof(modern, old).map((text) => Uint8Array.from(Buffer.from(text, "latin1")));
}

const file = fc
  .constantFrom("\r\n", "\n", "\r")
  .chain((lineBreak) => fc.array(card(lineBreak), { minLength: 1, maxLength: 6 }));

test("whatever is kept is byte for byte what came in", () => {
  fc.assert(
    fc.property(file, fc.infiniteStream(fc.boolean()), (cards, choices) => {
      const read = readVcards(joined(cards));
      expect(read.problems).toEqual([]);
      expect(read.cards.map(({ raw }) => latin1(raw))).toEqual(cards.map(latin1));
      expect(read.cards.every(({ name, repair }) => name !== "" && repair === null)).toBe(true);
      expect(latin1(writeCards(read, read.cards))).toBe(latin1(joined(cards)));
      const chosen = read.cards.filter(() => choices.next().value === true);
      const written = readVcards(writeCards(read, chosen));
      expect(written.cards.map(({ raw, name }) => [latin1(raw), name])).toEqual(
        chosen.map(({ raw, name }) => [latin1(raw), name]),
      );
    }),
    runs(300),
  );
});

test("names come out as they went in", () => {
  fc.assert(
    fc.property(escaped, fc.integer({ min: 3, max: 75 }), (name, width) => {
      const body = Buffer.from(folded(`FN:${name}`, width, "\r\n"), "latin1");
      const text = joined([
        encoder.encode("BEGIN:VCARD\r\nVERSION:4.0\r\n"),
        body,
        encoder.encode("\r\nEND:VCARD\r\n"),
      ]);
      const plain = name
        .replaceAll(/\\([\\,;])/g, "$1")
        .replaceAll(/[\p{Cc}\s]+/gu, " ")
        .trim();
      expect(readVcards(text).cards[0]?.name).toBe(plain);
    }),
    runs(500),
  );
});

type Damage = Readonly<{
  card: number;
  at: number;
  kind: "change" | "insert" | "delete" | "cut";
  bytes: Uint8Array;
}>;

/** Damages one card; what is outside it stays. */
function damaged(bytes: Uint8Array, { at, kind, bytes: rubbish }: Damage): Uint8Array {
  const from = 1 + (at % (bytes.length - 1));
  const head = bytes.subarray(0, from);
  if (kind === "insert") return joined([head, rubbish, bytes.subarray(from)]);
  if (kind === "delete") return joined([head, bytes.subarray(from + rubbish.length)]);
  if (kind === "cut") return head;
  return joined([head, rubbish, bytes.subarray(from + rubbish.length)]).subarray(0, bytes.length);
}

test("damaged files, 2,000 among the drills: nothing throws, and every card that was not touched is still there, whole", () => {
  const rubbish = fc.oneof(
    fc.uint8Array({ minLength: 1, maxLength: 12 }),
    fc
      .constantFrom(
        "BEGIN:VCARD",
        "END:VCARD",
        "\r\n",
        "\n",
        ":",
        '"',
        "=",
        "\r\nEND:VCARD\r\n",
        "\n ",
        "AGENT",
      )
      .map((text) => encoder.encode(text)),
  );
  const damage = fc.record({
    card: fc.nat(),
    at: fc.nat(),
    kind: fc.constantFrom("change" as const, "insert" as const, "delete" as const, "cut" as const),
    bytes: rubbish,
  });
  fc.assert(
    fc.property(file, fc.array(damage, { minLength: 1, maxLength: 4 }), (cards, damages) => {
      const now = [...cards];
      const touched = new Set<number>();
      for (const one of damages) {
        const index = one.card % cards.length;
        const before = now[index];
        if (before === undefined || before.length < 2) continue;
        now[index] = damaged(before, one);
        touched.add(index);
      }
      const read = readVcards(joined(now));
      const again = readVcards(writeCards(read, read.cards));
      const raws = read.cards.map(({ raw }) => latin1(raw));
      const rawsAgain = again.cards.map(({ raw }) => latin1(raw));
      for (const [index, bytes] of cards.entries()) {
        // After an AGENT line that was the last of a broken card, nobody can tell whose card the next one is.
        const before = now[index - 1];
        const inAgent = before !== undefined && touched.has(index - 1) && /AGENT:\s*$/i.test(latin1(before));
        if (touched.has(index) || inAgent) continue;
        expect(raws).toContain(latin1(bytes));
        expect(rawsAgain).toContain(latin1(bytes));
      }
      expect(again.cards.length).toBeGreaterThanOrEqual(read.cards.length);
    }),
    runs(2000),
  );
});

test("any bytes at all: nothing throws, and writing what was read can be read again", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600, size: "max" }), (bytes) => {
      const read = readVcards(bytes);
      expect(readVcards(writeCards(read, read.cards)).cards.length).toBeGreaterThanOrEqual(read.cards.length);
    }),
    runs(500),
  );
});

test("5,000 contacts with photos, 20 MB, are read and written in well under a second", () => {
  const photo = Array.from({ length: 55 }, () => ` ${"A".repeat(73)}`).join("\r\n");
  const text = Array.from(
    { length: 5000 },
    (_, index) =>
      `BEGIN:VCARD\r\nVERSION:3.0\r\nN:Doe;Ann ${index};;;\r\nFN:Ann Doe ${index}\r\nitem1.TEL;type=CELL:+44 7700 900${index}\r\n` +
      `EMAIL:ann${index}@example.org\r\nPHOTO;ENCODING=b;TYPE=JPEG:\r\n${photo}\r\nEND:VCARD\r\n`,
  ).join("");
  const bytes = encoder.encode(text);
  expect(bytes.length).toBeGreaterThan(20_000_000);
  const started = performance.now();
  const read = readVcards(bytes);
  const written = writeCards(read, read.cards);
  const took = performance.now() - started;
  expect(read.cards).toHaveLength(5000);
  expect(written).toHaveLength(bytes.length);
  expect(took).toBeLessThan(1000);
});
