// Random chats in every dialect come back as they were written, and no damaged file stops the reader.
import fc from "fast-check";
import { expect, test } from "vitest";
import { rounds, runs } from "../../../tests/rounds.ts";
import { collect, sourceOf } from "../../../tests/vectors/import/whatsapp/collect.ts";
import { DIALECTS } from "../../../tests/vectors/import/whatsapp/dialects.ts";
import type { Dialect, Local } from "../../../tests/vectors/import/whatsapp/dialects.ts";
import { vectors } from "../../../tests/vectors/import/whatsapp/make.ts";
import { write } from "../../../tests/vectors/import/whatsapp/story.ts";
import type { Said } from "../../../tests/vectors/import/whatsapp/story.ts";
import type { DateOrder } from "./message.ts";
import { NoExport } from "./reader.ts";
import { edgesBare } from "./whatsapp/marks.ts";
import { StampScanner } from "./whatsapp/stamp.ts";
import { isHalfSentence } from "./whatsapp/system-lines.ts";

const letters = fc.string({
  unit: fc.constantFrom(
    ..."abcdeXYZ 0123/.-:,[]<>()'\"&;~éß",
    "\u200F",
    "\u202F",
    "\u2028",
    "😀",
    "🏽",
    "ש",
    "م",
    "٣",
    "\t",
  ),
  maxLength: 40,
});

const scanner = new StampScanner();

/** What somebody may have written: no line of it is a whole stamp, and no mark of direction begins it. */
const texts = fc
  .array(letters, { minLength: 1, maxLength: 4 })
  .map((lines) => lines.join("\n"))
  .filter((text) => text.split("\n").every((line, at) => at === 0 || scanner.scan(line) === "none"))
  .filter((text) => edgesBare(text.slice(0, 2)) === text.slice(0, 2));

const names = fc
  .string({
    unit: fc.constantFrom(..."ABcde :.'-~+4é", "\u00A0", "😀", "\u202A"),
    minLength: 1,
    maxLength: 20,
  })
  .filter(
    (name) => edgesBare(name) !== "" && !`${name}: `.slice(0, -2).includes(": ") && !isHalfSentence(name),
  );

const moments = fc.integer({ min: Date.UTC(2024, 0, 1) / 1000, max: Date.UTC(2030, 11, 31) / 1000 });

function localOf(seconds: number): Local {
  const time = new Date(seconds * 1000);
  return {
    year: time.getUTCFullYear(),
    month: time.getUTCMonth() + 1,
    day: time.getUTCDate(),
    hour: time.getUTCHours(),
    minute: time.getUTCMinutes(),
    second: time.getUTCSeconds(),
  };
}

type Thing = readonly ["text" | "file" | "left out" | "system", string, string];

const things = fc.tuple(
  fc.constantFrom("text" as const, "text" as const, "file" as const, "left out" as const, "system" as const),
  names,
  texts,
);

function saidIn(dialect: Dialect, [what, who, text]: Thing, at: Local): Said {
  const written = { at, who, from: edgesBare(who), text, attachments: [], system: false };
  if (what === "text") return written;
  if (what === "system") {
    return {
      ...written,
      who: null,
      from: null,
      text: `${dialect.ios ? "\u200E" : ""}Ann added Ben`,
      system: true,
    };
  }
  const name = dialect.ios ? "00000007-PHOTO-2026-03-13-09-06-10.jpg" : "IMG-20260313-WA0007.jpg";
  if (what === "left out") {
    const words = dialect.ios ? "\u200Eimage omitted" : "<Media omitted>";
    const kind = dialect.ios ? ("picture" as const) : ("unknown" as const);
    return { ...written, text: words, attachments: [{ kind, name: "", member: null }] };
  }
  const words = dialect.ios ? `look \u200E<attached: ${name}>` : `${name} (file attached)\nlook`;
  return { ...written, text: words, attachments: [{ kind: "picture", name, member: null }] };
}

