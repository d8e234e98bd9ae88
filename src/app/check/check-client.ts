/** The page's side of the check worker: one order, its progress, its answer, and an end that leaves nothing running. */
import { authorityRoot } from "../timestamps/authority.ts";
import type { Fetch } from "../timestamps/authority.ts";
import type { CheckAnswer, CheckOrder } from "./orders.ts";

/** One of the fixed addresses that may become a script (trusted-scripts.ts). */
const WORKER = "/check-worker.js";

export type Checking = Readonly<{ answer: Promise<CheckAnswer>; stop(): void }>;

/** The answer never comes after `stop`. What this server's own authority is, it is asked; off line no authority is trusted beforehand. */
export function startCheck(
  order: Omit<CheckOrder, "roots">,
  onProgress: (done: number, of: number) => void,
): Checking {
  const worker = new Worker(WORKER);
  const answer = new Promise<CheckAnswer>((resolve) => {
    worker.addEventListener("message", ({ data }: MessageEvent<CheckAnswer>) => {
      if (data.says === "progress") return onProgress(data.done, data.of);
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener("error", () => {
      worker.terminate();
      resolve({ says: "trouble", why: "broken" });
    });
  });
  const ask: Fetch = (address, init) => fetch(address, init);
  void Promise.all([authorityRoot(ask), authorityRoot(ask, "own")]).then((found) => {
    const roots = found.filter((root) => root !== null);
    worker.postMessage({ ...order, roots } satisfies CheckOrder);
  });
  return { answer, stop: () => worker.terminate() };
}
