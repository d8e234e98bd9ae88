/** A vault's store in memory, for tests, drills and the sample case. */
import { VaultRefusal } from "./fault.ts";
import type { Row, StoreChange, VaultStore } from "./store.ts";

/** `room`: how many bytes of rows and chunks fit; more rejects as a browser does. */
export class MemoryStore implements VaultStore {
  installation: Uint8Array | null = null;
  tries: Uint8Array | null = null;
  rows = new Map<string, Uint8Array>();
  chunks = new Map<string, Uint8Array>();
  drops = new Map<string, Uint8Array>();
  dropPlace: number | null = null;
  readonly #room: number;

  constructor(room = Number.POSITIVE_INFINITY) {
    this.#room = room;
  }

  /** A store of its own with the same bytes. */
  copy(): MemoryStore {
    const copy = new MemoryStore(this.#room);
    copy.installation = this.installation?.slice() ?? null;
    copy.tries = this.tries?.slice() ?? null;
    copy.rows = copyOf(this.rows);
    copy.chunks = copyOf(this.chunks);
    copy.drops = copyOf(this.drops);
    copy.dropPlace = this.dropPlace;
    return copy;
  }

  readInstallation(): Promise<Uint8Array | null> {
    return Promise.resolve(this.installation?.slice() ?? null);
  }

  readAll(): Promise<readonly Row[]> {
    const rows = [...this.rows].map(([id, bytes]) => ({ id, bytes: bytes.slice() }));
    return Promise.resolve(rows.toSorted((one, other) => (one.id < other.id ? -1 : 1)));
  }

  read(ids: readonly string[]): Promise<readonly (Row | null)[]> {
    return Promise.resolve(
      ids.map((id) => {
        const bytes = this.rows.get(id);
        return bytes === undefined ? null : { id, bytes: bytes.slice() };
      }),
    );
  }

  write(change: StoreChange): Promise<void> {
    const rows = changed(this.rows, change.remove, change.put);
    const chunks = changed(this.chunks, change.removeChunks, change.putChunks);
    if (sizeOf(rows) + sizeOf(chunks) + sizeOf(this.drops) > this.#room) return noRoom();
    this.rows = rows;
    this.chunks = chunks;
    if (change.installation !== undefined) this.installation = change.installation.slice();
    return Promise.resolve();
  }

  readChunk(id: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.chunks.get(id)?.slice() ?? null);
  }

  listChunks(): Promise<readonly string[]> {
    return Promise.resolve([...this.chunks.keys()].toSorted());
  }

  readTries(): Promise<Uint8Array | null> {
    return Promise.resolve(this.tries?.slice() ?? null);
  }

  writeTries(bytes: Uint8Array): Promise<void> {
    this.tries = bytes.slice();
    return Promise.resolve();
  }

  putDrop(piece: Row): Promise<void> {
    if (this.installation === null) {
      return Promise.reject(new VaultRefusal("GoneError", "The vault was deleted."));
    }
    const drops = changed(this.drops, [], [piece]);
    if (sizeOf(this.rows) + sizeOf(this.chunks) + sizeOf(drops) > this.#room) return noRoom();
    this.drops = drops;
    return Promise.resolve();
  }

  listDrops(): Promise<readonly string[]> {
    return Promise.resolve([...this.drops.keys()].toSorted());
  }

  readDrop(id: string): Promise<Uint8Array | null> {
    return Promise.resolve(this.drops.get(id)?.slice() ?? null);
  }

  removeDrops(ids: readonly string[]): Promise<void> {
    this.drops = changed(this.drops, ids);
    return Promise.resolve();
  }

  readDropPlace(): Promise<number | null> {
    return Promise.resolve(this.dropPlace);
  }

  writeDropPlace(place: number | null): Promise<void> {
    this.dropPlace = place;
    return Promise.resolve();
  }

  destroy(): Promise<void> {
    this.installation = null;
    this.tries = null;
    this.rows = new Map();
    this.chunks = new Map();
    this.drops = new Map();
    this.dropPlace = null;
    return Promise.resolve();
  }

  close(): void {
    // Memory is never closed.
  }
}

function changed(
  before: ReadonlyMap<string, Uint8Array>,
  remove: readonly string[] = [],
  put: readonly Row[] = [],
): Map<string, Uint8Array> {
  const after = new Map(before);
  for (const id of remove) after.delete(id);
  for (const { id, bytes } of put) after.set(id, bytes.slice());
  return after;
}

const copyOf = (rows: ReadonlyMap<string, Uint8Array>): Map<string, Uint8Array> =>
  new Map([...rows].map(([id, bytes]) => [id, bytes.slice()]));

const noRoom = (): Promise<never> =>
  Promise.reject(new DOMException("There is no room.", "QuotaExceededError"));

function sizeOf(rows: ReadonlyMap<string, Uint8Array>): number {
  let size = 0;
  for (const bytes of rows.values()) size += bytes.length;
  return size;
}
