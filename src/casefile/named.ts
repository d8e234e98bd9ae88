/** What a choice names: the incidents, notices and exhibits themselves, and all that they need to be understood. */
import type { Case } from "../case/case.ts";
import { isOf } from "../case/entry.ts";
import type { Entry } from "../case/entry.ts";
import type { Choice } from "./choice.ts";

/**
 * `exhibits` and `destroyed` hold ids of exhibits; a destroyed one that was chosen is in both. `actors`: of the chosen incidents before and after their corrections, and of
 * silences where those go in. `worst`: ids of the labellings that make a chosen incident one of the worst. `naming`: id of the event that named the case last.
 */
export type Named = Readonly<{
  choice: Choice;
  incidents: ReadonlySet<string>;
  notices: ReadonlySet<string>;
  replies: ReadonlySet<string>;
  bodies: ReadonlySet<string>;
  exhibits: ReadonlySet<string>;
  destroyed: ReadonlySet<string>;
  actors: ReadonlySet<string>;
  witnesses: ReadonlySet<string>;
  worst: ReadonlySet<string>;
  naming: string | null;
}>;

/** `entries` of the case in fold order. */
export function namedBy(choice: Choice, open: Case, entries: readonly Entry[]): Named {
  const incidents = new Set(choice.incidents);
  const versions = open.incidents
    .filter(({ id }) => incidents.has(id))
    .flatMap(({ first, corrections }) => [first, ...corrections]);
  const chosenNotices = open.notices.filter(({ id }) => choice.notices.includes(id));
  const silent = choice.silence ? open.silences.flatMap((silence) => silence.of.actor ?? []) : [];
  const labellings = new Map(
    entries.filter(isOf("labelling")).map((entry) => [entry.of.incident, entry] as const),
  );
  return {
    choice,
    incidents,
    notices: new Set(choice.notices),
    replies: new Set(chosenNotices.flatMap(({ replies }) => replies.map(({ id }) => id))),
    bodies: new Set(chosenNotices.map(({ to }) => to.body)),
    exhibits: new Set(choice.exhibits),
    destroyed: new Set([...open.exhibits].flatMap(([id, exhibit]) => (exhibit.destroyed === null ? [] : id))),
    actors: new Set([...versions.flatMap(({ actors = [] }) => actors), ...silent]),
    witnesses: new Set(choice.witnesses ? versions.flatMap(({ witnesses = [] }) => witnesses) : []),
    worst: new Set([...labellings.values()].flatMap(({ about, of }) => (of.worst ? about.id : []))),
    naming: entries.findLast(isOf("case"))?.about.id ?? null,
  };
}
