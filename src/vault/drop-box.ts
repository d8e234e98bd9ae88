/** What is shared while the vault is locked: one age file to its drop box, which only the open vault can read. */
import * as v from "valibot";
import { openBytes, sealBytes } from "../kit/age.ts";
import type { ByteStream } from "../kit/age.ts";
import { concat, fromUtf8, utf8 } from "../kit/bytes.ts";
import { canonicalJson } from "../kit/canonical-json.ts";
import { padmeLength } from "../kit/padme.ts";
import { streamOf } from "./byte-stream.ts";
import { piecesOf } from "./exhibits.ts";

/** The longest file that is taken in unseen, in bytes: it must fit into a phone's memory once it is opened. */
export const LONGEST_DROP = 268_435_456;

/** UTF-16 units; what is longer is cut. */
const LONGEST_NAME = 255;
const LONGEST_TYPE = 128;
const LEAST_BYTES = 4096;
/** As much as is held in memory while a file is opened. */
const MOST_HELD = 4_194_304;
/** Length of `about`. */
const FRONT_BYTES = 4;
/** Nonce and tag of an age file. */
const LEAST_SEALED = LEAST_BYTES + 16 + 16;

/** `name`: empty for words or a link, which come without a file. `type`: as the app that shared it says. `moment`: UTC, as the device's clock said. */
export type DropAbout = Readonly<{ name: string; type: string; moment: string }>;

export type OpenedDrop = Readonly<{ about: DropAbout; bytes: Blob }>;

/** `wrong-box`: sealed for another box, or the seal itself changed. `cut-off`: its length is not the one it had. `changed`: a byte is not as it was. */
export type DropFaultName = "wrong-box" | "cut-off" | "changed";

export class DropFault extends Error {
  override readonly name = "DropFault";
  readonly why: DropFaultName;
  constructor(why: DropFaultName) {
    super(`What was shared cannot be opened: ${why}.`);
    this.why = why;
  }
}

const aboutSchema = v.object({
  v: v.literal(1),
  name: v.pipe(v.string(), v.maxLength(LONGEST_NAME)),
  type: v.pipe(v.string(), v.maxLength(LONGEST_TYPE)),
  moment: v.pipe(v.string(), v.isoTimestamp()),
  size: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LONGEST_DROP)),
});

type Written = v.InferOutput<typeof aboutSchema>;

/** The age file. Its length tells little: padded by Padmé. Throws a RangeError for bytes over LONGEST_DROP, and as `sealBytes` does. */
export async function sealDrop(recipient: string, about: DropAbout, bytes: Blob): Promise<ByteStream> {
  if (bytes.size > LONGEST_DROP) throw new RangeError("This is too much to be taken in unseen.");
  return sealBytes([recipient], streamOf(clearOf(about, bytes)));
}

/** All of it, or a DropFault: never half a file. */
export async function openDrop(identity: string, sealed: Blob): Promise<OpenedDrop> {
  const { stream, about, start, first } = await openFront(identity, sealed);
  const reader = stream.getReader();
  const end = start + about.size;
  const blobs: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let at = 0;
  let holds = 0;
  // The browser keeps blobs out of the page's own memory.
  const letGo = (): void => {
    if (held.length > 0) blobs.push(new Blob(held));
    held = [];
    holds = 0;
  };
  const take = (piece: Uint8Array): void => {
    const part = piece.slice(Math.max(0, start - at), Math.max(0, end - at));
    if (part.length > 0) held.push(part);
    at += piece.length;
    holds += part.length;
    if (holds >= MOST_HELD) letGo();
  };
  take(first);
  const whole = padmeLength(end, LEAST_BYTES);
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      take(value);
    }
  } catch {
    throw new DropFault(isShort(stream, sealed.size, whole) ? "cut-off" : "changed");
  }
  if (at !== whole) throw new DropFault("changed");
  letGo();
  return { about: told(about), bytes: new Blob(blobs) };
}

/** Only what is told of it; its first 64 KiB and the head of the age file are enough. Throws a DropFault. */
export async function openDropAbout(identity: string, start: Blob): Promise<DropAbout> {
  const { stream, about } = await openFront(identity, start);
  await stream.cancel().catch(() => undefined);
  return told(about);
}

type Front = Readonly<{ stream: ByteStream; about: Written; start: number; first: Uint8Array }>;

/** age opens its file in chunks of 64 KiB, and `about` is never longer than one. */
async function openFront(identity: string, sealed: Blob): Promise<Front> {
  const stream = await openBytes(identity, sealed.stream()).catch((error: unknown) => {
    if (sealed.size < LEAST_SEALED) throw new DropFault("cut-off");
    const unmatched = error instanceof Error && error.message.startsWith("no identity matched");
    throw new DropFault(unmatched ? "wrong-box" : "changed");
  });
  const reader = stream.getReader();
  const first = await reader.read().catch(() => {
    throw new DropFault(isShort(stream, sealed.size, LEAST_BYTES) ? "cut-off" : "changed");
  });
  reader.releaseLock();
  const front = first.done ? null : readFront(first.value);
  if (front === null || first.done) throw new DropFault("changed");
  return { stream, first: first.value, ...front };
}

function readFront(bytes: Uint8Array): Readonly<{ about: Written; start: number }> | null {
  if (bytes.length < FRONT_BYTES) return null;
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0);
  const start = FRONT_BYTES + length;
  if (start > bytes.length) return null;
  try {
    return { about: v.parse(aboutSchema, JSON.parse(fromUtf8(bytes.subarray(FRONT_BYTES, start)))), start };
  } catch {
    // Anyone can seal to a recipient: what they put there need not be ours.
    return null;
  }
}

async function* clearOf(
  { name, type, moment }: DropAbout,
  bytes: Blob,
): AsyncGenerator<Uint8Array, void, undefined> {
  const written: Written = {
    v: 1,
    name: cut(name, LONGEST_NAME),
    type: cut(type, LONGEST_TYPE),
    moment,
    size: bytes.size,
  };
  const about = utf8(canonicalJson(written));
  const length = new Uint8Array(FRONT_BYTES);
  new DataView(length.buffer).setUint32(0, about.length);
  yield concat(length, about);
  yield* piecesOf(bytes);
  const end = FRONT_BYTES + about.length + bytes.size;
  let left = padmeLength(end, LEAST_BYTES) - end;
  for (; left > LEAST_BYTES; left -= LEAST_BYTES) yield new Uint8Array(LEAST_BYTES);
  if (left > 0) yield new Uint8Array(left);
}

const told = ({ name, type, moment }: Written): DropAbout => ({ name, type, moment });

/** Half of a surrogate pair cannot be spelled (RFC 8785). */
const cut = (text: string, most: number): string =>
  text.slice(0, most).replaceAll(/\p{Surrogate}/gu, "\uFFFD");

/** Whether an age file of this many bytes lost some: it holds less than `whole`, or a length that is none of Padmé's. */
function isShort(stream: ByteStream, sealed: number, whole: number): boolean {
  try {
    const holds = stream.size(sealed);
    return holds < whole || holds !== padmeLength(holds, LEAST_BYTES);
  } catch {
    return true;
  }
}
