/** Everything that can be recorded in a case: the body of an event, in parts that can each be left out later. */
import * as v from "valibot";
import { actorParts, witnessParts } from "./actor.ts";
import { custodyParts, descriptionParts, destructionParts, exhibitParts, importParts } from "./exhibit.ts";
import { effectParts, stillParts } from "./effect.ts";
import { correctionParts, incidentParts, labellingParts, withdrawalParts } from "./incident.ts";
import { bodyParts, fixedParts, noticeParts, replyParts, settledParts, silenceParts } from "./notice.ts";
import { day, id, moment, text } from "./parts.ts";

/** Who held the pen: the person, or a supporter writing for them. */
export const writer = v.variant("as", [
  v.strictObject({ as: v.literal("self") }),
  v.strictObject({ as: v.literal("supporter"), name: text, for: text }),
]);

export type Writer = v.InferOutput<typeof writer>;

/** `name` is what the person calls the case. `area` is a place of the place packs, or null. */
export const caseParts = {
  case: v.strictObject({
    name: text,
    about: v.picklist(["me", "someone-else"]),
    who: text,
    area: v.nullable(v.pipe(v.string(), v.maxLength(64))),
    young: v.nullable(v.boolean()),
    /** an example to look around in, made by us: said on every screen and every letter */
    sample: v.boolean(),
  }),
} as const;

/** The plan as made: the answers it came from and its link code (`src/plan/link.ts`). */
export const planParts = {
  answers: v.record(v.string(), v.unknown()),
  plan: v.strictObject({ code: v.pipe(v.string(), v.maxLength(4000)) }),
} as const;

/** A tick or a skip in the plan; `as` is null when it is taken back. */
export const markParts = {
  mark: v.strictObject({
    action: v.pipe(v.string(), v.maxLength(128)),
    as: v.nullable(v.pipe(v.string(), v.maxLength(32))),
  }),
} as const;

/** A move: the record stays, the bodies of the new place take over. */
export const moveParts = {
  move: v.strictObject({
    what: v.picklist(["home", "school", "area", "work", "number"]),
    day,
    area: v.nullable(text),
    said: text,
  }),
} as const;

/** A backup was saved. */
export const backupParts = {
  of: v.strictObject({ events: v.pipe(v.number(), v.integer(), v.minValue(0)) }),
} as const;

/**
 * `id` names this event and, for an incident, notice or reply, the thing it makes. `case` is the case's own id. `recorded` is what the device's clock said;
 * `clock` says when that cannot be right (before the event it follows, or far from the last).
 */
const about = <const K extends string>(kind: K) =>
  v.strictObject({
    kind: v.literal(kind),
    id,
    case: id,
    recorded: moment,
    writer,
    clock: v.optional(v.picklist(["went-back", "far-ahead"])),
  });

/** One schema for each kind. */
export const ENTRY = {
  case: v.strictObject({ about: about("case"), ...caseParts }),
  plan: v.strictObject({ about: about("plan"), ...planParts }),
  mark: v.strictObject({ about: about("mark"), ...markParts }),
  move: v.strictObject({ about: about("move"), ...moveParts }),
  incident: v.strictObject({ about: about("incident"), ...incidentParts }),
  correction: v.strictObject({ about: about("correction"), ...correctionParts }),
  withdrawal: v.strictObject({ about: about("withdrawal"), ...withdrawalParts }),
  labelling: v.strictObject({ about: about("labelling"), ...labellingParts }),
  effect: v.strictObject({ about: about("effect"), ...effectParts }),
  still: v.strictObject({ about: about("still"), ...stillParts }),
  actor: v.strictObject({ about: about("actor"), ...actorParts }),
  witness: v.strictObject({ about: about("witness"), ...witnessParts }),
  body: v.strictObject({ about: about("body"), ...bodyParts }),
  notice: v.strictObject({ about: about("notice"), ...noticeParts }),
  reply: v.strictObject({ about: about("reply"), ...replyParts }),
  fixed: v.strictObject({ about: about("fixed"), ...fixedParts }),
  settled: v.strictObject({ about: about("settled"), ...settledParts }),
  silence: v.strictObject({ about: about("silence"), ...silenceParts }),
  exhibit: v.strictObject({ about: about("exhibit"), ...exhibitParts }),
  description: v.strictObject({ about: about("description"), ...descriptionParts }),
  custody: v.strictObject({ about: about("custody"), ...custodyParts }),
  destruction: v.strictObject({ about: about("destruction"), ...destructionParts }),
  import: v.strictObject({ about: about("import"), ...importParts }),
  backup: v.strictObject({ about: about("backup"), ...backupParts }),
} as const;

export type Kind = keyof typeof ENTRY;

type Entries = { [K in Kind]: v.InferOutput<(typeof ENTRY)[K]> };

/** The body of an event. */
export type Entry = Entries[Kind];

/** The body of an event of one kind. */
export type EntryOf<K extends Kind> = Extract<Entry, { about: { kind: K } }>;

/** Whether an entry is of this kind. */
export const isOf =
  <K extends Kind>(kind: K) =>
  (entry: Entry): entry is EntryOf<K> =>
    entry.about.kind === kind;

export type About = Entry["about"];

/** What a caller hands in: the parts without `about`, which whoever keeps the case adds. */
export type NewEntry = { [K in Kind]: { kind: K; id?: string } & Omit<EntryOf<K>, "about"> }[Kind];

const withKind = v.object({ about: v.object({ kind: v.string() }) });

const isKind = (kind: string): kind is Kind => Object.hasOwn(ENTRY, kind);

/** Checks a value from outside. Throws a `ValiError` that names the part which does not fit. */
export function readEntry(value: unknown): Entry {
  const { kind } = v.parse(withKind, value).about;
  // An unknown kind fails on the first shape, which then names it.
  return v.parse(ENTRY[isKind(kind) ? kind : "case"], value);
}
