/** A notice as it is typed in, and the entries that are kept of it. */
import * as v from "valibot";
import type { NewEntry } from "../../case/entry.ts";
import { NOTICE_TOPICS, WAYS } from "../../case/notice.ts";
import type { Body } from "../../case/notice.ts";
import { when } from "../../case/parts.ts";
import { bodyDraft } from "./body-draft.ts";
import { keptParts, partsShape } from "./told-parts.ts";

const schema = v.strictObject({
  /** id of a body of the case, "" for one that is added with it, null while nothing is chosen */
  body: v.nullable(v.string()),
  added: bodyDraft,
  topic: v.nullable(v.picklist(NOTICE_TOPICS)),
  way: v.nullable(v.picklist(WAYS)),
  when,
  handle: v.string(),
  incidents: v.array(v.string()),
  ...partsShape,
});

export type ToldDraft = Readonly<v.InferOutput<typeof schema>>;

/** A stored draft, or null when it is not one of ours. */
export function readToldDraft(stored: unknown): ToldDraft | null {
  const read = v.safeParse(schema, stored);
  return read.success ? read.output : null;
}

export type ToldTrouble = "who" | "topic" | "way" | "promised";

/** What still has to be said. A day for a promise needs the promise. */
export function missing(draft: ToldDraft): readonly ToldTrouble[] {
  const trouble: ToldTrouble[] = [];
  if (draft.body === null) trouble.push("who");
  if (draft.topic === null) trouble.push("topic");
  if (draft.way === null) trouble.push("way");
  if (draft.by !== "" && draft.promised.trim() === "") trouble.push("promised");
  return trouble;
}

/**
 * The entries, the body first when it is new; null while something is missing. `added` is the new body, with the id
 * it gets, or null. Texts are kept as typed; empty ones are left out.
 */
export function entriesOf(
  draft: ToldDraft,
  notice: string,
  added: Readonly<{ id: string; body: Body }> | null,
): readonly NewEntry[] | null {
  const body = added?.id ?? draft.body;
  const { topic, way } = draft;
  if (missing(draft).length > 0 || body === null || body === "" || topic === null || way === null)
    return null;
  const told: NewEntry = {
    kind: "notice",
    id: notice,
    to: { body, topic, way, handle: draft.handle },
    when: { when: draft.when },
    incidents: [...draft.incidents],
    ...keptParts(draft),
    ...(draft.said.trim() === "" ? {} : { said: draft.said }),
  };
  if (added === null) return [told];
  return [{ kind: "body", of: { body: added.id }, body: added.body }, told];
}
