/** What the person has ticked or skipped in a plan, with undo; held in memory and nowhere else. */

export const SKIP_REASONS = ["not-safe", "did-it", "does-not-fit", "later", "do-not-want"] as const;
export type SkipReason = (typeof SKIP_REASONS)[number];

/** `true`: done. A reason: skipped. */
export type Mark = true | SkipReason;

export type Marks = Readonly<{
  now: ReadonlyMap<string, Mark>;
  /** earlier states, newest last, for undo */
  before: readonly ReadonlyMap<string, Mark>[];
}>;

export const NO_MARKS: Marks = { now: new Map(), before: [] };

/** Marks an action, or takes its mark away with `null`. */
export function mark(marks: Marks, action: string, as: Mark | null): Marks {
  const now = new Map(marks.now);
  if (as === null) now.delete(action);
  else now.set(action, as);
  return { now, before: [...marks.before, marks.now] };
}

/** Takes the last change back; the same marks when there is none. */
export function undo(marks: Marks): Marks {
  const last = marks.before.at(-1);
  return last === undefined ? marks : { now: last, before: marks.before.slice(0, -1) };
}
