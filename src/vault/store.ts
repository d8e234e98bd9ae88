/** What the vault needs of a place to keep bytes in; it learns neither what they are nor whose. */

/** Opaque to everybody without the key: an id and bytes. */
export type Row = Readonly<{ id: string; bytes: Uint8Array }>;

/** What one transaction does. Rows and chunks lie apart, so that reading all rows never reads a chunk. */
export type StoreChange = Readonly<{
  installation?: Uint8Array;
  put?: readonly Row[];
  remove?: readonly string[];
  putChunks?: readonly Row[];
  removeChunks?: readonly string[];
}>;

/** Every adapter passes store-suite.ts. */
export interface VaultStore {
  /** The header of the installation (salt and slots); null: nothing here. */
  readInstallation(): Promise<Uint8Array | null>;
  /** All rows but chunks, in the order of their ids. */
  readAll(): Promise<readonly Row[]>;
  /** In the order asked for; null where there is none. */
  read(ids: readonly string[]): Promise<readonly (Row | null)[]>;
  /**
   * One strict transaction: all of it is durable when it resolves, or none. Removes first, then puts.
   * Rejects with an error whose name is QuotaExceededError when there is no room.
   */
  write(change: StoreChange): Promise<void>;
  readChunk(id: string): Promise<Uint8Array | null>;
  /** Ids of all chunks, in order. */
  listChunks(): Promise<readonly string[]>;
  /** How often it was tried in vain to open; see tries.ts. Null before the first writing. */
  readTries(): Promise<Uint8Array | null>;
  writeTries(bytes: Uint8Array): Promise<void>;
  /**
   * A sealed piece of what was shared while locked (drop-rows.ts), apart from rows and chunks: whoever puts it has no key and touches
   * nothing else. One strict transaction. Rejects as `write` does, and with a GoneError where there is no installation.
   */
  putDrop(piece: Row): Promise<void>;
  /** Ids of all such pieces, in order. */
  listDrops(): Promise<readonly string[]>;
  readDrop(id: string): Promise<Uint8Array | null>;
  /** One strict transaction. */
  removeDrops(ids: readonly string[]): Promise<void>;
  /** Which drop box of the installation takes in what is shared; null: none does, and nothing is in the Share menu. */
  readDropPlace(): Promise<number | null>;
  writeDropPlace(place: number | null): Promise<void>;
  /** Everything, and the place itself. */
  destroy(): Promise<void>;
  close(): void;
}
