/** Recordings and files that were kept and belong to nothing: the note they were made for was never saved, or they were taken off. */
import type { Case, Exhibit } from "../../case/case.ts";

type Parts = Pick<Case, "incidents" | "notices" | "exhibits">;

/** Newest first. What is part of another exhibit, was read as a chat, or was destroyed has a place of its own. */
export function looseOf({ incidents, notices, exhibits }: Parts): readonly Exhibit[] {
  if (exhibits.size === 0) return [];
  const tied = new Set<string>();
  const tie = (ids: readonly string[] | undefined): void => {
    for (const id of ids ?? []) tied.add(id);
  };
  for (const { first, now, corrections } of incidents) {
    tie(first.exhibits);
    tie(now.exhibits);
    if (now.quoted !== undefined) tied.add(now.quoted.exhibit);
    for (const one of corrections) tie(one.exhibits);
  }
  for (const notice of notices) {
    tie(notice.exhibits);
    for (const reply of notice.replies) tie(reply.exhibits);
  }
  return [...exhibits.values()]
    .filter(
      (one) =>
        !tied.has(one.of.exhibit) &&
        one.destroyed === null &&
        one.import === null &&
        one.copyOf === undefined &&
        one.inside === undefined,
    )
    .toReversed();
}
