/** What starts a clock of the packs: reads the `from` of a rule. */
import { CHANNELS } from "./incident.ts";
import type { Channel } from "./incident.ts";
import { NOTICE_TOPICS, REPLY_KINDS } from "./notice.ts";
import type { NoticeTopic, ReplyKind } from "./notice.ts";

/** `page`: nothing recorded starts it. `reply` is the first reply of one of the kinds to a notice of the topic. */
export type ClockStart =
  | Readonly<{ on: "notice"; topic: NoticeTopic }>
  | Readonly<{ on: "reply"; topic: NoticeTopic; kinds: readonly ReplyKind[] }>
  | Readonly<{ on: "incident"; channel: Channel | null }>
  | Readonly<{ on: "last-incident" | "first-asb-report" | "page" }>;

/** null for what is no start: see `ClockRule` for the grammar. */
export function readFrom(from: string): ClockStart | null {
  if (from === "last-incident" || from === "first-asb-report") return { on: from };
  const [first = "", second, ...more] = from.split(":");
  if (more.length > 0) return null;
  if (first === "page") return second === undefined || second === "" ? null : { on: "page" };
  if (first === "incident") {
    if (second === undefined) return { on: "incident", channel: null };
    const channel = CHANNELS.find((one) => one === second);
    return channel === undefined ? null : { on: "incident", channel };
  }
  const topic = topicOf(first);
  if (topic === null) return null;
  if (second === undefined) return { on: "notice", topic };
  const names = second.split("|");
  const kinds = REPLY_KINDS.filter((kind) => names.includes(kind));
  return kinds.length === names.length ? { on: "reply", topic, kinds } : null;
}

/** null for what is no topic of a notice. */
export function topicOf(name: string): NoticeTopic | null {
  return NOTICE_TOPICS.find((topic) => topic === name) ?? null;
}
