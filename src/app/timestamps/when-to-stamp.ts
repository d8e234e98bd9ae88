/** When the log's heads are timestamped by themselves: after something new, at most once an hour, while the person wants it. */
import type { Stamp, View } from "../vault/keeper.ts";

const HOUR_MS = 3_600_000;

/** After a try that failed, in milliseconds. */
export const AGAIN_MS = 600_000;

/** `new`: events that no stamp covers yet. `tried`: when it was tried last in vain, milliseconds, or null. */
export function isTimeToStamp(
  { choices, open, now }: Pick<View, "choices" | "open" | "now">,
  { fresh, last, tried }: Readonly<{ fresh: boolean; last: Stamp | null; tried: number | null }>,
): boolean {
  if (choices.stamps !== true || open.sample || open.incidents.length === 0 || !fresh) return false;
  const moment = Date.parse(now);
  if (tried !== null && moment - tried < AGAIN_MS) return false;
  // A stamp from the future of this device's clock holds nothing up.
  const since = last === null ? HOUR_MS : Math.abs(moment - Date.parse(last.at));
  return since >= HOUR_MS;
}
