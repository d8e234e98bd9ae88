/** Counts what is in an export while it is read, and keeps no message: who is in it, when, and what could not be read. */
import type { AttachmentKind, Message, Sink, Unread } from "./message.ts";

/** How many of what could not be read are kept to be shown; all are counted. */
export const MOST_UNREAD = 200;

/** `first` and `last` are the earliest and latest `at` of a message. */
export type Tally = Readonly<{ name: string; messages: number; first: string; last: string }>;

/**
 * `people`: who is named, most messages first. `system` counts lines that nobody wrote, `unnamed` messages without a name. `days`: messages of each day, `YYYY-MM-DD`
 * as `at` has it, in order. `localTimes`: whether there are times without a zone.
 */
export type Surveyed = Readonly<{
  messages: number;
  system: number;
  unnamed: number;
  localTimes: boolean;
  people: readonly Tally[];
  conversations: readonly Tally[];
  period: Readonly<{ first: string; last: string }> | null;
  attachments: number;
  attachmentsInside: number;
  attachmentKinds: Readonly<Partial<Record<AttachmentKind, number>>>;
  days: readonly (readonly [day: string, messages: number])[];
  unread: readonly Unread[];
  unreadCount: number;
}>;

type Count = { name: string; messages: number; first: string; last: string };

/** A sink: hand it to a reader, then ask for the `result`. */
export class Survey implements Sink {
  readonly #people = new Map<string, Count>();
  readonly #conversations = new Map<string, Count>();
  readonly #days = new Map<string, number>();
  readonly #kinds = new Map<AttachmentKind, number>();
  readonly #unread: Unread[] = [];
  #unreadCount = 0;
  #messages = 0;
  #system = 0;
  #unnamed = 0;
  #local = false;
  #attachments = 0;
  #inside = 0;

  message({ at, zoneKnown, from, attachments, system, conversation }: Message): void {
    this.#messages += 1;
    if (system) this.#system += 1;
    if (!zoneKnown) this.#local = true;
    if (from !== null) count(this.#people, from, at);
    else if (!system) this.#unnamed += 1;
    count(this.#conversations, conversation, at);
    const day = at.slice(0, 10);
    this.#days.set(day, (this.#days.get(day) ?? 0) + 1);
    for (const { kind, member } of attachments) {
      this.#attachments += 1;
      if (member !== null) this.#inside += 1;
      this.#kinds.set(kind, (this.#kinds.get(kind) ?? 0) + 1);
    }
  }

  unread(unread: Unread): void {
    this.#unreadCount += 1;
    if (this.#unread.length < MOST_UNREAD) this.#unread.push(unread);
  }

  result(): Surveyed {
    const conversations = mostFirst(this.#conversations);
    return {
      messages: this.#messages,
      system: this.#system,
      unnamed: this.#unnamed,
      localTimes: this.#local,
      people: mostFirst(this.#people),
      conversations,
      period: periodOf(conversations),
      attachments: this.#attachments,
      attachmentsInside: this.#inside,
      attachmentKinds: Object.fromEntries(this.#kinds),
      days: [...this.#days].toSorted(([one], [other]) => (one < other ? -1 : 1)),
      unread: [...this.#unread],
      unreadCount: this.#unreadCount,
    };
  }
}

function count(counts: Map<string, Count>, name: string, at: string): void {
  const known = counts.get(name);
  if (known === undefined) {
    counts.set(name, { name, messages: 1, first: at, last: at });
    return;
  }
  known.messages += 1;
  if (at < known.first) known.first = at;
  if (at > known.last) known.last = at;
}

function mostFirst(counts: ReadonlyMap<string, Count>): readonly Tally[] {
  return [...counts.values()]
    .map((one) => ({ ...one }))
    .toSorted((one, other) => other.messages - one.messages || (one.name < other.name ? -1 : 1));
}

function periodOf(conversations: readonly Tally[]): Surveyed["period"] {
  const [one] = conversations;
  if (one === undefined) return null;
  let { first, last } = one;
  for (const conversation of conversations) {
    if (conversation.first < first) first = conversation.first;
    if (conversation.last > last) last = conversation.last;
  }
  return { first, last };
}
