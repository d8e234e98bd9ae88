/** Folds incidents with all that was added to them, and effects. */
import type { Correction, EffectEntry, Incident, Recorded } from "./case.ts";
import type { Entry, EntryOf, Kind } from "./entry.ts";

/** The entries of one kind, in fold order. */
export type ByKind = <K extends Kind>(kind: K) => readonly EntryOf<K>[];

/** The text by which things that happened are put in order, of the `at` of a *when*. */
export type WhenKey = (at: string) => string;

export function recordedOf({ about }: Pick<Entry, "about">): Recorded {
  const { id, recorded, writer, clock = null } = about;
  return { id, recorded, writer, clock };
}

function groupBy<T>(list: readonly T[], key: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const group = groups.get(key(one));
    if (group === undefined) groups.set(key(one), [one]);
    else group.push(one);
  }
  return groups;
}

/** Newest day first; those of one day newest recorded first. */
export function foldEffects(kinds: ByKind): readonly EffectEntry[] {
  const all: readonly EffectEntry[] = [
    ...kinds("effect").map((entry) => ({
      ...recordedOf(entry),
      ...entry.of,
      effect: entry.effect,
      still: false,
    })),
    ...kinds("still").map((entry) => ({
      ...recordedOf(entry),
      incident: null,
      day: entry.of.day,
      effect: null,
      still: true,
    })),
  ];
  return all
    .toReversed()
    .toSorted((one, other) => compare(other.day, one.day) || compare(other.recorded, one.recorded));
}

/** Newest first by when they happened. What points at an incident that is not here waits for it to come. */
export function foldIncidents(
  kinds: ByKind,
  effects: readonly EffectEntry[],
  keyOf: WhenKey,
): readonly Incident[] {
  const corrections = groupBy(kinds("correction"), (entry) => entry.of.incident);
  const withdrawals = groupBy(kinds("withdrawal"), (entry) => entry.of.incident);
  const labellings = groupBy(kinds("labelling"), (entry) => entry.of.incident);
  const effectsOf = groupBy(effects, (entry) => entry.incident ?? "");
  const told = groupBy(
    kinds("notice").flatMap((entry) =>
      entry.incidents.map((incident) => ({ incident, notice: entry.about.id })),
    ),
    (one) => one.incident,
  );
  const folded = kinds("incident")
    .toReversed()
    .map((entry): Incident => {
      const { about, ...first } = entry;
      const added = (corrections.get(about.id) ?? []).map(({ about: own, ...parts }): Correction => ({
        ...recordedOf({ about: own }),
        ...parts,
      }));
      const withdrawal = withdrawals.get(about.id)?.at(-1);
      const labelling = labellings.get(about.id)?.at(-1);
      return {
        id: about.id,
        recorded: about.recorded,
        writer: about.writer,
        clock: about.clock ?? null,
        first,
        now: added.reduce(corrected, first),
        corrections: added,
        withdrawn:
          withdrawal === undefined || withdrawal.of.back
            ? null
            : { ...recordedOf(withdrawal), why: withdrawal.of.why },
        labels: labelling?.labels ?? first.labels ?? [],
        worst: labelling?.of.worst ?? false,
        effects: effectsOf.get(about.id) ?? [],
        told: [...new Set(told.get(about.id)?.map((one) => one.notice))],
      };
    });
  return folded
    .map((incident) => ({ incident, key: keyOf(incident.now.when.when.at) }))
    .toSorted(
      (one, other) => compare(other.key, one.key) || compare(other.incident.recorded, one.incident.recorded),
    )
    .map(({ incident }) => incident);
}

/**
 * The account stays as it was first written: added words stand in the corrections. Exhibits are added to those it has, so that two devices that add one each
 * lose none. All else reads as last corrected.
 */
function corrected(
  parts: Incident["now"],
  { when, where, actors, witnesses, mine, exhibits }: Correction,
): Incident["now"] {
  const all = exhibits === undefined ? undefined : [...new Set([...(parts.exhibits ?? []), ...exhibits])];
  const newer = { when, where, actors, witnesses, mine, exhibits: all };
  return { ...parts, ...Object.fromEntries(Object.entries(newer).filter(([, part]) => part !== undefined)) };
}

export const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
