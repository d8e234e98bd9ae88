/** Who wrote in an export, as people of the case: known by their account, or new. */
import type { Case } from "../../case/case.ts";
import type { NewEntry } from "../../case/entry.ts";

/** `ids`: name in the export to actor. New ones say that it is not known how the person knows (CARE C20): that is asked, not guessed. */
export function actorsFor(
  people: readonly string[],
  platform: string | null,
  { actors }: Pick<Case, "actors">,
  newId: () => string,
): Readonly<{ ids: ReadonlyMap<string, string>; entries: readonly NewEntry[] }> {
  const ids = new Map<string, string>();
  const entries: NewEntry[] = [];
  for (const name of people) {
    const known = [...actors].find(
      ([, { now }]) =>
        now.accounts.some(
          (one) => one.handle === name && (one.platform === platform || one.platform === null),
        ) || now.name === name,
    );
    if (known !== undefined) {
      ids.set(name, known[0]);
      continue;
    }
    const id = newId();
    ids.set(name, id);
    entries.push({
      kind: "actor",
      of: { actor: id },
      actor: {
        ...{ name, known: true, young: null, description: "" },
        accounts: [{ platform, handle: name, link: "" }],
        sure: { how: "not-known", words: "" },
      },
    });
  }
  return { ids, entries };
}
