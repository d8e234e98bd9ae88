/** Several pictures read one after another: each with its own end, pause and stop for all of them; one that fails does not stop the rest. */
import type { ReadPicture } from "../../../evidence/read-text/read-picture.ts";
import type { ExhibitTrouble } from "./read-exhibit.ts";

/** `exhibit`: its id. */
export type PictureState = Readonly<{
  exhibit: string;
  at: "waiting" | "reading" | "read" | "failed";
  trouble: ExhibitTrouble | null;
  read: ReadPicture | null;
}>;

/** `why` turns what `read` threw into a trouble. `update` is told of every change. */
export type ReadWork = Readonly<{
  read: (exhibit: string, signal: AbortSignal) => Promise<ReadPicture>;
  why: (error: unknown, signal: AbortSignal) => ExhibitTrouble;
  update: (states: readonly PictureState[]) => void;
}>;

export class ReadingBatch {
  readonly #work: ReadWork;
  readonly #stopping = new AbortController();
  #states: readonly PictureState[];
  #gate: Promise<void> | null = null;
  #open: () => void = () => undefined;

  constructor(exhibits: readonly string[], work: ReadWork) {
    this.#work = work;
    this.#states = exhibits.map((exhibit) => ({ exhibit, at: "waiting", trouble: null, read: null }));
  }

  get paused(): boolean {
    return this.#gate !== null;
  }

  /** Resolves, always, once none waits any more. */
  async run(): Promise<readonly PictureState[]> {
    this.#work.update(this.#states);
    for (let at = 0; at < this.#states.length; at += 1) await this.#one(at);
    return this.#states;
  }

  /** The picture that is being read is read to its end; the next waits. */
  pause(): void {
    this.#gate ??= new Promise((resolve) => {
      this.#open = resolve;
    });
    this.#work.update([...this.#states]);
  }

  resume(): void {
    this.#gate = null;
    this.#open();
    this.#work.update([...this.#states]);
  }

  /** What was read stays; the rest is left unread. */
  stop(): void {
    this.#stopping.abort();
    this.resume();
  }

  async #one(at: number): Promise<void> {
    const exhibit = this.#states[at]?.exhibit ?? "";
    const { signal } = this.#stopping;
    try {
      await this.#gate;
      signal.throwIfAborted();
      this.#change(at, { at: "reading" });
      const read = await this.#work.read(exhibit, signal);
      this.#change(at, { at: "read", read });
    } catch (error) {
      this.#change(at, { at: "failed", trouble: this.#work.why(error, signal) });
    }
  }

  #change(at: number, change: Partial<PictureState>): void {
    this.#states = this.#states.map((state, place) => (place === at ? { ...state, ...change } : state));
    this.#work.update(this.#states);
  }
}
