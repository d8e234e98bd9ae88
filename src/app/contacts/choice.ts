/** Whom to keep: every contact is kept until it is unticked; each change can be taken back. */

export type Choice = Readonly<{
  /** positions in the file of those not kept */
  dropped: ReadonlySet<number>;
  before: readonly ReadonlySet<number>[];
}>;

export const NO_CHOICE: Choice = { dropped: new Set(), before: [] };

/** Keeps or drops one contact. */
export function choose(choice: Choice, index: number): Choice {
  const dropped = new Set(choice.dropped);
  if (!dropped.delete(index)) dropped.add(index);
  return { dropped, before: [...choice.before, choice.dropped] };
}

/** Keeps all of `count` contacts, or none. */
export function chooseAll(choice: Choice, count: number, keep: boolean): Choice {
  const dropped = new Set(keep ? [] : Array.from({ length: count }, (_, index) => index));
  return { dropped, before: [...choice.before, choice.dropped] };
}

/** Takes the last change back. */
export function undoChoice(choice: Choice): Choice {
  const last = choice.before.at(-1);
  return last === undefined ? choice : { dropped: last, before: choice.before.slice(0, -1) };
}
