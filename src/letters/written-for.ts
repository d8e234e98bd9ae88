/** Who holds the pen in a case, and for whom (issue 3, supporter mode). */
import type { Case } from "../case/case.ts";
import type { Writer } from "../case/entry.ts";

/** Whom the letter is for; empty where no name is known. */
export function whomFor(open: Case): string {
  const writer = writerOf(open);
  return open.who.trim() || (writer.as === "self" ? "" : writer.for.trim());
}

/** Who wrote the newest thing in the case. */
export function writerOf({ plan, incidents, notices }: Case): Writer {
  const all = [...(plan === null ? [] : [plan]), ...incidents, ...notices];
  const newest = all.reduce<Readonly<{ recorded: string; writer: Writer }> | null>(
    (last, one) => (last === null || one.recorded > last.recorded ? one : last),
    null,
  );
  return newest?.writer ?? { as: "self" };
}
