/** A small vault on a memory store with a quick derivation, for tests and drills only. */
import { concat } from "../kit/bytes.ts";
import { sha256 } from "../kit/digest.ts";
import { LEAST_COST } from "./cost.ts";
import { MemoryStore } from "./memory-store.ts";
import type { Outside } from "./outside.ts";
import type { VaultStore } from "./store.ts";

/** Bytes that look random and are the same for the same seed. */
export function seededBytes(seed: number): (bytes: number) => Uint8Array {
  let state = new Uint8Array(sha256(new Uint8Array(new Uint32Array([seed]).buffer)));
  let left = 0;
  return (bytes) => {
    const out = new Uint8Array(bytes);
    for (let at = 0; at < bytes; at += 1) {
      if (left === 0) {
        state = new Uint8Array(sha256(state));
        left = 31;
      }
      out[at] = state[left] ?? 0;
      left -= 1;
    }
    return out;
  };
}

/** One act after the other, as a Web Lock has it. */
export function oneByOne(): Outside["exclusively"] {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act, act);
    last = next.catch(() => undefined);
    return next;
  };
}

/** SHA-256 in place of argon2id. */
export const quickDerive: Outside["derive"] = (secret, salt) => Promise.resolve(sha256(concat(secret, salt)));

export function fixture(store: VaultStore = new MemoryStore(), seed = 1): Outside {
  return { store, random: seededBytes(seed), derive: quickDerive, exclusively: oneByOne() };
}

export const CHOICE = { passphrase: "rope amber tiger nine cup", recovery: null, cost: LEAST_COST } as const;
