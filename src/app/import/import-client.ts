/** The page's side of the import worker: one order at a time, progress, and an end that leaves nothing running. */
import type { Answer, Answers, Order, ReadTrouble } from "./orders.ts";

/** One of the fixed addresses that may become a script (trusted-scripts.ts). */
const WORKER = "/import-worker.js";

/** An export that could not be read; `file` names it where it is known. */
export class NotRead extends Error {
  readonly why: ReadTrouble;
  readonly file: string;
  constructor(why: ReadTrouble, file: string) {
    super(`Not read: ${why}`);
    this.why = why;
    this.file = file;
  }
}

export type ImportClient = Readonly<{
  ask<D extends Order["do"]>(
    order: Extract<Order, { do: D }>,
    progress?: (bytes: number) => void,
  ): Promise<Answers[D]>;
  /** Ends the worker; what it was asked is never answered. */
  end(): void;
}>;

export function startImport(): ImportClient {
  const worker = new Worker(WORKER);
  return {
    ask: <D extends Order["do"]>(order: Extract<Order, { do: D }>, progress?: (bytes: number) => void) =>
      new Promise<Answers[D]>((resolve, reject) => {
        const hear = ({ data }: MessageEvent<Answer>): void => {
          if (data.says === "progress") return progress?.(data.bytes);
          stop();
          if (data.says === "trouble") reject(new NotRead(data.why, data.file));
          else if (isAnswer(order.do, data.value)) resolve(data.value);
        };
        const fail = (): void => {
          stop();
          reject(new NotRead("broken", ""));
        };
        const stop = (): void => {
          worker.removeEventListener("message", hear);
          worker.removeEventListener("error", fail);
        };
        worker.addEventListener("message", hear);
        worker.addEventListener("error", fail);
        worker.postMessage(order);
      }),
    end: () => worker.terminate(),
  };
}

/** Both ends are built together, so the order says what its answer is. */
function isAnswer<D extends Order["do"]>(_order: D, value: unknown): value is Answers[D] {
  return typeof value === "object" && value !== null;
}
