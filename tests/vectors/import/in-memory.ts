/** Exports that lie in memory, and readings of them: what vectors and tests of the readers share. */
import { mkdirSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type {
  Attachment,
  Gap,
  Message,
  Question,
  ReadingChoices,
  Unread,
} from "../../../src/evidence/import/message.ts";
import type { Reader } from "../../../src/evidence/import/reader.ts";
import type { Member, Source } from "../../../src/evidence/import/source.ts";

export const NO_CHOICES: ReadingChoices = { zone: null, order: null };

const utf8 = new TextEncoder();

/** Members by their names, each as text (written as UTF-8) or bytes; given in pieces, as an archive gives them. */
export function inMemory(
  name: string,
  members: Readonly<Record<string, string | Uint8Array>>,
  archive = true,
): Source {
  return {
    name,
    archive,
    members: Object.entries(members).map(([one, content]): Member => {
      const bytes = typeof content === "string" ? utf8.encode(content) : content;
      return { name: one, size: bytes.length, bytes: () => inPieces(bytes) };
    }),
  };
}

async function* inPieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  for (let at = 0; at < bytes.length; at += 65_536) {
    await Promise.resolve();
    yield bytes.subarray(at, at + 65_536);
  }
}

export type Read = Readonly<{
  kind: string;
  gaps: readonly Gap[];
  questions: readonly Question[];
  unread: readonly Unread[];
  messages: readonly Message[];
}>;

/** Reads a whole export. Throws what the reader throws. */
export async function readWith(reader: Reader, source: Source, choices = NO_CHOICES): Promise<Read> {
  const messages: Message[] = [];
  const unread: Unread[] = [];
  const { kind, gaps, questions } = await reader.read(source, choices, {
    message: (message) => messages.push(message),
    unread: (one) => unread.push(one),
  });
  return { kind, gaps, questions, unread, messages };
}

/** An export with what is to be read from it. Gaps stand in the order of letters. */
export type Vector = Readonly<{
  about: string;
  source: Readonly<{ name: string; archive: boolean; members: Readonly<Record<string, string>> }>;
  zone: string | null;
  expected: Read;
}>;

/** A message as most are: it names only what is not so with this one. `place`: the member, and its pointer or its line. */
export type Told = Readonly<{
  at: string;
  from: string | null;
  text?: string;
  attachments?: readonly Attachment[];
  place: readonly [file: string, at: string | number];
  system?: boolean;
  mine?: boolean | null;
  id?: string;
}>;

/** The messages of one conversation as a reader gives them. */
export function told(conversation: string, list: readonly Told[]): readonly Message[] {
  return list.map(({ place: [file, where], ...message }) => ({
    at: message.at,
    zoneKnown: message.at.endsWith("Z"),
    from: message.from,
    text: message.text ?? "",
    attachments: message.attachments ?? [],
    place: typeof where === "number" ? { file, line: where, path: null } : { file, line: null, path: where },
    system: message.system ?? false,
    mine: message.mine ?? null,
    conversation,
    id: message.id ?? null,
  }));
}

/** Writes vectors beside the script whose address is given, one file each. */
export function writeVectors(script: string, vectors: Readonly<Record<string, Vector>>): void {
  for (const [name, vector] of Object.entries(vectors)) {
    const file = fileURLToPath(new URL(`./${name}.json`, script));
    mkdirSync(fileURLToPath(new URL(".", script)), { recursive: true });
    writeFileSync(file, `${JSON.stringify(vector, null, 2)}\n`);
  }
}

/** True where the script was started by itself: `npx tsx tests/vectors/import/x/make.ts`. */
export function isStarted(script: string): boolean {
  return process.argv[1] !== undefined && fileURLToPath(script) === process.argv[1];
}
