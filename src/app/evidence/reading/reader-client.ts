/** The page's side of the reading worker: started at the first picture, ended when nothing more is read, so that its memory goes. */
import type { ReadPicture } from "../../../evidence/read-text/read-picture.ts";
import type { ReadAnswer, ReadOrder, ReadProgress, ReadTrouble } from "./reading-orders.ts";

/** Two of the fixed addresses that may become a script (trusted-scripts.ts): for browsers with SIMD, and for the others. */
const FAST = "/read/simd.js";
const PLAIN = "/read/plain.js";

/** A whole module that adds up bytes with SIMD: only a browser that has it says that it is valid. */
const NEEDS_SIMD = new Uint8Array([
  ...[0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0],
  ...[10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
]);

export class NotRead extends Error {
  readonly why: ReadTrouble;
  constructor(why: ReadTrouble) {
    super(`Not read: ${why}`);
    this.why = why;
  }
}

export type PictureReader = Readonly<{
  /** Rejects with `NotRead`, or with the signal's reason: then the worker is ended and the next picture starts another. */
  read(
    picture: Blob,
    watch: Readonly<{ signal: AbortSignal; progress: (progress: ReadProgress) => void }>,
  ): Promise<ReadPicture>;
  end(): void;
}>;

export function startReader(): PictureReader {
  let worker: Worker | null = null;
  const end = (): void => {
    worker?.terminate();
    worker = null;
  };
  return {
    end,
    read: (picture, { signal, progress }) =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        worker ??= new Worker(WebAssembly.validate(NEEDS_SIMD) ? FAST : PLAIN);
        const reading = worker;
        const hear = ({ data }: MessageEvent<ReadAnswer>): void => {
          if (data.says === "progress") return progress(data.progress);
          stop();
          if (data.says === "done") resolve(data.read);
          else reject(new NotRead(data.why));
        };
        const fail = (): void => {
          stop();
          end();
          reject(new NotRead("broken"));
        };
        const leave = (): void => {
          stop();
          end();
          reject(new DOMException("Stopped.", "AbortError"));
        };
        const stop = (): void => {
          reading.removeEventListener("message", hear);
          reading.removeEventListener("error", fail);
          signal.removeEventListener("abort", leave);
        };
        reading.addEventListener("message", hear);
        reading.addEventListener("error", fail);
        signal.addEventListener("abort", leave);
        const order: ReadOrder = { picture };
        reading.postMessage(order);
      }),
  };
}
