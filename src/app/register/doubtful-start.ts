/** Whether the day that a clock counts from was written down while the device's own clock can't have been right. */
import type { Case, Recorded } from "../../case/case.ts";
import type { Clock } from "../../case/clock.ts";
import { readFrom } from "../../case/clock-from.ts";
import { firstReply } from "../../case/clocks-of-notices.ts";

/** By what `clockMark` found when that record was made. A count over the whole case counts from no single record, and is never in doubt. */
export function doubtfulStart(clock: Clock, open: Case): boolean {
  const start = startOf(clock, open);
  return start !== null && start.clock !== null;
}

function startOf(clock: Clock, open: Case): Recorded | null {
  // The key ends with what it stands on.
  const id = clock.key.slice(clock.key.lastIndexOf(":") + 1);
  const notice = open.notices.find((one) => one.id === id);
  if (notice !== undefined) {
    const from = clock.kind === "guard" ? null : readFrom(clock.rule?.from ?? "");
    return (from?.on === "reply" ? firstReply(notice, from.kinds) : null) ?? notice;
  }
  for (const records of recordsOf(open)) {
    const found = records.find((one) => one.id === id);
    if (found !== undefined) return found;
  }
  return null;
}

/** A silence counts from the last of any of these. */
function* recordsOf({ notices, incidents, effects }: Case): Iterable<readonly Recorded[]> {
  for (const { replies } of notices) yield replies;
  yield incidents;
  yield effects;
  for (const { corrections } of incidents) yield corrections;
}
