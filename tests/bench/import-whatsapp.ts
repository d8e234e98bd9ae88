/** Times our reading of WhatsApp exports beside whatsapp-chat-parser's, on the same files; prints JSON when run by itself with a count of lines. */
import { execFileSync } from "node:child_process";
import { createReadStream, mkdtempSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseString } from "whatsapp-chat-parser";
import type { Source } from "../../src/evidence/import/source.ts";
import { Survey } from "../../src/evidence/import/survey.ts";
import { WHATSAPP } from "../../src/evidence/import/whatsapp.ts";

/** Of one file: milliseconds to the list of people and the most memory of the whole process, each for both. */
export type WhatsappFigures = Readonly<{
  lines: number;
  ms: number;
  megabytes: number;
  people: number;
  messages: number;
  peerMs: number;
  peerMegabytes: number;
  peerMessages: number;
}>;

type Run = Readonly<{ ms: number; megabytes: number; people: number; messages: number }>;

/** Each side reads in a process of its own, so that the memory is its own. */
export function measureWhatsapp(lines: number): WhatsappFigures {
  const folder = mkdtempSync(join(tmpdir(), "bench-whatsapp-"));
  try {
    const file = join(folder, "WhatsApp Chat with Year 9.txt");
    writeChat(file, lines);
    const own = run("ours", file);
    const other = run("peer", file);
    return {
      lines,
      ms: own.ms,
      megabytes: own.megabytes,
      people: own.people,
      messages: own.messages,
      peerMs: other.ms,
      peerMegabytes: other.megabytes,
      peerMessages: other.messages,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function run(side: "ours" | "peer", file: string): Run {
  const self = fileURLToPath(import.meta.url);
  const out = execFileSync(process.execPath, ["--import", "tsx", self, side, file], { encoding: "utf8" });
  const [ms = 0, megabytes = 0, people = 0, messages = 0] = out.split(" ").map(Number);
  return { ms, megabytes, people, messages };
}

/** An invented chat of 12 people, one line in ten going on with the message above it. */
export function writeChat(file: string, lines: number): void {
  const out = openSync(file, "w");
  const words = [
    "see",
    "you",
    "at",
    "the",
    "gate",
    "after",
    "school",
    "bring",
    "your",
    "own",
    "ball",
    "ok",
    "😀",
  ];
  let piece = "";
  for (let line = 0; line < lines; line += 1) {
    const text = Array.from(
      { length: 4 + (line % 9) },
      (_, at) => words[(line * 7 + at * 5) % words.length],
    ).join(" ");
    if (line % 10 === 9) piece += `${text}\n`;
    else {
      const at = new Date(Date.UTC(2024, 0, 1) + line * 60_000).toISOString();
      const stamp = `${at.slice(8, 10)}/${at.slice(5, 7)}/${at.slice(0, 4)}, ${at.slice(11, 16)}`;
      const carried = line % 40 === 3 ? `IMG-20240101-WA${line % 10_000}.jpg (file attached)` : text;
      piece +=
        line % 50 === 1
          ? `${stamp} - Person ${line % 12} left\n`
          : `${stamp} - Person ${line % 12}: ${carried}\n`;
    }
    if (piece.length > 1_000_000 || line === lines - 1) {
      writeSync(out, piece);
      piece = "";
    }
  }
}

async function ours(file: string): Promise<Run> {
  const bytes = (): AsyncIterable<Uint8Array> => createReadStream(file, { highWaterMark: 262_144 });
  const source: Source = {
    name: file,
    archive: false,
    members: [{ name: "chat.txt", size: statSync(file).size, bytes }],
  };
  const started = performance.now();
  const survey = new Survey();
  await WHATSAPP.read(source, { zone: null, order: null }, survey);
  const { people, messages } = survey.result();
  return { ms: performance.now() - started, megabytes: 0, people: people.length, messages };
}

function peer(file: string): Run {
  const started = performance.now();
  const messages = parseString(readFileSync(file, "utf8"), { parseAttachments: true });
  const people = new Set(messages.map(({ author }) => author).filter((author) => author !== null));
  return { ms: performance.now() - started, megabytes: 0, people: people.size, messages: messages.length };
}

const [, self, side, file] = process.argv;
if (self === fileURLToPath(import.meta.url)) {
  if (file !== undefined) {
    const { ms, people, messages } = side === "peer" ? peer(file) : await ours(file);
    process.stdout.write(`${ms} ${process.resourceUsage().maxRSS / 1024} ${people} ${messages}`);
  } else process.stdout.write(`${JSON.stringify(measureWhatsapp(Number(side ?? 100_000)), null, 1)}\n`);
}
