/** Exports that were cut or changed: reading may not crash, hang, or answer with something that is no message. */
import { readFileSync, readdirSync } from "node:fs";
import * as v from "valibot";
import { detect } from "../../src/evidence/import/detect.ts";
import type { Message } from "../../src/evidence/import/message.ts";
import { openSource } from "../../src/evidence/import/open-source.ts";
import { NoExport } from "../../src/evidence/import/reader.ts";
import { READERS } from "../../src/evidence/import/readers.ts";
import { seeded } from "../promises/answer-sets.ts";
import { zipBytes } from "../vectors/import/archive/zip-bytes.ts";

/** `crashed` holds what was thrown. `odd`: messages that are none. `slowest` in milliseconds. */
export type ExportFindings = Readonly<{
  tried: number;
  read: number;
  refused: number;
  crashed: readonly string[];
  odd: number;
  hung: number;
  slowest: number;
}>;

type Bytes = Uint8Array<ArrayBuffer>;
type Export = Readonly<{
  service: string;
  name: string;
  archive: boolean;
  members: readonly (readonly [name: string, bytes: Bytes])[];
}>;

const LONGEST = 5000;
const FOLDER = new URL("../vectors/import/", import.meta.url);

/** As the scripts of the services write them. */
const told = v.object({
  source: v.object({ name: v.string(), archive: v.boolean(), members: v.record(v.string(), v.string()) }),
});
/** As WhatsApp's does: the text lies beside it. */
const beside = v.object({ file: v.string(), archive: v.boolean(), members: v.array(v.string()) });

const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/** Every vector in tests/vectors/import; `service` is its folder. */
export function exportVectors(): readonly Export[] {
  const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".json"),
  );
  return files.toSorted().flatMap((file): readonly Export[] => {
    const [service = ""] = file.split("/");
    const written: unknown = JSON.parse(readFileSync(new URL(file, FOLDER), "utf8"));
    if (v.is(told, written)) {
      const { name, archive, members } = written.source;
      return [
        { service, name, archive, members: Object.entries(members).map(([one, text]) => [one, utf8(text)]) },
      ];
    }
    if (!v.is(beside, written)) return [];
    const chat = new Uint8Array(readFileSync(new URL(file.replace(/json$/, "txt"), FOLDER)));
    const name = written.archive ? "_chat.txt" : written.file;
    const media = written.members.map((one) => [one, utf8("x")] as const);
    return [{ service, name: written.file, archive: written.archive, members: [[name, chat], ...media] }];
  });
}

/** What breaks parsers: ends of strings, markup, marks, numbers out of range, depth. */
const HOSTILE: readonly Bytes[] = [
  ...[
    "\0",
    '"',
    "\\",
    "\\u",
    "\\ud800",
    "}",
    "[[[[[[[[",
    "<",
    "&#x110000;",
    "&#0;",
    "]]>",
    "<!--",
    "\r",
    "\n\n",
    "\u2028",
  ],
  ...[
    "\u202E",
    "\u200E",
    "1e999",
    "-1",
    "99999999999999999999",
    "null",
    "[03/04/2026, 18:05:09] ",
    "From x 10:00 2026\n",
  ],
  ...[
    "[".repeat(5000),
    '{"a":'.repeat(5000),
    "<div>".repeat(5000),
    "a".repeat(100_000),
    "\u00A0".repeat(2000),
    " :".repeat(5000),
  ],
  "__proto__",
].map(utf8);
const BROKEN: readonly Bytes[] = [
  Uint8Array.of(0xff, 0xfe),
  Uint8Array.of(0xc0, 0x80),
  Uint8Array.of(0xed, 0xa0, 0x80),
];

/** A few bits turned, a cut, a piece twice, a piece gone, or something hostile put in. */
function mutated(bytes: Bytes, upTo: (end: number) => number): Bytes {
  const at = upTo(bytes.length + 1);
  const end = Math.min(bytes.length, at + upTo(200));
  switch (upTo(5)) {
    case 0: {
      const changed = bytes.slice();
      for (let flips = 1 + upTo(8); flips > 0 && changed.length > 0; flips -= 1) {
        const place = upTo(changed.length);
        changed[place] = (changed[place] ?? 0) ^ (1 << upTo(8));
      }
      return changed;
    }
    case 1:
      return bytes.slice(0, at);
    case 2:
      return joined(bytes.slice(0, end), bytes.slice(at));
    case 3:
      return joined(bytes.slice(0, at), bytes.slice(end));
    default: {
      const all = [...HOSTILE, ...BROKEN];
      return joined(bytes.slice(0, at), all[upTo(all.length)] ?? Uint8Array.of(0), bytes.slice(at));
    }
  }
}

function joined(...parts: readonly Bytes[]): Bytes {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The vector as a file. */
export function fileOf({ archive, members }: Export): Bytes {
  if (!archive) return members[0]?.[1] ?? new Uint8Array();
  return zipBytes(members.map(([name, bytes], at) => ({ name, bytes, packed: at % 2 === 0 })));
}

/** Half of the archives are changed inside a member, the others as they lie on the disk. */
function bytesOf(vector: Export, upTo: (end: number) => number): Bytes {
  const { archive, members } = vector;
  const chosen = upTo(members.length);
  if (archive && upTo(2) === 0) return mutated(fileOf(vector), upTo);
  const changed = members.map(
    ([name, bytes], at) => [name, at === chosen ? mutated(bytes, upTo) : bytes] as const,
  );
  return fileOf({ ...vector, members: changed });
}

const AT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z?$/;

function isOdd({ at, zoneKnown, from, text, place }: Message): boolean {
  return (
    !AT.test(at) ||
    at.endsWith("Z") !== zoneKnown ||
    typeof text !== "string" ||
    from === "" ||
    place.file === ""
  );
}

/** Changes an export and reads it, `rounds` times: each vector in its turn. */
export async function mutateExports(rounds: number, seed: number): Promise<ExportFindings> {
  const random = seeded(seed);
  const upTo = (end: number): number => Math.floor(random() * end);
  const vectors = exportVectors();
  const found = {
    tried: rounds,
    read: 0,
    refused: 0,
    crashed: new Array<string>(),
    odd: 0,
    hung: 0,
    slowest: 0,
  };
  for (let round = 0; round < rounds; round += 1) {
    const vector = vectors[round % vectors.length];
    if (vector === undefined) continue;
    const bytes = bytesOf(vector, upTo);
    const started = performance.now();
    try {
      const source = await openSource(new Blob([bytes]), vector.name);
      const reader = await detect(source, READERS);
      if (reader === null) throw new NoExport("not-an-export", vector.name);
      const zone = upTo(2) === 0 ? "Europe/London" : null;
      await reader.read(
        source,
        { zone, order: null },
        {
          message: (message) => {
            if (isOdd(message)) found.odd += 1;
          },
          unread: () => undefined,
        },
      );
      found.read += 1;
    } catch (fault) {
      if (fault instanceof NoExport) found.refused += 1;
      else
        found.crashed.push(
          `round ${round}, ${vector.name}: ${fault instanceof Error ? (fault.stack ?? "") : String(fault)}`,
        );
    }
    const took = performance.now() - started;
    found.slowest = Math.max(found.slowest, Math.round(took));
    if (took > LONGEST) found.hung += 1;
  }
  return found;
}

if (process.argv[1]?.endsWith("mutated-exports.ts") === true) {
  process.stdout.write(JSON.stringify(await mutateExports(Number(process.argv[2]), 13)));
}
