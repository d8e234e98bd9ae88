/** Opens a backup without changing anything: says what is in it, and where it is damaged. */
import { openBytes } from "../kit/age.ts";
import { fromUtf8 } from "../kit/bytes.ts";
import { readFrames } from "./backup-frames.ts";
import type { BackupStart, Frame } from "./backup-frames.ts";
import { HEADER_BYTES, readBackupHeader } from "./backup-header.ts";
import type { BackupHeader } from "./backup-header.ts";
import type { Kept } from "./contents.ts";
import { keysOf, unwrap } from "./keys.ts";
import type { Derive, Secret } from "./keys.ts";
import { boxKey, openBoxes } from "./slots.ts";

/**
 * What could be read. `complete` is false when anything after a damage is lost; `damage` then names the first thing
 * that could not be read, such as "events 42". `exhibits`: those that are whole.
 */
export type OpenedBackup = Readonly<{
  ok: true;
  records: ReadonlyMap<string, readonly Kept[]>;
  /** stores whose records are numbered */
  numbered: ReadonlySet<string>;
  exhibits: readonly Readonly<{ id: string; size: number }>[];
  complete: boolean;
  damage: string | null;
  header: BackupHeader;
  /** null when it is damaged before anything else */
  start: BackupStart | null;
  /** All whole frames again, for bringing the bytes of exhibits back. */
  frames(): AsyncIterable<Frame>;
  /** Pieces of one whole exhibit. */
  readExhibit(id: string): AsyncIterable<Uint8Array>;
}>;

export type NotOpened = Readonly<{
  ok: false;
  why: "wrong-secret" | "not-a-backup" | "newer-version" | "damaged";
}>;

/** Any secret that opened the vault when the backup was made opens it. Holds one chunk at a time in memory. */
export async function openBackup(
  bytes: Uint8Array | Blob,
  secret: Secret,
  derive: Derive,
): Promise<OpenedBackup | NotOpened> {
  const blob = bytes instanceof Blob ? bytes : new Blob([new Uint8Array(bytes)]);
  const read = readBackupHeader(new Uint8Array(await blob.slice(0, HEADER_BYTES).arrayBuffer()));
  if (!read.ok) return read;
  const { header, end } = read;
  const key = await boxKey(derive, secret, header);
  const box = key === null ? null : await openBoxes(key, header);
  if (box === null) return { ok: false, why: "wrong-secret" };
  const keys = await keysOf(box.root);
  box.root.fill(0);
  const identity = await unwrap(keys, "backup", header.identity);
  // The second passphrase opens another vault than the one that was backed up.
  if (identity === null) return { ok: false, why: "wrong-secret" };
  const opening = fromUtf8(identity);
  const frames = (): AsyncIterable<Frame> => readFrames(clearPieces(opening, blob.slice(end)));
  try {
    return {
      ok: true,
      header,
      frames,
      ...(await survey(frames())),
      readExhibit: (id) => exhibitIn(frames(), id),
    };
  } catch {
    return { ok: false, why: "damaged" };
  }
}

/** Throws when the head of the age file is damaged; a damage further on ends the pieces by throwing there. */
async function* clearPieces(identity: string, sealed: Blob): AsyncGenerator<Uint8Array> {
  let at = 0;
  const source = new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      // Not longer than a chunk of age, so that a damaged one never takes a whole one before it along.
      const piece = new Uint8Array(await sealed.slice(at, at + PIECE_BYTES).arrayBuffer());
      at += piece.length;
      if (piece.length > 0) controller.enqueue(piece);
      if (at >= sealed.size) controller.close();
    },
  });
  const reader = (await openBytes(identity, source)).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    yield value;
  }
}

const PIECE_BYTES = 65_536;

type Survey = Omit<OpenedBackup, "ok" | "header" | "frames" | "readExhibit">;

async function survey(frames: AsyncIterable<Frame>): Promise<Survey> {
  const records = new Map<string, Kept[]>();
  const numbered = new Set<string>();
  const chunks = new Map<string, number>();
  let start: BackupStart | null = null;
  let taken = 0;
  let complete = false;
  for await (const { about, bytes } of frames) {
    if (complete) return damagedAfter();
    if (about.kind === "start") start = about;
    else if (about.kind === "record") {
      const shelf = records.get(about.store) ?? [];
      records.set(about.store, shelf);
      shelf.push({ id: about.key, bytes });
      if (about.numbered) numbered.add(about.store);
    } else if (about.kind === "chunk") chunks.set(about.exhibit, about.index + 1);
    else if (about.frames === taken) complete = true;
    taken += 1;
  }
  const exhibits = (start?.exhibits ?? []).filter((one) => chunks.get(one.id) === one.chunks);
  const whole = exhibits.map(({ id, size }) => ({ id, size }));
  const damage = complete ? null : firstLost(start, taken);
  return { records, numbered, exhibits: whole, complete, damage, start };

  function damagedAfter(): Survey {
    return { records, numbered, exhibits: [], complete: false, damage: "the end", start };
  }
}

/** Names what stands at this place: frame 0 is the start, then the records, then the chunks. */
function firstLost(start: BackupStart | null, taken: number): string {
  if (start === null) return "the start";
  const record = start.of[taken - 1];
  if (record !== undefined) return record.replace("/", " ");
  let left = taken - 1 - start.of.length;
  for (const { id, chunks } of start.exhibits) {
    if (left < chunks) return `exhibits ${id}`;
    left -= chunks;
  }
  return "the end";
}

async function* exhibitIn(frames: AsyncIterable<Frame>, id: string): AsyncGenerator<Uint8Array> {
  for await (const { about, bytes } of frames) {
    if (about.kind !== "chunk" || about.exhibit !== id) continue;
    yield bytes;
    if (about.last) return;
  }
}
