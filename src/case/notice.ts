/** Telling a body, what comes back, and what the person did about contact: all that the register shows. */
import * as v from "valibot";
import { day, id, text, when } from "./parts.ts";

export const BODY_KINDS = [
  "landlord",
  "council",
  "network",
  "platform",
  "school",
  "police",
  "ombudsman",
  "employer",
  "helpline",
] as const;

export type BodyKind = (typeof BODY_KINDS)[number];

/**
 * A body of this case. `pack`: its id in the place pack, platforms or networks, or null when the person wrote it in. `relevant`: the person says it is a social landlord
 * or other body that counts for a Case Review; null when not known. `stated`: the body's own answer times, in its own kind of days.
 */
export const bodyPart = v.strictObject({
  kind: v.picklist(BODY_KINDS),
  name: text,
  pack: v.nullable(v.pipe(v.string(), v.maxLength(64))),
  relevant: v.nullable(v.boolean()),
  contact: text,
  stated: v.nullable(
    v.strictObject({
      acknowledge: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366))),
      answer: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(366))),
      unit: v.picklist(["days", "working-days", "school-days"]),
    }),
  ),
});

export type Body = v.InferOutput<typeof bodyPart>;

/** Recording an id again is a correction: the newest is shown, the older ones stay. */
export const bodyParts = { of: v.strictObject({ body: id }), body: bodyPart } as const;

export const WAYS = ["letter", "email", "form", "call", "in-app", "text", "visit", "post"] as const;

export type Way = (typeof WAYS)[number];

/** What a notice was: decides which clocks it starts. Clocks in the place packs name these in `from`. */
export const NOTICE_TOPICS = [
  "asb-report",
  "landlord-report",
  "their-landlord-report",
  "stage-1-complaint",
  "stage-2-complaint",
  "housing-ombudsman",
  "case-review",
  "council-complaint",
  "council-complaint-2",
  "lgsco",
  "school-report",
  "school-head",
  "school-governors",
  "school-trust",
  "college-report",
  "university-report",
  "platform-report",
  "platform-appeal",
  "report-harmful-content",
  "platform-export-asked",
  "network-report",
  "police-report",
  "police-complaint",
  "employer-report",
  "new-number",
  "helpline",
  "other",
] as const;

export type NoticeTopic = (typeof NOTICE_TOPICS)[number];

/** Something a body said it would do. `by` is null when no day was named. */
export const promised = v.strictObject({ what: text, by: v.nullable(day) });

/** The exact text that was sent, and the letter of the words pack that it was made from. */
export const sentPart = v.strictObject({ letter: v.pipe(v.string(), v.maxLength(64)), subject: text, text });

/** `handle`: the account or number that was reported. `incidents`: what it told of. */
export const noticeParts = {
  to: v.strictObject({ body: id, topic: v.picklist(NOTICE_TOPICS), way: v.picklist(WAYS), handle: text }),
  when: v.strictObject({ when }),
  incidents: v.array(id),
  reference: v.optional(text),
  person: v.optional(text),
  promised: v.optional(promised),
  sent: v.optional(sentPart),
  said: v.optional(text),
  exhibits: v.optional(v.array(id)),
} as const;

/** What a body answered. `closed-fixed` and `closed-not-fixed` are the person's own view of a body's closing. */
export const REPLY_KINDS = [
  "acknowledged",
  "reference",
  "answer",
  "final-answer",
  "extension",
  "promise",
  "refused",
  "closed",
  "other",
] as const;

export type ReplyKind = (typeof REPLY_KINDS)[number];

/** `until`: the new date after an extension, where one was named. `reference` also adds one to the notice. */
export const replyParts = {
  of: v.strictObject({ notice: id, kind: v.picklist(REPLY_KINDS), until: v.nullable(day) }),
  when: v.strictObject({ when }),
  said: text,
  reference: v.optional(text),
  person: v.optional(text),
  promised: v.optional(promised),
  exhibits: v.optional(v.array(id)),
} as const;

/** Is it fixed? Asked after a body answers or closes; `no` leads to the next rung. */
export const fixedParts = {
  of: v.strictObject({ notice: id, fixed: v.picklist(["yes", "partly", "no"]) }),
  said: text,
} as const;

/** Puts one clock to rest: the person says it is met, or not needed. `clock` is its key. */
export const settledParts = {
  of: v.strictObject({ clock: v.pipe(v.string(), v.maxLength(128)), as: v.picklist(["met", "not-needed"]) }),
  said: text,
} as const;

/** What the person did to stop contact. */
export const SILENCE_ACTS = [
  "blocked",
  "muted",
  "restricted",
  "left-group",
  "changed-number",
  "told-to-stop",
  "stopped-replying",
  "unblocked",
] as const;

export type SilenceAct = (typeof SILENCE_ACTS)[number];

export const silenceParts = {
  of: v.strictObject({
    act: v.picklist(SILENCE_ACTS),
    actor: v.nullable(id),
    platform: v.nullable(text),
    handle: text,
  }),
  when: v.strictObject({ when }),
} as const;
