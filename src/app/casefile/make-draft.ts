/** A case file as it is being chosen: for whom, what goes in, and how it is protected. */
import * as v from "valibot";
import type { Case } from "../../case/case.ts";
import type { BodyKind } from "../../case/notice.ts";
import { READERS } from "../../casefile/choice.ts";
import type { Choice, Reader } from "../../casefile/choice.ts";
import { choiceShape } from "../../casefile/filed-shape.ts";
import { suggested } from "../../casefile/suggest.ts";
import type { Say } from "../../content/say.ts";

/** The name under which the draft is sealed: one of each case. */
export const DRAFT = "casefile";

export const STEPS = ["whom", "contents", "preview", "protect"] as const;

export type Step = (typeof STEPS)[number];

/** Sizes of parts that are offered, in millions of bytes. */
export const PART_SIZES = ["5", "10", "20", "25"] as const;

export const LOCKS = ["none", "words", "recipient"] as const;

const schema = v.strictObject({
  step: v.picklist(STEPS),
  reader: v.nullable(v.picklist(READERS)),
  /** id of a body of the case that it goes to, or null */
  body: v.nullable(v.string()),
  to: v.string(),
  wanted: v.string(),
  contact: v.string(),
  /** lines that go with how to reach the person (CARE C16) */
  noSpeak: v.boolean(),
  noMediation: v.boolean(),
  /** what is ticked; null until a reader was chosen */
  choice: v.nullable(choiceShape),
  /** whether the ticks were changed by hand */
  touched: v.boolean(),
  whole: v.boolean(),
  lock: v.picklist(LOCKS),
  recipient: v.string(),
  /** one of PART_SIZES, or null for one file */
  parts: v.nullable(v.picklist(PART_SIZES)),
  stamp: v.boolean(),
});

export type MakeDraft = Readonly<Omit<v.InferOutput<typeof schema>, "choice">> &
  Readonly<{ choice: Choice | null }>;

/** A stored draft, or null when it is not one of ours. */
export function readMakeDraft(stored: unknown): MakeDraft | null {
  const read = v.safeParse(schema, stored);
  return read.success ? read.output : null;
}

/** Nothing is chosen, nothing is stamped. */
export function newMakeDraft(): MakeDraft {
  return {
    step: "whom",
    reader: null,
    body: null,
    to: "",
    wanted: "",
    contact: "",
    noSpeak: true,
    noMediation: false,
    choice: null,
    touched: false,
    whole: true,
    lock: "none",
    recipient: "",
    parts: null,
    stamp: false,
  };
}

/** The kind of body that a reader is; null for those who are none of the register's. */
export const KIND_OF: Readonly<Record<Reader, BodyKind | null>> = {
  landlord: "landlord",
  council: "council",
  school: "school",
  police: "police",
  solicitor: null,
  "case-review": "council",
  myself: null,
};

/** Exhibits that can be offered: all that were not destroyed. Whether their bytes open shows when the file is made. */
export const exhibitsHere = (open: Case): ReadonlySet<string> =>
  new Set([...open.exhibits].flatMap(([id, { destroyed }]) => (destroyed === null ? [id] : [])));

/** What is ticked for this reader: as suggested, or as changed by hand. */
export function ticked(draft: MakeDraft, reader: Reader, open: Case): Choice {
  const { choice } = draft;
  if (choice?.reader === reader) return choice;
  if (choice === null || !draft.touched) return suggested(open, reader, exhibitsHere(open));
  return { ...choice, reader, names: suggested(open, reader, new Set()).names };
}

/** The choice as it goes into the file; null until a reader was chosen. `adult`: only when that was said (CARE C21). */
export function wholeChoice(draft: MakeDraft, open: Case, adult: boolean, say: Say): Choice | null {
  if (draft.reader === null) return null;
  const lines = [
    draft.contact.trim(),
    ...(draft.reader === "myself"
      ? []
      : [
          draft.noSpeak ? say("makefile.line-nospeak") : "",
          draft.noMediation ? say("makefile.line-nomediation") : "",
        ]),
  ];
  const choice = ticked(draft, draft.reader, open);
  return {
    ...choice,
    to: draft.to.trim(),
    wanted: draft.wanted.trim(),
    contact: lines.filter((line) => line !== "").join("\n"),
    statement: choice.statement && adult,
  };
}
