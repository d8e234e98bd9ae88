/** The page's side of the case file worker: one order at a time, answers to what it needs, and an end that leaves nothing running. */
import type { Answers, Got, MakeTrouble, Need, Order, Said } from "./orders.ts";

/** One of the fixed addresses that may become a script (trusted-scripts.ts). */
const WORKER = "/casefile-worker.js";

/** A case file that could not be made; `about` as of the trouble. */
export class NotMade extends Error {
  readonly why: MakeTrouble;
  readonly about: string;
  constructor(why: MakeTrouble, about = "") {
    super(`Not made: ${why}`);
    this.why = why;
    this.about = about;
  }
}

export type Helping = Readonly<{
  give?(need: Need): Promise<Got["got"]>;
  progress?(said: Extract<Said, { says: "progress" }>): void;
  signal?: AbortSignal;
}>;

/** Each order has a worker of its own, which ends with it: what it held is given back. Rejects with `NotMade`, or with the reason of the signal. */
export function inWorker<D extends Order["do"]>(
  order: Extract<Order, { do: D }>,
  { give, progress, signal }: Helping = {},
): Promise<Answers[D]> {
  const worker = new Worker(WORKER);
  const { promise, resolve, reject } = withResolvers<Answers[D]>();
  const stop = (): void => reject(signal?.reason instanceof Error ? signal.reason : new NotMade("broken"));
  if (signal?.aborted === true) stop();
  signal?.addEventListener("abort", stop, { once: true });
  worker.addEventListener("error", () => reject(new NotMade("broken")));
  worker.addEventListener("message", ({ data }: MessageEvent<Said>) => {
    if (data.says === "progress") progress?.(data);
    else if (data.says === "trouble") reject(new NotMade(data.why, data.about));
    else if (data.says === "done") {
      if (isAnswer(order.do, data.value)) resolve(data.value);
    } else {
      const answer = (got: Got["got"]): void => worker.postMessage({ number: data.number, got });
      (give?.(data.need) ?? Promise.resolve(null)).then(answer, () => answer(null));
    }
  });
  worker.postMessage({ order });
  return promise.finally(() => {
    signal?.removeEventListener("abort", stop);
    worker.terminate();
  });
}

/** Both ends are built together, so the order says what its answer is. */
function isAnswer<D extends Order["do"]>(_order: D, value: unknown): value is Answers[D] {
  return typeof value === "object" && value !== null;
}

/** `Promise.withResolvers`, which older browsers lack. */
function withResolvers<Value>() {
  let resolve: (value: Value) => void = () => undefined;
  let reject: (reason: Error) => void = () => undefined;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}
