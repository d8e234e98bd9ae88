/** Opens the sample case in memory: everything works in it, and nothing of it is stored. */
import { sha256 } from "../../kit/digest.ts";
import { concat } from "../../kit/bytes.ts";
import { LEAST_COST } from "../../vault/cost.ts";
import { MemoryStore } from "../../vault/memory-store.ts";
import { createVault } from "../../vault/vault.ts";
import type { Sample } from "../../content/words.ts";
import { londonDay } from "../today.ts";
import { random } from "../vault/device.ts";
import type { Keeper } from "../vault/keeper.ts";
import { Session } from "../vault/session.ts";
import type { Tabs } from "../vault/tabs.ts";
import { sampleEvents } from "./sample-case.ts";

const NO_TABS: Tabs = { tell: () => undefined, hear: () => () => undefined };

/** Nobody else is there to wait for. */
function oneByOne(): <R>(act: () => Promise<R>) => Promise<R> {
  let last: Promise<unknown> = Promise.resolve();
  return (act) => {
    const next = last.then(act);
    last = next.catch(() => undefined);
    return next;
  };
}

/** A session over a vault that goes when the page does. */
export async function openSample(
  sample: Sample,
  now: () => Date,
  stayOpen: Keeper["stayOpen"],
): Promise<Session> {
  const outside = {
    store: new MemoryStore(),
    random,
    // There is no secret to protect here.
    derive: (secret: Uint8Array, salt: Uint8Array) => Promise.resolve(sha256(concat(secret, salt))),
    exclusively: oneByOne(),
  };
  const vault = await createVault(outside, { passphrase: "sample", recovery: null, cost: LEAST_COST });
  const session = new Session({ vault, tabs: NO_TABS, now, random, stayOpen });
  const events = sampleEvents(sample, londonDay(now()), { random, newId: session.newId });
  await session.addEvents(events);
  return session;
}
