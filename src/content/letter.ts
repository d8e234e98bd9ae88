/** The words of letters: one file each, and the phrases that all of them share. */
import * as v from "valibot";
import { BODY_KINDS, NOTICE_TOPICS } from "../case/notice.ts";

const words = v.pipe(v.string(), v.minLength(1));
const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and hyphens"),
);

const askSchema = v.strictObject({
  id,
  /** on the screen, to tick */
  tick: words,
  /** in the letter */
  say: words,
  /** ticked at first */
  on: v.optional(v.boolean(), false),
});

/**
 * `packs/words/<language>/letters/<id>.yaml`. `topic`: what it counts as once sent. `place`: whose rules it names. `careful`: the subject where the other side may read
 * it. `max`: the most characters its reader takes. `late`: said when the clock that leads here has run out. `parts`: what else it tells.
 */
export const letterSchema = v.strictObject({
  id,
  title: words,
  summary: words,
  order: v.number(),
  to: v.picklist(BODY_KINDS),
  topic: v.picklist(NOTICE_TOPICS),
  place: v.picklist(["uk", "england-and-wales", "england", "wales"]),
  /** whose the letter may be about: `theirs` where the other side's own landlord is told */
  subject: words,
  careful: words,
  max: v.optional(v.pipe(v.number(), v.integer())),
  opening: words,
  late: v.optional(words),
  closing: v.optional(words),
  parts: v.array(v.picklist(["incidents", "notices", "effects", "calls", "review"])),
  /** the topics of notices that this letter names as what went before */
  before: v.optional(v.array(v.picklist(NOTICE_TOPICS)), []),
  asks: v.optional(v.array(askSchema), []),
  /** short letters for a form or box carry no safe-contact blocks of their own, but for what was written in */
  short: v.optional(v.boolean(), false),
});

export type LetterWords = v.InferOutput<typeof letterSchema>;

/** `letters/phrases.yaml`: headings and sentences of every letter; `{name}` places are filled in. */
export const phrasesSchema = v.strictObject({
  incidents: words,
  incident: words,
  where: words,
  who: words,
  someone: words,
  you: words,
  "sure-saw": words,
  "sure-told": words,
  "sure-think": words,
  "sure-not-known": words,
  replied: words,
  notreplied: words,
  added: words,
  link: words,
  times: words,
  about: words,
  unsure: words,
  span: words,
  since: words,
  at: words,
  notices: words,
  notice: words,
  noticeref: words,
  calls: words,
  review: words,
  effects: words,
  "scale-0": words,
  "scale-1": words,
  "scale-2": words,
  "scale-3": words,
  "scale-4": words,
  witnesses: words,
  witness: words,
  contact: words,
  asks: words,
  safecontact: words,
  silence: words,
  nomediation: words,
  foundout: words,
  supporter: words,
  sample: words,
  own: words,
  dear: words,
  end: words,
  unnamed: words,
  address: words,
});

export type LetterPhrases = v.InferOutput<typeof phrasesSchema>;
