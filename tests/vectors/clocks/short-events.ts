/** Events of a case in a short form that a person can write by hand, for tests of clocks, counts and patterns. */
import * as v from "valibot";
import type { Case } from "../../../src/case/case.ts";
import type { Entry } from "../../../src/case/entry.ts";
import type { Event } from "../../../src/case/event.ts";
import { foldCase } from "../../../src/case/fold.ts";
import { CHANNELS } from "../../../src/case/incident.ts";
import { NOTICE_TOPICS, REPLY_KINDS, SILENCE_ACTS, bodyPart } from "../../../src/case/notice.ts";
import type { Body } from "../../../src/case/notice.ts";

const when = { at: v.string(), offset: v.optional(v.string()), recorded: v.optional(v.string()) };

/** `at` is a *when*. `by` is a promised day. A body is one of `BODIES`; what is recorded of it is written out only where it matters. */
export const shortEvent = v.union([
  v.strictObject({
    body: v.string(),
    at: v.string(),
    stated: v.optional(bodyPart.entries.stated),
    relevant: v.optional(v.nullable(v.boolean())),
  }),
  v.strictObject({
    incident: v.string(),
    channel: v.optional(v.picklist(CHANNELS)),
    platform: v.optional(v.string()),
    actors: v.optional(v.array(v.string())),
    many: v.optional(v.number()),
    ...when,
  }),
  v.strictObject({
    notice: v.string(),
    to: v.string(),
    topic: v.picklist(NOTICE_TOPICS),
    incidents: v.optional(v.array(v.string())),
    by: v.optional(v.string()),
    ...when,
  }),
  v.strictObject({
    reply: v.string(),
    kind: v.picklist(REPLY_KINDS),
    until: v.optional(v.string()),
    by: v.optional(v.string()),
    ...when,
  }),
  v.strictObject({ withdrawn: v.string(), at: v.string(), back: v.optional(v.boolean()) }),
  v.strictObject({ fixed: v.string(), as: v.picklist(["yes", "partly", "no"]), at: v.string() }),
  v.strictObject({ settled: v.string(), as: v.picklist(["met", "not-needed"]), at: v.string() }),
  v.strictObject({ still: v.string(), at: v.string() }),
  v.strictObject({ silence: v.picklist(SILENCE_ACTS), at: v.string() }),
]);

export type ShortEvent = v.InferOutput<typeof shortEvent>;

const ofKind = (kind: Body["kind"], pack: string | null = null): Pick<Body, "kind" | "pack"> => ({
  kind,
  pack,
});

const BODIES: Readonly<Record<string, Pick<Body, "kind" | "pack">>> = {
  landlord: ofKind("landlord"),
  "their-landlord": ofKind("landlord"),
  "social-landlord": ofKind("landlord"),
  magna: ofKind("landlord", "magna"),
  "bcp-homes": ofKind("landlord", "bcp-homes"),
  council: ofKind("council", "council"),
  police: ofKind("police", "police"),
  crimestoppers: ofKind("helpline", "crimestoppers"),
  school: ofKind("school"),
  employer: ofKind("employer"),
  instagram: ofKind("platform", "instagram"),
  snapchat: ofKind("platform", "snapchat"),
  discord: ofKind("platform", "discord"),
  rhc: ofKind("helpline"),
  three: ofKind("network", "three"),
  vodafone: ofKind("network", "vodafone"),
  "housing-ombudsman": ofKind("ombudsman", "housing-ombudsman"),
  lgsco: ofKind("ombudsman", "lgsco"),
};

/** `short` as an id of 22 letters. */
export function idOf(short: string): string {
  return short.padEnd(22, "-");
}

/** The case that these events make, by the real fold. Throws for a body that is not in the list. */
export function caseOf(events: readonly ShortEvent[]): Case {
  return foldCase(eventsOf(events));
}

/** One feed of events; bodies that notices name are recorded first. */
export function eventsOf(events: readonly ShortEvent[]): readonly Event[] {
  const written = new Set(events.flatMap((event) => ("body" in event ? [event.body] : [])));
  const named = new Set(events.flatMap((event) => ("notice" in event ? [event.to] : [])));
  const unwritten = [...named].filter((body) => !written.has(body));
  const all: readonly ShortEvent[] = [...unwritten.map((body) => ({ body, at: "2024-01-01" })), ...events];
  return all.map((event, index) => ({
    header: { v: 1, feed: idOf("feed"), seq: index + 1, prev: null, heads: {}, bodyRoot: "0".repeat(64) },
    body: entryOf(event, index),
    salts: {},
  }));
}

/** Recorded at noon (UTC) of the day it happened, unless told otherwise. */
function recordedOn(event: ShortEvent): string {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(event.at)?.[0] ?? "2026-01-01";
  return ("recorded" in event ? event.recorded : undefined) ?? `${day}T12:00:00.000Z`;
}

function entryOf(event: ShortEvent, index: number): Entry {
  const about = <const K extends string>(kind: K, id = `e${index}`) => ({
    kind,
    id: idOf(id),
    case: idOf("case"),
    recorded: recordedOn(event),
    writer: { as: "self" as const },
  });
  const at = { at: event.at, zone: null, offset: ("offset" in event ? event.offset : undefined) ?? null };
  const promised =
    "by" in event && event.by !== undefined ? { promised: { what: "to act", by: event.by } } : {};
  if ("body" in event) {
    const known = BODIES[event.body];
    if (known === undefined) throw new Error(`There is no body "${event.body}" in the list.`);
    const { relevant = null, stated = null } = event;
    const body = { ...known, name: event.body, relevant, contact: "", stated };
    return { about: about("body"), of: { body: idOf(event.body) }, body };
  }
  if ("incident" in event) {
    const { channel = null, platform = null, actors = [], many = null } = event;
    return {
      about: about("incident", event.incident),
      account: { text: "What happened." },
      when: { when: at, many },
      where: { channel, platform, place: "", link: "", handle: "" },
      actors: actors.map(idOf),
    };
  }
  if ("notice" in event) {
    const to = { body: idOf(event.to), topic: event.topic, way: "form" as const, handle: "" };
    const incidents = (event.incidents ?? []).map(idOf);
    return { about: about("notice", event.notice), to, when: { when: at }, incidents, ...promised };
  }
  if ("reply" in event) {
    const of = { notice: idOf(event.reply), kind: event.kind, until: event.until ?? null };
    return { about: about("reply"), of, when: { when: at }, said: "", ...promised };
  }
  if ("withdrawn" in event) {
    const of = { incident: idOf(event.withdrawn), why: "", back: event.back ?? false };
    return { about: about("withdrawal"), of };
  }
  if ("fixed" in event) {
    return { about: about("fixed"), of: { notice: idOf(event.fixed), fixed: event.as }, said: "" };
  }
  if ("settled" in event) {
    const [rule = "", on] = event.settled.split(":");
    const clock = on === undefined ? rule : `${rule}:${idOf(on)}`;
    return { about: about("settled"), of: { clock, as: event.as }, said: "" };
  }
  if ("still" in event) return { about: about("still"), of: { day: event.still } };
  const of = { act: event.silence, actor: null, platform: null, handle: "" };
  return { about: about("silence"), of, when: { when: at } };
}
