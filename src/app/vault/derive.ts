/** Works out keys by argon2id in a worker of its own, so that the page stays quick and its memory is given back afterwards. */
import { chooseCost as chooseBy } from "../../vault/cost.ts";
import type { Cost } from "../../vault/cost.ts";

/** What the worker is asked, and what it answers: 32 bytes, or null when it could not. */
export type DeriveOrder = Readonly<{ secret: Uint8Array; salt: Uint8Array; cost: Cost }>;
export type DeriveAnswer = Uint8Array | null;

/** One of the fixed addresses that may become a script (trusted-scripts.ts). */
const WORKER = "/key-worker.js";

/** 32 bytes. Rejects when the worker cannot start or has no room for so much memory. */
export function deriveInWorker(secret: Uint8Array, salt: Uint8Array, cost: Cost): Promise<Uint8Array> {
  const worker = new Worker(WORKER);
  return new Promise<Uint8Array>((resolve, reject) => {
    worker.addEventListener("message", (event: MessageEvent<unknown>) => {
      if (event.data instanceof Uint8Array) resolve(event.data);
      else reject(new Error("The key could not be worked out."));
    });
    worker.addEventListener("error", () => reject(new Error("The key worker did not start.")));
    const order: DeriveOrder = { secret: new Uint8Array(secret), salt: new Uint8Array(salt), cost };
    worker.postMessage(order);
  }).finally(() => worker.terminate());
}

/** How long one derivation takes here, in milliseconds, on bytes that mean nothing. */
async function timeDerivation(cost: Cost): Promise<number> {
  const started = performance.now();
  await deriveInWorker(new Uint8Array(16), new Uint8Array(16), cost);
  return performance.now() - started;
}

/** The cost for a new vault, measured on this device. */
export const chooseCost = (): Promise<Cost> => chooseBy(timeDerivation);
