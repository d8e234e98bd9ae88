/** How much work one try at a passphrase costs (argon2id, RFC 9106): chosen once at set-up, kept beside the salt. */

/** `memory` in KiB. */
export type Cost = Readonly<{ memory: number; passes: number; lanes: number }>;

/** Where the choice starts. */
export const USUAL_COST: Cost = { memory: 65_536, passes: 3, lanes: 1 };

/** Never less (OWASP Password Storage Cheat Sheet: 19 MiB, two passes). */
export const LEAST_COST: Cost = { memory: 19_456, passes: 2, lanes: 1 };

const LADDER: readonly Cost[] = [USUAL_COST, { memory: 47_104, passes: 2, lanes: 1 }, LEAST_COST];

/** Longer than this, and a slow phone is taken to be meant. */
const PATIENCE_MS = 2_000;

/** The dearest cost that stays within two seconds here, the least one otherwise. `timed` derives once and answers milliseconds. */
export async function chooseCost(timed: (cost: Cost) => Promise<number>): Promise<Cost> {
  for (const cost of LADDER.slice(0, -1)) {
    try {
      if ((await timed(cost)) <= PATIENCE_MS) return cost;
    } catch {
      // No room for so much memory: the next one asks for less.
    }
  }
  return LEAST_COST;
}

/** Whether a stored cost can be meant: neither cheaper than the least nor so dear that opening would hang. */
export function isSaneCost({ memory, passes, lanes }: Cost): boolean {
  return (
    memory >= LEAST_COST.memory &&
    memory <= 4_194_304 &&
    passes >= LEAST_COST.passes &&
    passes <= 64 &&
    lanes >= 1 &&
    lanes <= 16
  );
}
