/** The chain of custody: everything that happened to an exhibit since it was added, oldest first. */
import type { Case, Exhibit } from "../case/case.ts";
import type { Writer } from "../case/entry.ts";
import type { CUSTODY_ACTS } from "../case/exhibit.ts";

/** `at`: when the device said it was recorded, UTC. `words`: who got it, or what it was said to show; empty where nothing was said. */
export type CustodyStep = Readonly<{
  at: string;
  act: "added" | "described" | "redacted" | "destroyed" | (typeof CUSTODY_ACTS)[number];
  words: string;
  writer: Writer;
}>;

/** A copy is told in the custody of its original, and begins one of its own. */
export function custody(exhibit: Exhibit, exhibits: Case["exhibits"]): readonly CustodyStep[] {
  const steps: CustodyStep[] = [
    { at: exhibit.recorded, act: "added", words: "", writer: exhibit.writer },
    ...exhibit.descriptions.map(({ recorded, shows, writer }): CustodyStep => ({
      at: recorded,
      act: "described",
      words: shows,
      writer,
    })),
    ...exhibit.custody.map(({ recorded, act, to, writer }): CustodyStep => ({
      at: recorded,
      act,
      words: to,
      writer,
    })),
    ...exhibit.copies.flatMap((id): CustodyStep[] => {
      const copy = exhibits.get(id);
      return copy === undefined
        ? []
        : [{ at: copy.recorded, act: "redacted", words: "", writer: copy.writer }];
    }),
  ];
  const { destroyed } = exhibit;
  if (destroyed !== null) {
    steps.push({ at: destroyed.recorded, act: "destroyed", words: "", writer: destroyed.writer });
  }
  return steps.toSorted((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}
