/** The choices of a vault, what they start from, and how they are read back. */
import * as v from "valibot";
import type { Choices } from "./keeper.ts";
import { writer } from "./stored.ts";

const seconds = v.pipe(v.number(), v.integer(), v.minValue(5), v.maxValue(3600));
const few = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(366));

const choicesSchema = v.object({
  careful: v.object({ phone: v.boolean(), cloud: v.boolean(), post: v.boolean() }),
  lockAfterHidden: seconds,
  lockAfterIdle: seconds,
  blur: v.boolean(),
  stamps: v.optional(v.nullable(v.boolean()), null),
  backupEvery: few,
  wipeAfter: few,
  writer,
});

/**
 * Who may see the phone, the cloud or the post sets how quickly it locks, and how much is blurred. `clears`: a browser
 * that deletes what is kept after a week without a visit, so that a backup is asked for every three days.
 */
export function choicesFor(careful: Choices["careful"], supporter: string | null, clears = false): Choices {
  const watched = careful.phone || careful.cloud;
  return {
    careful,
    lockAfterHidden: watched ? 10 : 60,
    lockAfterIdle: watched ? 120 : 600,
    blur: watched,
    // Whoever can see what the device sends would see it ask for the time: there it is off until wanted.
    stamps: watched ? false : null,
    backupEvery: clears ? 3 : 14,
    wipeAfter: 0,
    writer: supporter === null ? { as: "self" } : { as: "supporter", name: supporter },
  };
}

const NONE: Choices["careful"] = { phone: false, cloud: false, post: false };

/** The choices as stored; the careful ones when they cannot be read, for the careful ones hurt nobody. */
export function readChoices(stored: unknown): Choices {
  const read = v.safeParse(choicesSchema, stored);
  return read.success ? read.output : choicesFor(stored === null ? NONE : { ...NONE, phone: true }, null);
}
