/** The exhibits of a case file: in the order in which they are first named, with their number, name and why one is missing. */
import type { Case } from "../case/case.ts";
import type { FiledCase, FiledExhibit } from "./filed.ts";
import { exhibitFileName } from "./names.ts";
import type { Named } from "./named.ts";
import type { ToldExhibit } from "./told.ts";

/** By id of an exhibit: why its bytes cannot go in, or null when they can. */
export type Present = ReadonlyMap<string, FiledExhibit["missing"]>;

/** The chosen ones that are in the log. */
export function filedExhibits(open: Case, named: Named, present: Present): readonly FiledExhibit[] {
  return inOrderOfMention(open, named).map((id, at) => {
    const exhibit = open.exhibits.get(id);
    if (exhibit === undefined) throw new TypeError(`There is no exhibit ${id}.`);
    const { name, type, digest, size } = exhibit.exhibit;
    const found = present.get(id);
    const missing = exhibit.destroyed !== null ? "destroyed" : found === undefined ? "unreadable" : found;
    const path = missing === null ? `data/exhibits/${exhibitFileName(at + 1, name, type)}` : null;
    return { id, path, digest, size, missing };
  });
}

/** As the chosen incidents name them, oldest first, then the notices with their replies, then as they were added. A copy follows its original. */
function inOrderOfMention(open: Case, { incidents, notices, exhibits }: Named): readonly string[] {
  const mentions = [
    ...open.incidents
      .filter(({ id }) => incidents.has(id))
      .toReversed()
      .flatMap(({ now }) => now.exhibits ?? []),
    ...open.notices
      .filter(({ id }) => notices.has(id))
      .toReversed()
      .flatMap((notice) => [notice, ...notice.replies].flatMap((one) => one.exhibits ?? [])),
    ...open.exhibits.keys(),
  ];
  const withCopies = mentions.flatMap((id) => [id, ...(open.exhibits.get(id)?.copies ?? [])]);
  return [...new Set(withCopies)].filter((id) => exhibits.has(id) && open.exhibits.has(id));
}

/** `incidents`: ids in the order of the file. A copy belongs to the incidents that name its original too. */
export function toldExhibits(
  filed: FiledCase,
  open: Case,
  incidents: readonly string[],
): readonly ToldExhibit[] {
  const numbers = new Map(incidents.map((id, at) => [id, at + 1]));
  const naming = new Map<string, number[]>();
  for (const { id, now } of open.incidents.toReversed()) {
    for (const exhibit of now.exhibits ?? []) {
      naming.set(exhibit, [...(naming.get(exhibit) ?? []), numbers.get(id) ?? 0]);
    }
  }
  return filed.exhibits.map(({ id, digest, size, path, missing }, at): ToldExhibit => {
    const exhibit = open.exhibits.get(id);
    const original = exhibit?.copyOf?.exhibit ?? null;
    const named = [...(naming.get(id) ?? []), ...(naming.get(original ?? "") ?? [])];
    return {
      id,
      number: at + 1,
      name: exhibit?.exhibit.name ?? "",
      type: exhibit?.exhibit.type ?? "",
      size,
      digest,
      added: exhibit?.recorded ?? "",
      shows: exhibit?.now.shows ?? "",
      copyOf: original,
      path,
      missing,
      incidents: [...new Set(named)].toSorted((one, other) => one - other),
    };
  });
}
