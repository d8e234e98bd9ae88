/** Several files kept one after another: each with its own progress and its own end, pause and stop for all of them. */

/** Why one file was not kept; each has a plain message. The others go on. */
export type FileTrouble = "empty" | "too-big" | "no-room" | "locked" | "unreadable" | "broken" | "stopped";

export type FileState = Readonly<{
  name: string;
  size: number;
  at: "waiting" | "working" | "kept" | "failed";
  /** bytes that are sealed */
  done: number;
  trouble: FileTrouble | null;
  /** id of the exhibit, once it is kept */
  exhibit: string | null;
}>;

/** The longest file that is taken in, in bytes: above it a browser's storage can't be relied on. */
export const LONGEST_FILE = 4 * 1024 ** 3;

/** `keep` seals one file and answers its exhibit; `why` turns what it threw into a trouble. `update` is told of every change. */
export type Work = Readonly<{
  keep: (
    file: File,
    watch: Readonly<{ signal: AbortSignal; ready: () => Promise<void>; onProgress: (bytes: number) => void }>,
  ) => Promise<string>;
  why: (error: unknown) => FileTrouble;
  update: (states: readonly FileState[]) => void;
}>;

/** Files that wait, are kept, or failed; `stop` leaves what was kept as it is and nothing of the others. */
export class Batch {
  readonly #files: File[] = [];
  readonly #states: FileState[] = [];
  readonly #work: Work;
  readonly #stopping = new AbortController();
  #running = false;
  #gate: Promise<void> | null = null;
  #open: () => void = () => undefined;

  constructor(work: Work) {
    this.#work = work;
  }

  get paused(): boolean {
    return this.#gate !== null;
  }

  /** More may be added while it runs. Resolves once nothing waits any more. */
  async add(files: readonly File[]): Promise<void> {
    for (const file of files) {
      this.#files.push(file);
      const trouble = file.size === 0 ? "empty" : file.size > LONGEST_FILE ? "too-big" : null;
      this.#states.push({
        name: file.name,
        size: file.size,
        at: trouble === null ? "waiting" : "failed",
        done: 0,
        trouble,
        exhibit: null,
      });
    }
    this.#tell();
    if (this.#running) return;
    this.#running = true;
    for (let at = 0; at < this.#files.length; at += 1) {
      if (this.#states[at]?.at === "waiting") await this.#one(at);
    }
    this.#running = false;
  }

  pause(): void {
    this.#gate ??= new Promise((resolve) => {
      this.#open = resolve;
    });
    this.#tell();
  }

  resume(): void {
    this.#gate = null;
    this.#open();
    this.#tell();
  }

  stop(): void {
    this.#stopping.abort();
    this.resume();
  }

  async #one(at: number): Promise<void> {
    const file = this.#files[at];
    if (file === undefined) return;
    const { signal } = this.#stopping;
    const ready = async (): Promise<void> => {
      await this.#gate;
    };
    try {
      await ready();
      signal.throwIfAborted();
      this.#change(at, { at: "working" });
      const onProgress = (done: number): void => this.#change(at, { done });
      const exhibit = await this.#work.keep(file, { signal, ready, onProgress });
      this.#change(at, { at: "kept", done: file.size, exhibit });
    } catch (error) {
      this.#change(at, { at: "failed", trouble: signal.aborted ? "stopped" : this.#work.why(error) });
    }
  }

  #change(at: number, change: Partial<FileState>): void {
    const before = this.#states[at];
    if (before !== undefined) this.#states[at] = { ...before, ...change };
    this.#tell();
  }

  #tell(): void {
    this.#work.update([...this.#states]);
  }
}
