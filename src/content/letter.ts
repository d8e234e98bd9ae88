/** The words of letters: one file each, and the phrases that all of them share. */
import * as v from "valibot";
import { BODY_KINDS, NOTICE_TOPICS } from "../case/notice.ts";

/** `{place}` names of a sentence. */
const placesIn = (sentence: string): readonly string[] =>
  [...sentence.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? "");

/** A sentence that may hold these places and no other. */
const says = (...places: readonly string[]) =>
  v.pipe(
    v.string(),
    v.minLength(1),
    v.check(
      (sentence) => placesIn(sentence).every((place) => places.includes(place)),
      ({ input }) =>
        `nothing fills ${placesIn(input)
          .filter((place) => !places.includes(place))
          .map((place) => `{${place}}`)
          .join(" ")}`,
    ),
  );

/** A sentence that must hold each of these places: without one a fact of the case would be lost. */
const tells = (...places: readonly string[]) =>
  v.pipe(
    says(...places),
    v.check(
      (sentence) => places.every((place) => placesIn(sentence).includes(place)),
      () => `must hold ${places.map((place) => `{${place}}`).join(" ")}`,
    ),
  );

const words = says();

const id = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be small letters, digits and hyphens"),
);

const places = v.picklist(["uk", "england-and-wales", "england", "wales"]);

const askSchema = v.strictObject({
  id,
  /** on the screen, to tick */
  tick: words,
  /** in the letter; `{whom}` only where a supporter alone asks it */
  say: says("body", "whom"),
  /** ticked at first */
  on: v.optional(v.boolean(), false),
  /** whose rules it names: asked only there, as a letter is; `elsewhere`: asked only outside of it */
  place: v.optional(places),
  elsewhere: v.optional(places),
  /** asked only by somebody who writes for somebody else */
  only: v.optional(v.literal("supporter")),
});

/** The same ask by somebody who writes for `{whom}`. The tick stays as it is where none stands here. */
const askForSchema = v.strictObject({ tick: v.optional(words), say: says("body", "whom") });

/** What reads otherwise when somebody writes for `{whom}`: "I" is then who writes. All that is not here stays as it is. */
const letterForSchema = v.strictObject({
  careful: v.optional(words),
  opening: v.optional(says("body", "whom")),
  late: v.optional(says("body", "clock", "due", "whom")),
  /** by the id of the ask; what all letters share stands in the phrases */
  asks: v.optional(v.record(id, askForSchema), {}),
});

/**
 * `packs/words/<language>/letters/<id>.yaml`. `topic`: what it counts as once sent. `place`: whose rules it names. `careful`: the subject where the other side may read
 * it. `max`: the most characters its reader takes. `late`: said when the clock that leads here has run out. `parts`: what else it tells. `suggest`: which incidents are
 * ticked at first: those that its reader was not yet told of, those that what went `before` told of, or none.
 */
export const letterSchema = v.strictObject({
  id,
  title: words,
  summary: words,
  order: v.number(),
  to: v.picklist(BODY_KINDS),
  topic: v.picklist(NOTICE_TOPICS),
  place: places,
  subject: words,
  careful: words,
  max: v.optional(v.pipe(v.number(), v.integer())),
  /** `{body}` is its reader's name */
  opening: says("body"),
  late: v.optional(says("body", "clock", "due")),
  closing: v.optional(says("body")),
  parts: v.array(v.picklist(["incidents", "notices", "effects", "calls", "review"])),
  /** the topics of notices that this letter names as what went before */
  before: v.optional(v.array(v.picklist(NOTICE_TOPICS)), []),
  /** it names what other bodies were told too, not only its reader */
  others: v.optional(v.boolean(), false),
  suggest: v.optional(v.picklist(["new", "told", "none"]), "new"),
  asks: v.optional(v.array(askSchema), []),
  /** short letters for a form or box carry no safe-contact blocks of their own, but for what was written in */
  short: v.optional(v.boolean(), false),
  for: v.optional(letterForSchema, { asks: {} }),
});

export type LetterWords = v.InferOutput<typeof letterSchema>;

