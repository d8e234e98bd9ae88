/** Proof that can go in: each as it came, as a copy with covered parts, or not at all, with its size (CARE C17). */
import { useMemo } from "preact/hooks";
import type { Exhibit } from "../../case/case.ts";
import type { Reader } from "../../casefile/choice.ts";
import { LongList } from "../fields/long-list.tsx";
import { ScrollBox } from "./scroll-box.tsx";
import { sizeWords } from "../fields/picked-file.ts";
import { Select } from "../fields/select.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase } from "../vault/keeper.ts";

const ROW = 150;

type Props = Readonly<{
  reader: Reader;
  values: readonly string[];
  suggest(): readonly string[];
  onChange(values: readonly string[]): void;
}>;

/** An original with its copies, newest copy last; `id` of the original. */
type Family = Readonly<{ id: string; original: Exhibit; copies: readonly Exhibit[] }>;

export function ExhibitPicks({ reader, values, suggest, onChange }: Props) {
  const say = useSay();
  const { exhibits } = useCase();
  const { language } = useSetting();
  const chosen = useMemo(() => new Set(values), [values]);
  const families = useMemo(() => familiesOf(exhibits), [exhibits]);
  if (families.length === 0) return <p>{say("makefile.noexhibits")}</p>;
  const bytes = values.reduce((sum, id) => sum + (exhibits.get(id)?.exhibit.size ?? 0), 0);
  const put = (ids: ReadonlySet<string>): void => onChange([...exhibits.keys()].filter((id) => ids.has(id)));
  const pick = (family: Family, value: string): void => {
    const next = new Set(chosen);
    for (const { of } of [family.original, ...family.copies]) next.delete(of.exhibit);
    if (value !== "out") next.add(value);
    put(next);
  };
  const button = (label: string, act: () => void) => (
    <button type="button" class="govuk-button govuk-button--secondary" onClick={act}>
      {label}
    </button>
  );
  return (
    <div class="app-casefile__exhibits" role="group" aria-labelledby="casefile-exhibits">
      <h2 id="casefile-exhibits">{say("makefile.exhibits")}</h2>
      <p>{say("makefile.exhibitshint")}</p>
      <p class="app-row">
        {button(say("makefile.suggested"), () => put(new Set(suggest())))}
        {button(say("makefile.none"), () => onChange([]))}
      </p>
      <p role="status">{say("makefile.exhibitsin", { n: chosen.size, size: sizeWords(bytes, language) })}</p>
      <ScrollBox label={say("makefile.exhibits")}>
        <LongList
          rows={families}
          keyOf={({ id }) => id}
          guess={ROW}
          draw={(family) => (
            <Row family={family} reader={reader} chosen={chosen} onPick={(value) => pick(family, value)} />
          )}
        />
      </ScrollBox>
    </div>
  );
}

function familiesOf(exhibits: ReadonlyMap<string, Exhibit>): readonly Family[] {
  return [...exhibits].flatMap(([id, original]): readonly Family[] => {
    const known = original.copyOf === undefined ? undefined : exhibits.get(original.copyOf.exhibit);
    if (original.destroyed !== null || (known !== undefined && known.destroyed === null)) return [];
    const copies = original.copies.flatMap((copy) => exhibits.get(copy) ?? []);
    return [{ id, original, copies: copies.filter(({ destroyed }) => destroyed === null) }];
  });
}

type RowProps = Readonly<{
  family: Family;
  reader: Reader;
  chosen: ReadonlySet<string>;
  onPick(value: string): void;
}>;

function Row({ family, reader, chosen, onPick }: RowProps) {
  const say = useSay();
  const { language } = useSetting();
  const { id, original, copies } = family;
  const { name, size } = original.exhibit;
  const placed = (original.claims ?? []).some(({ what }) => what === "place");
  const value = [original, ...copies].find(({ of }) => chosen.has(of.exhibit))?.of.exhibit ?? "out";
  return (
    <Select
      id={`casefile-exhibit-${id}`}
      label={original.now.shows === "" ? name : original.now.shows}
      hint={placed && value === id && reader !== "myself" ? say("makefile.placed") : undefined}
      choices={[
        { value: "out", label: say("makefile.exhibit-out") },
        { value: id, label: say("makefile.exhibit-original", { size: sizeWords(size, language) }) },
        ...copies.map((copy) => ({
          value: copy.of.exhibit,
          label: say("makefile.exhibit-copy", { size: sizeWords(copy.exhibit.size, language) }),
        })),
      ]}
      value={value}
      onChange={onPick}
    />
  );
}
