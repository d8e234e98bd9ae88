/** Saves a vault as one encrypted file: the slots as stored, then an age file that the vault's own identity opens. */
import { sealBytes } from "../kit/age.ts";
import { toBase64url } from "../kit/bytes.ts";
import { writeFrame } from "./backup-frames.ts";
import type { FrameAbout } from "./backup-frames.ts";
import { streamOf } from "./byte-stream.ts";
import { writeBackupHeader } from "./backup-header.ts";
import { EXHIBITS, PENDING, openChunk, readExhibitRecord } from "./exhibits.ts";
import { recordName } from "./record.ts";
import type { Ring } from "./ring.ts";
import { installationOf, storedRing } from "./slot-changes.ts";
import type { Opened } from "./slot-changes.ts";

type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>;

/**
 * The file as it is read. Records are those of the moment when reading begins; the stream fails when a chunk of an
 * exhibit is damaged, or when the vault is locked before it ends.
 */
export function backupOf(opened: Opened): ByteStream {
  return streamOf(fileOf(opened));
}

async function* fileOf(opened: Opened): AsyncGenerator<Uint8Array, void, undefined> {
  const ring = await storedRing(opened);
  const { salt, cost, boxes } = await installationOf(opened.body.outside.store);
  yield writeBackupHeader({ salt, cost, boxes, identity: ring.backup.identity });
  const sealed = await sealBytes([ring.backup.recipient], streamOf(framesOf(opened, ring)));
  const reader = sealed.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** Everything but what is being written now: settings and drafts first, then the numbered records, exhibits last. */
async function* framesOf({ body }: Opened, ring: Ring): AsyncGenerator<Uint8Array, void, undefined> {
  let number = 0;
  const frame = (about: FrameAbout, bytes: Uint8Array = new Uint8Array()): Uint8Array => {
    const written = writeFrame(number, about, bytes);
    number += 1;
    return written;
  };
  const { keys, contents, outside } = body;
  const all = [...body.records].flatMap(([store, kept]) =>
    store === PENDING || store === EXHIBITS
      ? []
      : kept.map(({ id, bytes }) => ({ store, key: id, numbered: contents.chains.has(store), bytes })),
  );
  const records = [...all.filter(({ numbered }) => !numbered), ...all.filter(({ numbered }) => numbered)];
  const exhibits = (body.records.get(EXHIBITS) ?? []).map(({ id, bytes }) => ({
    id,
    ...readExhibitRecord(bytes),
  }));
  const { places, used } = ring;
  yield frame({
    kind: "start",
    v: 1,
    ways: { places, used },
    note: toBase64url(body.note),
    of: records.map(({ store, key }) => recordName(store, key)),
    exhibits: exhibits.map(({ id, chunks, size }) => ({ id, chunks, size })),
  });
  for (const { store, key, numbered, bytes } of records) {
    yield frame({ kind: "record", store, key, numbered }, bytes);
  }
  for (const { id, set, chunks } of exhibits) {
    for (let index = 0; index < chunks; index += 1) {
      const last = index === chunks - 1;
      const bytes = await openChunk(keys, outside.store, { exhibit: id, set, index, last });
      yield frame({ kind: "chunk", exhibit: id, index, last }, bytes);
    }
  }
  yield frame({ kind: "end", frames: number });
}