/** For what somebody else wrote down than the one who speaks in the letter: it claims neither that they saw it nor that they did it. */
const apartSchema = v.strictObject({
  someone: words,
  "sure-saw": tells("name"),
  "sure-told": tells("name"),
  "sure-think": tells("name"),
  "sure-not-known": tells("name"),
  how: tells("name", "words"),
  replied: words,
  notreplied: words,
  did: tells("did"),
  added: tells("day"),
  where: tells("where"),
  notice: tells("when", "body", "way"),
});

/** What all letters say otherwise when somebody writes for `{whom}`. */
const phrasesForSchema = v.strictObject({
  penned: says("whom"),
  silence: says("whom"),
  nomediation: says("whom"),
  safecontact: says("whom"),
  unnamed: words,
  address: tells("address"),
  /** by the id of the ask, for those that stand in many letters */
  asks: v.record(id, askForSchema),
});

/** `letters/phrases.yaml`: headings and sentences of every letter, with the `{places}` that are filled in. */
export const phrasesSchema = v.strictObject({
  incidents: words,
  incident: tells("n", "when"),
  where: tells("where"),
  who: tells("names"),
  someone: words,
  theperson: words,
  you: words,
  "sure-saw": tells("name"),
  "sure-told": tells("name"),
  "sure-think": tells("name"),
  "sure-not-known": tells("name"),
  how: tells("name", "words"),
  replied: words,
  notreplied: words,
  did: tells("did"),
  added: tells("day"),
  link: tells("link"),
  times: tells("n"),
  about: tells("when"),
  unsure: tells("when"),
  span: tells("from", "to"),
  since: tells("from"),
  at: tells("day", "time"),
  notices: words,
  noticesall: words,
  notice: tells("when", "body", "way"),
  "way-letter": words,
  "way-email": words,
  "way-form": words,
  "way-call": words,
  "way-in-app": words,
  "way-text": words,
  "way-visit": words,
  "way-post": words,
  "topic-stage-1-complaint": words,
  "topic-stage-2-complaint": words,
  "topic-case-review": words,
  "topic-council-complaint": words,
  "topic-council-complaint-2": words,
  "topic-school-head": words,
  "topic-school-governors": words,
  "topic-school-trust": words,
  "topic-platform-appeal": words,
  "topic-police-complaint": words,
  reference: tells("reference"),
  nobody: words,
  spoke: tells("person"),
  promised: tells("what"),
  promisedby: tells("what", "by"),
  "reply-acknowledged": tells("when"),
  "reply-reference": tells("when"),
  "reply-answer": tells("when"),
  "reply-final-answer": tells("when"),
  "reply-extension": tells("when"),
  "reply-promise": tells("when"),
  "reply-refused": tells("when"),
  "reply-closed": tells("when"),
  "reply-other": tells("when"),
  until: tells("until"),
  latepromise: tells("promised", "due"),
  calls: words,
  review: tells("have", "count"),
  /** where no source was seen for the number */
  reviewunsure: tells("have", "count"),
  effects: words,
  "scale-0": words,
  "scale-1": words,
  "scale-2": words,
  "scale-3": words,
  "scale-4": words,
  "field-sleep": tells("words"),
  "field-worry": tells("words"),
  "field-home": tells("words"),
  "field-school-or-work": tells("words"),
  "field-health": tells("words"),
  "field-stopped": tells("words"),
  "field-household": tells("words"),
  witnesses: words,
  witness: tells("name", "saw"),
  contact: tells("contact"),
  asks: words,
  safecontact: words,
  silence: words,
  nomediation: words,
  foundout: words,
  supporter: tells("name", "for"),
  supporterfor: tells("for"),
  supporternameless: words,
  /** stands for the person where no name does */
  somebody: words,
  /** before words that a supporter wrote down; before words that the person wrote, where a supporter speaks */
  penned: words,
  inwords: tells("whom"),
  apart: apartSchema,
  for: phrasesForSchema,
  sample: words,
  own: words,
  dear: tells("body"),
  end: words,
  unnamed: words,
  address: tells("address"),
});

export type LetterPhrases = v.InferOutput<typeof phrasesSchema>;
