/** Wrong tries: how long to wait after each, and how their number is stored. */

const FREE_TRIES = 3;
const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 300_000;

/** Milliseconds to wait after so many wrong tries in a row: none for three, then 5 s, doubling, up to five minutes. */
export function waitAfter(tries: number): number {
  if (tries <= FREE_TRIES) return 0;
  return Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** Math.min(tries - FREE_TRIES - 1, 30));
}

/**
 * `last`: the moment of the last wrong try in milliseconds since 1970, as the device's clock said. `wipeAfter`: after so
 * many the person wants everything deleted; 0 is never.
 */
export type Tries = Readonly<{ wrong: number; last: number; wipeAfter: number }>;

export const NO_TRIES: Tries = { wrong: 0, last: 0, wipeAfter: 0 };

const BYTES = 20;

/** Always 20 bytes: version, count, moment, limit, each in its place. */
export function packTries({ wrong, last, wipeAfter }: Tries): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(BYTES);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, 1);
  view.setUint32(4, Math.min(wrong, 0xffff_ffff));
  view.setFloat64(8, last);
  view.setUint32(16, wipeAfter);
  return bytes;
}

/** What one can ask for: never, or after so many wrong tries. */
export const WIPE_AFTER = [0, 10, 20] as const;

/**
 * No tries when there are none, or what is stored cannot be read. The count is not sealed, so what it says may be an accident: a number
 * that nobody can have asked for, or more tries than would have been wiped by now, asks for nothing.
 */
export function unpackTries(bytes: Uint8Array | null): Tries {
  if (bytes?.length !== BYTES) return NO_TRIES;
  const view = new DataView(bytes.buffer, bytes.byteOffset, BYTES);
  const last = view.getFloat64(8);
  if (view.getUint32(0) !== 1 || !Number.isFinite(last)) return NO_TRIES;
  const wrong = view.getUint32(4);
  const wipeAfter = WIPE_AFTER.find((one) => one === view.getUint32(16)) ?? 0;
  return { wrong: wipeAfter > 0 && wrong >= wipeAfter ? 0 : wrong, last, wipeAfter };
}

/** Milliseconds still to wait at `now`. A clock that was put back makes nobody wait longer than the whole wait. */
export function waitLeft({ wrong, last }: Pick<Tries, "wrong" | "last">, now: number): number {
  const wait = waitAfter(wrong);
  return Math.max(0, Math.min(wait, last + wait - now));
}
