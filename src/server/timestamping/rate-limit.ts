/** How many questions one address may ask a minute: counted in memory, under a key that is thrown away with each minute. */
import { createHmac, randomBytes } from "node:crypto";

const MINUTE_MS = 60_000;

/** Beyond so many addresses in a minute, new ones share one count. */
const MOST_ADDRESSES = 50_000;

/** Seconds to wait before asking again, or 0: go on. */
export type RateLimit = (address: string) => number;

/** `clock` in milliseconds; it may be any that does not stand still. No address is held: only what it comes to under a random key. */
export function rateLimit(perMinute: number, clock: () => number): RateLimit {
  let started = Number.NEGATIVE_INFINITY;
  let key = randomBytes(32);
  let counts = new Map<string, number>();
  return (address) => {
    const now = clock();
    if (now - started >= MINUTE_MS || now < started) {
      started = now;
      key = randomBytes(32);
      counts = new Map();
    }
    const own = createHmac("sha256", key).update(address).digest("base64url");
    const counted = counts.has(own) || counts.size < MOST_ADDRESSES ? own : "";
    const count = (counts.get(counted) ?? 0) + 1;
    counts.set(counted, count);
    return count <= perMinute ? 0 : Math.max(1, Math.ceil((started + MINUTE_MS - now) / 1000));
  };
}
