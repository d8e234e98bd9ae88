/** What stands inside the age file of a backup: frames with a digest each, so that all before a damage is known to be whole. */
import * as v from "valibot";
import { concat, equal, fromUtf8, utf8 } from "../kit/bytes.ts";
import type { Bytes } from "../kit/bytes.ts";
import { canonicalJson } from "../kit/canonical-json.ts";
import { sha256 } from "../kit/digest.ts";

const wholeNumber = v.pipe(v.number(), v.integer(), v.minValue(0));
const place = v.nullable(wholeNumber);

/** `ways`: which boxes of the header are this vault's. `of`: names of the records in order, then the exhibits with their chunks. */
const startSchema = v.object({
  kind: v.literal("start"),
  v: v.literal(1),
  ways: v.object({
    places: v.object({ passphrase: place, recovery: place, passkey: place, second: place }),
    used: v.object({ recovery: v.boolean(), passkey: v.boolean(), second: v.boolean() }),
  }),
  note: v.string(),
  of: v.array(v.string()),
  exhibits: v.array(v.object({ id: v.string(), chunks: wholeNumber, size: wholeNumber })),
});

const recordSchema = v.object({
  kind: v.literal("record"),
  store: v.string(),
  key: v.string(),
  numbered: v.boolean(),
});

const chunkSchema = v.object({
  kind: v.literal("chunk"),
  exhibit: v.string(),
  index: wholeNumber,
  last: v.boolean(),
});

/** `frames`: how many came before it. */
const endSchema = v.object({ kind: v.literal("end"), frames: wholeNumber });

const frameSchema = v.variant("kind", [startSchema, recordSchema, chunkSchema, endSchema]);

export type BackupStart = v.InferOutput<typeof startSchema>;
export type FrameAbout = v.InferOutput<typeof frameSchema>;
export type Frame = Readonly<{ about: FrameAbout; bytes: Bytes }>;

const FRONT_BYTES = 8;
const SUM_BYTES = 32;
const LONGEST = 67_108_864;

/** Lengths of both parts, what it is (canonical JSON), its bytes, and SHA-256 over its number and all of that. */
export function writeFrame(number: number, about: FrameAbout, bytes: Uint8Array): Bytes {
  const text = utf8(canonicalJson(about));
  const front = new Uint8Array(FRONT_BYTES);
  new DataView(front.buffer).setUint32(0, text.length);
  new DataView(front.buffer).setUint32(4, bytes.length);
  const frame = concat(front, text, bytes);
  return concat(frame, digestOf(number, frame));
}

function digestOf(number: number, frame: Uint8Array): Bytes {
  const prefix = new Uint8Array(4);
  new DataView(prefix.buffer).setUint32(0, number);
  return sha256(concat(prefix, frame));
}

/** Frames one after the other; ends early, without throwing, where one is damaged or cut. */
export async function* readFrames(pieces: AsyncIterable<Uint8Array>): AsyncGenerator<Frame> {
  const queue = new Queue(pieces[Symbol.asyncIterator]());
  for (let number = 0; ; number += 1) {
    const front = await queue.take(FRONT_BYTES);
    if (front === null) return;
    const view = new DataView(front.buffer);
    const [text, length] = [view.getUint32(0), view.getUint32(4)];
    if (text + length > LONGEST) return;
    const rest = await queue.take(text + length + SUM_BYTES);
    if (rest === null) return;
    const frame = concat(front, rest.subarray(0, text + length));
    if (!equal(digestOf(number, frame), rest.subarray(text + length))) return;
    const read = v.safeParse(frameSchema, JSON.parse(fromUtf8(rest.subarray(0, text))));
    if (!read.success) return;
    yield { about: read.output, bytes: rest.subarray(text, text + length) };
  }
}

/** Bytes asked for in other lengths than they come. */
class Queue {
  readonly #source: AsyncIterator<Uint8Array>;
  #held: Uint8Array[] = [];
  #length = 0;

  constructor(source: AsyncIterator<Uint8Array>) {
    this.#source = source;
  }

  /** null when the source ends or fails before. */
  async take(length: number): Promise<Bytes | null> {
    while (this.#length < length) {
      try {
        const next = await this.#source.next();
        if (next.done === true) return null;
        this.#held.push(next.value);
        this.#length += next.value.length;
      } catch {
        return null;
      }
    }
    const taken = new Uint8Array(length);
    for (let at = 0; at < length;) {
      const [first = new Uint8Array()] = this.#held;
      const part = first.subarray(0, length - at);
      taken.set(part, at);
      at += part.length;
      if (part.length === first.length) this.#held.shift();
      else this.#held[0] = first.subarray(part.length);
    }
    this.#length -= length;
    return taken;
  }
}
