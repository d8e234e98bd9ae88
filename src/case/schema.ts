/** The shapes of an event and of a folded case as JSON: what is checked on the way in, and what docs/schemas publishes. */
import * as v from "valibot";
import { actorPart, witnessPart } from "./actor.ts";
import { effectPart } from "./effect.ts";
import { ENTRY, caseParts, markParts, moveParts, planParts, writer } from "./entry.ts";
import { custodyParts, exhibitParts, importParts, sourcePart } from "./exhibit.ts";
import { correctionParts, incidentParts, labelsPart } from "./incident.ts";
import { bodyPart, fixedParts, noticeParts, replyParts, settledParts, silenceParts } from "./notice.ts";
import { day, id, moment, text } from "./parts.ts";

/** SHA-256, 64 small hex digits. */
export const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));

/** `seq` counts from 1, and only there `prev` is null. */
export const headerShape = v.strictObject({
  v: v.literal(1),
  feed: id,
  seq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  prev: v.nullable(digest),
  heads: v.record(id, digest),
  bodyRoot: digest,
});

/** An entry of any kind. To check one, `readEntry` names faults better. */
export const entryShape = v.union(Object.values(ENTRY));

/** By the name of each part of the body: 128 bits, base64url. */
export const saltsShape = v.record(v.string(), id);

export const eventShape = v.strictObject({ header: headerShape, body: entryShape, salts: saltsShape });

const recorded = {
  id,
  recorded: moment,
  writer,
  clock: v.nullable(v.picklist(["went-back", "far-ahead"])),
} as const;

const exhibit = v.strictObject({
  ...recorded,
  ...exhibitParts,
  now: v.strictObject({ shows: text, source: sourcePart }),
  descriptions: v.array(
    v.strictObject({ ...recorded, shows: text, reader: v.nullable(v.literal("machine")) }),
  ),
  custody: v.array(v.strictObject({ ...recorded, act: custodyParts.of.entries.act, to: custodyParts.to })),
  copies: v.array(id),
  import: v.nullable(importParts.import),
  destroyed: v.nullable(v.strictObject(recorded)),
});

const correction = v.strictObject({ ...recorded, ...correctionParts });

const effectEntry = v.strictObject({
  ...recorded,
  incident: v.nullable(id),
  day,
  effect: v.nullable(effectPart),
  still: v.boolean(),
});

const incident = v.strictObject({
  ...recorded,
  first: v.strictObject(incidentParts),
  now: v.strictObject(incidentParts),
  corrections: v.array(correction),
  withdrawn: v.nullable(v.strictObject({ ...recorded, why: text })),
  labels: labelsPart,
  worst: v.boolean(),
  effects: v.array(effectEntry),
  told: v.array(id),
});

const kept = <const T extends v.GenericSchema>(part: T) =>
  v.record(
    id,
    v.strictObject({
      ...recorded,
      now: part,
      before: v.array(v.strictObject({ ...recorded, now: part })),
    }),
  );

const notice = v.strictObject({
  ...recorded,
  ...noticeParts,
  replies: v.array(v.strictObject({ ...recorded, ...replyParts })),
  references: v.array(text),
  fixed: v.nullable(
    v.strictObject({ ...recorded, fixed: fixedParts.of.entries.fixed, said: fixedParts.said }),
  ),
});

const plan = v.strictObject({
  ...recorded,
  answers: planParts.answers,
  code: planParts.plan.entries.code,
  marks: v.record(markParts.mark.entries.action, v.string()),
});

const fork = v.strictObject({ feed: id, seq: headerShape.entries.seq, events: v.array(id) });

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What `caseToJson` gives. A case without any event has no id and was never opened: both are then empty. */
export const caseShape = v.strictObject({
  id: v.union([id, v.literal("")]),
  ...caseParts.case.entries,
  opened: v.union([moment, v.literal("")]),
  plan: v.nullable(plan),
  incidents: v.array(incident),
  effects: v.array(effectEntry),
  actors: kept(actorPart),
  witnesses: kept(witnessPart),
  bodies: kept(bodyPart),
  notices: v.array(notice),
  silences: v.array(v.strictObject({ ...recorded, ...silenceParts })),
  moves: v.array(v.strictObject({ ...recorded, ...moveParts })),
  exhibits: v.record(id, exhibit),
  settled: v.record(
    settledParts.of.entries.clock,
    v.strictObject({ ...recorded, as: settledParts.of.entries.as, said: settledParts.said }),
  ),
  backup: v.nullable(v.strictObject({ ...recorded, events: count })),
  forks: v.array(fork),
  events: count,
});
