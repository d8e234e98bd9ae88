/** The payload of a case file: its three documents and its exhibits, each with the digest that its bytes must have. */
import { utf8 } from "../kit/bytes.ts";
import { sha256Hex } from "../kit/digest.ts";
import type { Digest } from "../case/event.ts";
import { filedText } from "./contents.ts";
import { diaryCsv } from "./diary-csv.ts";
import type { FiledCase } from "./filed.ts";

/** Bytes that come when asked for, once or more often. */
export type Source = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array> | Promise<Blob>;

/** `path` from the top of the bag. `digest`: SHA-256, known before: of an exhibit it is the one in the case log. */
export type Payload = Readonly<{ path: string; size: number; digest: Digest; bytes: () => Source }>;

/** The folder in which exhibits stand; all else of the payload are documents. */
export const EXHIBITS = "data/exhibits/";

/** Documents first, then exhibits by number. `bytesOf` is asked once for each exhibit that has a path. */
export function casePayload(
  filed: FiledCase,
  pdf: Uint8Array,
  bytesOf: (exhibit: string) => Source,
): readonly Payload[] {
  return [
    document("data/case-file.pdf", pdf),
    document("data/diary.csv", utf8(diaryCsv(filed))),
    document("data/case.json", utf8(filedText(filed))),
    ...filed.exhibits.flatMap(({ id, path, size, digest }) =>
      path === null ? [] : [{ path, size, digest, bytes: () => bytesOf(id) }],
    ),
  ];
}

function document(path: string, bytes: Uint8Array): Payload {
  return { path, size: bytes.length, digest: sha256Hex(bytes), bytes: () => once(bytes) };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  yield bytes;
}
