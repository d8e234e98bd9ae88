/** Folds exhibits with what was said of them, who saw them, their copies, and whether they were destroyed. */
import type { Exhibit } from "./case.ts";
import { recordedOf } from "./fold-incidents.ts";
import type { ByKind } from "./fold-incidents.ts";

const NOWHERE = { platform: null, handle: "", link: "", post: "" } as const;

/** In the order in which they were added. What points at an exhibit that is not there waits for it to come in a merge. */
export function foldExhibits(kinds: ByKind): ReadonlyMap<string, Exhibit> {
  const descriptions = byExhibit(kinds("description"));
  const custody = byExhibit(kinds("custody"));
  const destroyed = byExhibit(kinds("destruction"));
  const imports = byExhibit(kinds("import"));
  const copies = grouped(kinds("exhibit"), ({ copyOf }) => copyOf?.exhibit ?? "");
  return new Map(
    kinds("exhibit").map(({ about, ...parts }): [string, Exhibit] => {
      const { exhibit } = parts.of;
      const said = descriptions.get(exhibit) ?? [];
      const whole: Exhibit = {
        ...recordedOf({ about }),
        ...parts,
        now: {
          shows: said.at(-1)?.shows ?? parts.shows ?? "",
          source: said.findLast((one) => one.source !== undefined)?.source ?? parts.source ?? NOWHERE,
        },
        descriptions: said.map((one) => ({
          ...recordedOf(one),
          shows: one.shows,
          reader: one.reader ?? null,
        })),
        custody: (custody.get(exhibit) ?? []).map((one) => ({
          ...recordedOf(one),
          act: one.of.act,
          to: one.to,
        })),
        copies: (copies.get(exhibit) ?? []).map((copy) => copy.of.exhibit),
        import: imports.get(exhibit)?.at(-1)?.import ?? null,
        destroyed: null,
      };
      const gone = destroyed.get(exhibit)?.[0];
      return [exhibit, gone === undefined ? whole : emptied(whole, recordedOf(gone))];
    }),
  );
}

/** What is left of a destroyed exhibit: that it was there, when, and when it went; no name, no words, no place (CARE C13). */
function emptied(exhibit: Exhibit, destroyed: Exhibit["destroyed"]): Exhibit {
  const { shows: _shows, source: _source, claims: _claims, ...rest } = exhibit;
  return {
    ...rest,
    exhibit: { ...rest.exhibit, name: "" },
    now: { shows: "", source: NOWHERE },
    descriptions: [],
    import: null,
    destroyed,
  };
}

const byExhibit = <T extends Readonly<{ of: Readonly<{ exhibit: string }> }>>(entries: readonly T[]) =>
  grouped(entries, (entry) => entry.of.exhibit);

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}
