/** Keeps Chromium from deleting everything after the device was full: leaves a log behind that may end in half a record. */
import type { Row } from "../../vault/store.ts";

/** More than the 4 MiB after which the browser begins a new log; each piece is small enough to lie in the log itself. */
const PIECES = 160;
const PIECE_BYTES = 32_768;
const AT_ONCE = 40;

/** Between one failed try and the next. */
const PAUSE_MS = 60_000;

type Ways = Readonly<{
  put(pieces: readonly Row[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
}>;

/** Whether the log can be torn: "before" when it may be torn already as the page comes, "later" when only a failure on this page can tell. */
export type Tears = "never" | "before" | "later";

/**
 * Chromium keeps IndexedDB in a log. On a full device half a record stays at its end, the next write goes behind it, and at the second start
 * of the browser the log passes for damaged: all that the site has is deleted (google/leveldb#1180, electron/electron#41877). What was
 * written stays whole once the browser begins a new log, so some 5 MB that mean nothing are written and removed after the first write
 * that follows a failure, or that may follow one.
 */
export class FreshLog {
  readonly #tears: Tears;
  readonly #now: () => number;
  #torn: boolean;
  #notBefore = 0;
  #writing = false;

  /** `now`: milliseconds of any clock that only goes forwards. */
  constructor(tears: Tears, now: () => number) {
    this.#tears = tears;
    this.#torn = tears === "before";
    this.#now = now;
  }

  failed(): void {
    this.#torn = this.#tears !== "never";
  }

  /** Call after each write. Never rejects: what fails now is tried again after a later write. */
  async wrote({ put, remove }: Ways): Promise<void> {
    if (!this.#torn || this.#writing || this.#now() < this.#notBefore) return;
    this.#writing = true;
    this.#torn = false;
    try {
      // Chance cannot be packed smaller.
      const bytes = crypto.getRandomValues(new Uint8Array(PIECE_BYTES));
      const ids = Array.from({ length: PIECES }, (_, at) => String(at));
      for (let start = 0; start < PIECES; start += AT_ONCE) {
        await put(ids.slice(start, start + AT_ONCE).map((id) => ({ id, bytes })));
      }
      await remove(ids);
    } catch {
      this.#torn = true;
      this.#notBefore = this.#now() + PAUSE_MS;
    } finally {
      this.#writing = false;
    }
  }
}
