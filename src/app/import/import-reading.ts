/** The work of the import worker: opens what was chosen, reads it as often as it is asked for, and keeps no message in between. */
import { kindOf, HEAD_BYTES } from "../../evidence/kind.ts";
import { detect } from "../../evidence/import/detect.ts";
import { groupByDay } from "../../evidence/import/group.ts";
import { innerPlace } from "../../evidence/import/inside.ts";
import type { Message } from "../../evidence/import/message.ts";
import { openSources } from "../../evidence/import/open-source.ts";
import { Picker } from "../../evidence/import/pick.ts";
import { NoExport } from "../../evidence/import/reader.ts";
import type { Reader } from "../../evidence/import/reader.ts";
import { READERS } from "../../evidence/import/readers.ts";
import { headOf, wholeOf } from "../../evidence/import/source.ts";
import type { Member, Source } from "../../evidence/import/source.ts";
import { Survey } from "../../evidence/import/survey.ts";
import { takenOut } from "../../evidence/import/take-out.ts";
import { hasher } from "../../kit/digest.ts";
import { quickHasher } from "../vault/quick-digest.ts";
import type { Found, InnerMedia, PickOrder, Picks, Reading, TextOnly } from "./orders.ts";

/** Endings of members that hold text; everything else in an archive may be a picture. */
const TEXT = /\.(txt|json|js|csv|html?|xml|mbox|eml)$/i;

/** The longest rendition of messages that is made when pictures are left out, in messages. */
const MOST_RENDERED = 2_000_000;

/** The longest list of what was left out of messages. */
const MOST_NAMED = 100_000;

type Opened = Readonly<{
  source: Source;
  reader: Reader;
  reading: Reading;
  found: Found;
  files: readonly File[];
}>;

export class ImportReading {
  readonly #progress: (bytes: number) => void;
  #opened: Opened | null = null;

  /** `progress` is told how many bytes were read, now and then. */
  constructor(progress: (bytes: number) => void) {
    this.#progress = progress;
  }

  /** Throws a NoExport. */
  async look(files: readonly File[], reading: Reading): Promise<Found> {
    const { skipped, ...plain } = await openSources(files.map((file) => ({ file, name: file.name })));
    const source = this.#counted(plain);
    const reader = await detect(source, READERS);
    if (reader === null) throw new NoExport("not-an-export", files[0]?.name ?? "");
    const survey = new Survey();
    const { service, kind, questions, gaps } = await reader.read(source, reading, survey);
    const found: Found = {
      ...{ service, kind, questions, gaps },
      survey: survey.result(),
      skipped: skipped.map(({ name }) => name),
      archive: source.archive,
    };
    this.#opened = { source, reader, reading, found, files };
    return found;
  }

  async pick({ choice, known, most }: PickOrder): Promise<Picks> {
    const { source, reader, reading, found } = this.#open();
    const picker = new Picker(found.service, choice, { skip: 0, size: most });
    await reader.read(source, reading, picker);
    const { picked, chosen } = picker.result();
    const had = new Set(known);
    const fresh = picked.filter(({ key }) => !had.has(key));
    const already = picked.filter(({ key, reply }) => !reply && had.has(key)).length;
    // A day of which only the person's own replies are new tells nothing new of anybody else.
    const days = new Set(fresh.filter(({ reply }) => !reply).map(({ message }) => dayKey(message)));
    const kept = fresh.filter(({ message }) => days.has(dayKey(message)));
    return { drafts: groupByDay(kept, choice.own), chosen, already, cut: chosen > most };
  }

  async media(members: readonly string[]): Promise<readonly InnerMedia[]> {
    const { source } = this.#open();
    const found: InnerMedia[] = [];
    for await (const member of takenOut(source, members)) {
      const { origin = { file: 0, name: member.name, whole: false } } = member;
      const { mime } = await kindOf(await headOf(member, HEAD_BYTES), member.name);
      found.push({ member: member.name, origin, type: mime, ...(await measured(member)) });
    }
    return found;
  }

  /** The text member as it is where there is one, the messages with their places where there are several (CARE C13). */
  async textOnly(): Promise<TextOnly> {
    const { source, found, files } = this.#open();
    const texts = source.members.filter(({ name }) => TEXT.test(name));
    const leftOut = source.members.filter(({ name }) => !TEXT.test(name)).map(({ name }) => name);
    const archive = await digestOf(files);
    const [only, ...more] = texts;
    if (source.archive && only !== undefined && more.length === 0 && found.service === "whatsapp") {
      const bytes = await wholeOf(only);
      if (bytes !== null) {
        const name = only.name.split("/").at(-1) ?? only.name;
        return { bytes: new Blob([new Uint8Array(bytes)]), name, type: "text/plain", leftOut, archive };
      }
    }
    const { bytes, inner } = await this.#rendered();
    return {
      bytes,
      name: `${files[0]?.name ?? "messages"}.messages.json`,
      type: "application/json",
      leftOut: [...leftOut, ...inner],
      archive,
    };
  }

  /** `inner`: names of files that lay inside messages. */
  async #rendered(): Promise<Readonly<{ bytes: Blob; inner: readonly string[] }>> {
    const { source, reader, reading, found } = this.#open();
    const parts: string[] = [`{"service":${JSON.stringify(found.service)},"messages":[`];
    const inner: string[] = [];
    let count = 0;
    await reader.read(source, reading, {
      message: (message) => {
        for (const { name, member } of message.attachments)
          if (member !== null && innerPlace(member) !== null && inner.length < MOST_NAMED)
            inner.push(name === "" ? member : name);
        if (count < MOST_RENDERED)
          parts.push(`${count === 0 ? "" : ","}${JSON.stringify(withoutMedia(message))}`);
        count += 1;
      },
      unread: () => undefined,
    });
    return { bytes: new Blob([...parts, `],"count":${count}}`], { type: "application/json" }), inner };
  }

  #open(): Opened {
    if (this.#opened === null) throw new Error("Nothing was opened.");
    return this.#opened;
  }

  #counted(source: Source): Source {
    let total = 0;
    const progress = this.#progress;
    async function* counted(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
      for await (const piece of bytes) {
        total += piece.length;
        progress(total);
        yield piece;
      }
    }
    const members = source.members.map((member) => ({ ...member, bytes: () => counted(member.bytes()) }));
    return { ...source, members };
  }
}

/** Names of media stay; their bytes do not. */
const withoutMedia = (message: Message) => ({
  ...message,
  attachments: message.attachments.map(({ kind, name }) => ({ kind, name })),
});

const dayKey = ({ at, conversation }: Message): string => `${at.slice(0, 10)} ${conversation}`;

async function measured(member: Member): Promise<Readonly<{ size: number; digest: string }>> {
  const running = await quickHasher(member.size);
  let size = 0;
  for await (const piece of member.bytes()) {
    running.update(piece);
    size += piece.length;
  }
  return { size, digest: running.hex() };
}

/** Of one file its own digest; of several parts the digest of their digests, in their order. */
async function digestOf(files: readonly File[]): Promise<string> {
  const digests: string[] = [];
  for (const file of files) {
    const running = await quickHasher(file.size);
    for (let at = 0; at < file.size; at += 1_048_576) {
      running.update(new Uint8Array(await file.slice(at, at + 1_048_576).arrayBuffer()));
    }
    digests.push(running.hex());
  }
  const [only = "", ...more] = digests;
  if (more.length === 0) return only;
  const all = hasher();
  all.update(new TextEncoder().encode(digests.join("\n")));
  return all.hex();
}
