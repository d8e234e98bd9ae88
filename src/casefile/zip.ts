/** Zips without packing: files in, one stream out, made only as fast as it is read. */
import { makeZip } from "client-zip";
import { BagFault } from "./bag-fault.ts";

/** More entries than this need a record at the end that the writer gets wrong. */
export const MOST_FILES = 65_000;

export type Zipped = Readonly<{ name: string; bytes: Uint8Array | AsyncIterable<Uint8Array> }>;

/**
 * `day` (`YYYY-MM-DD`) is the date of every file, at noon, so that the same files give the same zip in every time zone. `files` is asked for the next file
 * once the one before is written. Rejects with a `BagFault` of `too-many-files`, and with whatever a file's stream fails with.
 */
export function zipStream(files: AsyncIterable<Zipped>, day: string): ReadableStream<Uint8Array> {
  const [year = 1980, month = 1, date = 1] = day.split("-").map(Number);
  const lastModified = new Date(year, month - 1, date, 12);
  async function* inputs() {
    let count = 0;
    for await (const { name, bytes } of files) {
      count += 1;
      if (count > MOST_FILES) throw new BagFault("too-many-files", String(MOST_FILES));
      yield { name, input: bytes instanceof Uint8Array ? new Uint8Array(bytes) : plain(bytes), lastModified };
    }
  }
  return makeZip(inputs());
}

/** Pieces whose buffer is no shared one. */
async function* plain(pieces: AsyncIterable<Uint8Array>) {
  for await (const piece of pieces)
    yield piece.buffer instanceof ArrayBuffer
      ? new Uint8Array(piece.buffer, piece.byteOffset, piece.byteLength)
      : new Uint8Array(piece);
}