for (const dialect of DIALECTS) {
  test(`random chats in ${dialect.name} come back with author, text, time, files and order`, async () => {
    const monthFirst = /-us$|^old-ios$/.test(dialect.name);
    const order: DateOrder = monthFirst ? "month-first" : "day-first";
    await fc.assert(
      fc.asyncProperty(
        fc.array(things, { minLength: 1, maxLength: 12 }),
        fc.array(moments, { minLength: 12, maxLength: 12 }),
        fc.integer({ min: 1, max: 200 }),
        async (chat, times, piece) => {
          const sorted = times.toSorted((one, other) => one - other).map(localOf);
          const said = chat.map((thing, at) => saidIn(dialect, thing, sorted[at] ?? localOf(0)));
          const { text, expected } = write(dialect, said, "Year 9");
          const source = sourceOf("_chat.txt", new TextEncoder().encode(text), null, piece);
          const { messages, unread } = await collect(source, { zone: null, order });
          expect(unread).toEqual([]);
          expect(
            messages.map(({ at, from, text: words, attachments, place, system }) => ({
              at,
              from,
              text: words,
              attachments,
              line: place.line,
              system,
            })),
          ).toEqual(expected);
        },
      ),
      runs(60),
    );
  });
}

/** Numbers that are the same on every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 4_294_967_296) * below);
  };
}

function damaged(bytes: Uint8Array, next: (below: number) => number): Uint8Array {
  const list = [...bytes];
  for (let count = 1 + next(6); count > 0; count -= 1) {
    const at = next(list.length);
    const some = list.slice(at, at + next(80));
    const how = next(6);
    if (how === 0) list[at] = next(256);
    else if (how === 1) list.splice(at, next(60));
    else if (how === 2) list.splice(next(list.length), 0, ...some);
    else if (how === 3) list.length = Math.max(1, at);
    else if (how === 4)
      list.splice(at, 0, ...new TextEncoder().encode("[\u200E1/1/26, ".repeat(1 + next(30))));
    else
      list.splice(
        at,
        0,
        ..."\r\n:-]  "
          .repeat(1 + next(40))
          .split("")
          .map((letter) => letter.charCodeAt(0)),
      );
  }
  return Uint8Array.from(list);
}

test("damaged files, 2,000 among the drills: each is read or is no export, none holds it up", async () => {
  const next = numbersFrom(9);
  const all = vectors();
  const started = performance.now();
  let slowest = 0;
  for (let round = 0; round < rounds(2000); round += 1) {
    const vector = all[round % all.length];
    if (vector === undefined) continue;
    const source = sourceOf(vector.file, damaged(vector.bytes, next), vector.archive ? vector.members : null);
    const before = performance.now();
    try {
      await collect(source);
    } catch (error) {
      expect(error).toBeInstanceOf(NoExport);
    }
    slowest = Math.max(slowest, performance.now() - before);
  }
  expect(slowest).toBeLessThan(1000);
  expect(performance.now() - started).toBeLessThan(10_000);
});

test("lines made to be slow are not", async () => {
  const hard = [
    "[".repeat(500_000),
    `13/03/2026, 09:00 - ${"a: ".repeat(300_000)}`,
    `13/03/2026, 09:00 - A: ${"<".repeat(400_000)}`,
    `13/03/2026, 09:00 - A: ${"\u200E".repeat(400_000)}`,
    `13/03/2026, 09:00 - ${"“".repeat(200_000)}: ${")".repeat(200_000)}`,
    `13/03/2026, 09:00 - A: x\n${"13/03/2026, ".repeat(200_000)}`,
    `13/03/2026, 09:00 - A: x\n${"\n".repeat(500_000)}`,
    `[13/03/2026, 09:00:00] A: \u200E${" added".repeat(100_000)}`,
  ];
  for (const text of hard) {
    const before = performance.now();
    try {
      await collect(sourceOf("_chat.txt", new TextEncoder().encode(text), null));
    } catch (error) {
      expect(error).toBeInstanceOf(NoExport);
    }
    expect(performance.now() - before, text.slice(0, 30)).toBeLessThan(1500);
  }
});
