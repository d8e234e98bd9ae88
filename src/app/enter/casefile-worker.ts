/** The case file worker's script: looks and makes beside the page, which keeps the keys and the network to itself. */
import { look, make, troubleFrom } from "../casefile/worker-acts.ts";
import type { Outside } from "../casefile/worker-acts.ts";
import type { Got, Heard, Need, Order, Said } from "../casefile/orders.ts";

const say = (said: Said): void => postMessage(said);

const PROGRESS_MS = 150;
let last = 0;

const waiting = new Map<number, (got: Got["got"]) => void>();
let numbers = 0;

function ask(need: Need): Promise<Got["got"]> {
  numbers += 1;
  const number = numbers;
  return new Promise((resolve) => {
    waiting.set(number, resolve);
    say({ says: "needs", number, need });
  });
}

const outside: Outside = {
  bytes: async (exhibit) => {
    const got = await ask({ what: "bytes", exhibit });
    return got instanceof Blob ? got : null;
  },
  stamp: async (digest) => {
    const got = await ask({ what: "stamp", digest });
    return got instanceof Uint8Array ? got : null;
  },
  progress: (phase, done, all) => {
    const now = performance.now();
    if (now - last < PROGRESS_MS && done !== 0 && done !== all) return;
    last = now;
    say({ says: "progress", phase, done, all });
  },
};

async function act(order: Order): Promise<unknown> {
  if (order.do === "look") return look(order.material);
  return make(order.material, order.extras, order.form, outside);
}

addEventListener("message", ({ data }: MessageEvent<Heard>) => {
  if ("got" in data) {
    waiting.get(data.number)?.(data.got);
    waiting.delete(data.number);
    return;
  }
  const { order } = data;
  act(order).then(
    (value) => say({ says: "done", value }),
    (fault: unknown) => say({ says: "trouble", ...troubleFrom(fault, order.material) }),
  );
});
