/** Folds the events of one case into the case as it stands; a merge is a union, so the order they come in does not matter. */
import type { Case, Kept, KeptPlan, Notice, Recorded, Reply } from "./case.ts";
import { isOf } from "./entry.ts";
import type { Entry, Kind } from "./entry.ts";
import type { Event } from "./event.ts";
import { foldExhibits } from "./fold-exhibits.ts";
import { compare, foldEffects, foldIncidents, recordedOf } from "./fold-incidents.ts";
import type { ByKind, WhenKey } from "./fold-incidents.ts";
import { inOrder } from "./order.ts";
import { whenKey } from "./when-key.ts";

/** The events of each case, by its id. */
export function casesOf(events: readonly Event[]): ReadonlyMap<string, readonly Event[]> {
  const cases = new Map<string, Event[]>();
  for (const event of events) {
    const id = event.body.about.case;
    const shelf = cases.get(id);
    if (shelf === undefined) cases.set(id, [event]);
    else shelf.push(event);
  }
  return cases;
}

/**
 * `events` are those of one case, in any order; none gives a case without a name. Never throws on what points nowhere: it waits for its thing
 * to come in a merge. `keyOf` is the text by which things are put in the order in which they happened.
 */
export function foldCase(events: readonly Event[], keyOf: WhenKey = whenKey): Case {
  const ordered = inOrder(events);
  const kinds = byKind(ordered.events.map((event) => event.body));
  const named = kinds("case").at(-1)?.case;
  const effects = foldEffects(kinds);
  const backup = kinds("backup").at(-1);
  return {
    id: ordered.events[0]?.body.about.case ?? "",
    name: named?.name ?? "",
    about: named?.about ?? "me",
    who: named?.who ?? "",
    area: named?.area ?? null,
    young: named?.young ?? null,
    sample: kinds("case").some((entry) => entry.case.sample),
    opened: ordered.events[0]?.body.about.recorded ?? "",
    plan: foldPlan(kinds),
    incidents: foldIncidents(kinds, effects, keyOf),
    effects,
    actors: foldKept(
      kinds("actor").map((entry) => ({ ...recordedOf(entry), thing: entry.of.actor, now: entry.actor })),
    ),
    witnesses: foldKept(
      kinds("witness").map((entry) => ({
        ...recordedOf(entry),
        thing: entry.of.witness,
        now: entry.witness,
      })),
    ),
    bodies: foldKept(
      kinds("body").map((entry) => ({ ...recordedOf(entry), thing: entry.of.body, now: entry.body })),
    ),
    notices: foldNotices(kinds, keyOf),
    silences: newestFirst(
      kinds("silence").map(({ about, ...parts }) => ({ ...recordedOf({ about }), ...parts })),
      keyOf,
    ),
    moves: kinds("move")
      .map(({ about, ...parts }) => ({ ...recordedOf({ about }), ...parts }))
      .toReversed(),
    exhibits: foldExhibits(kinds),
    settled: new Map(
      kinds("settled").map((entry) => [
        entry.of.clock,
        { ...recordedOf(entry), as: entry.of.as, said: entry.said },
      ]),
    ),
    backup: backup === undefined ? null : { ...recordedOf(backup), events: backup.of.events },
    forks: ordered.forks,
    events: ordered.events.length,
  };
}

function byKind(entries: readonly Entry[]): ByKind {
  const groups = new Map<Kind, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.about.kind);
    if (group === undefined) groups.set(entry.about.kind, [entry]);
    else group.push(entry);
  }
  return (kind) => (groups.get(kind) ?? []).filter(isOf(kind));
}

/** What is recorded again under its id is a correction: the newest is shown, the older ones stay. */
function foldKept<T>(
  all: readonly (Recorded & Readonly<{ thing: string; now: T }>)[],
): ReadonlyMap<string, Kept<T>> {
  const kept = new Map<string, Kept<T>>();
  for (const { thing, ...own } of all) {
    const { before = [], ...older } = kept.get(thing) ?? {};
    kept.set(thing, { ...own, before: "now" in older ? [...before, older] : [] });
  }
  return kept;
}

function foldPlan(kinds: ByKind): KeptPlan | null {
  const plan = kinds("plan").at(-1);
  if (plan === undefined) return null;
  const marks = new Map<string, string>();
  for (const { mark } of kinds("mark")) {
    if (mark.as === null) marks.delete(mark.action);
    else marks.set(mark.action, mark.as);
  }
  return { ...recordedOf(plan), answers: plan.answers, code: plan.plan.code, marks };
}

/** Newest first by when they were sent. */
function foldNotices(kinds: ByKind, keyOf: WhenKey): readonly Notice[] {
  const replies = new Map<string, Reply[]>();
  for (const { about, ...parts } of kinds("reply")) {
    const reply = { ...recordedOf({ about }), ...parts };
    const same = replies.get(parts.of.notice);
    if (same === undefined) replies.set(parts.of.notice, [reply]);
    else same.push(reply);
  }
  const fixed = new Map(
    kinds("fixed").map((entry) => [
      entry.of.notice,
      { ...recordedOf(entry), fixed: entry.of.fixed, said: entry.said },
    ]),
  );
  const notices = kinds("notice").map(({ about, ...parts }): Notice => {
    const own = replies.get(about.id) ?? [];
    const references = [parts.reference ?? "", ...own.map((reply) => reply.reference ?? "")];
    return {
      ...recordedOf({ about }),
      ...parts,
      replies: own.toSorted(
        (one, other) =>
          compare(keyOf(one.when.when.at), keyOf(other.when.when.at)) ||
          compare(one.recorded, other.recorded),
      ),
      references: [...new Set(references.filter((reference) => reference !== ""))],
      fixed: fixed.get(about.id) ?? null,
    };
  });
  return newestFirst(notices, keyOf);
}

function newestFirst<T extends Recorded & Readonly<{ when: { when: { at: string } } }>>(
  all: readonly T[],
  keyOf: WhenKey,
): readonly T[] {
  return all
    .toReversed()
    .toSorted(
      (one, other) =>
        compare(keyOf(other.when.when.at), keyOf(one.when.when.at)) || compare(other.recorded, one.recorded),
    );
}
