/** Keeps of an export, while it is read, only the messages that the person chose, and their own replies around them. */
import { MessageKeys } from "./keys.ts";
import type { Message, Service, Sink } from "./message.ts";
import { shownTime } from "./shown-time.ts";

/**
 * `people`: names as the export writes them; null for everybody. `conversations`: likewise. `from`, `to`: days, both of them included, `YYYY-MM-DD`
 * as the person would say them. `words`: one of them stands in the text, in large or small letters; none means any text. `own`: names that are
 * the person's own, beside messages that say so. `fair`: with each day of a conversation from which something is kept come the person's own
 * messages of that day there. `system`: whether lines that nobody wrote count, where nobody is chosen by name.
 */
export type Choice = Readonly<{
  people: readonly string[] | null;
  conversations: readonly string[] | null;
  from: string | null;
  to: string | null;
  words: readonly string[];
  own: readonly string[];
  fair: boolean;
  system: boolean;
}>;

/** `skip` of the chosen messages are passed over, then `size` are kept; replies come beside them. */
export type Page = Readonly<{ skip: number; size: number }>;

/** `reply`: kept for fairness only, not chosen. `key` by `MessageKeys`. */
export type Picked = Readonly<{ message: Message; key: string; reply: boolean }>;

/** `chosen` counts all that fit, on whatever page. `repliesLeftOut`: more than could be held. */
export type Picking = Readonly<{ picked: readonly Picked[]; chosen: number; repliesLeftOut: number }>;

type Held = Readonly<{ order: number; picked: Picked }>;
type DayHeld = { readonly day: string; wanted: boolean; replies: Held[] };

/** Days of one conversation that are held at once: a message that came late may belong to the day before. */
const DAYS_HELD = 3;
/** Replies kept for each message of a page. */
const REPLIES_EACH = 10;

/** A sink: hand it to a reader, then ask for the `result`. */
export class Picker implements Sink {
  readonly #choice: Choice;
  readonly #page: Page;
  readonly #keys: MessageKeys;
  readonly #people: ReadonlySet<string> | null;
  readonly #conversations: ReadonlySet<string> | null;
  readonly #own: ReadonlySet<string>;
  readonly #words: readonly string[];
  readonly #days = new Map<string, DayHeld[]>();
  readonly #kept: Held[] = [];
  #order = 0;
  #chosen = 0;
  #replies = 0;
  #repliesLeftOut = 0;

  constructor(service: Service, choice: Choice, page: Page) {
    this.#choice = choice;
    this.#page = page;
    this.#keys = new MessageKeys(service);
    this.#people = choice.people === null ? null : new Set(choice.people);
    this.#conversations = choice.conversations === null ? null : new Set(choice.conversations);
    this.#own = new Set(choice.own);
    this.#words = choice.words.map((word) => word.trim().toLowerCase()).filter((word) => word !== "");
  }

  message(message: Message): void {
    this.#order += 1;
    if (this.#conversations !== null && !this.#conversations.has(message.conversation)) return;
    const { day } = shownTime(message.at);
    if (this.#choice.from !== null && day < this.#choice.from) return;
    if (this.#choice.to !== null && day > this.#choice.to) return;
    const chosen = this.#isChosen(message);
    const reply = !chosen && this.#choice.fair && this.#isOwn(message);
    if (!chosen && !reply) return;
    const held = { order: this.#order, picked: { message, key: this.#keys.keyOf(message), reply } };
    if (chosen) this.#choose(held, day);
    else this.#reply(held, day);
  }

  unread(): void {
    // What could not be read is counted by the survey.
  }

  result(): Picking {
    const picked = this.#kept.toSorted((one, other) => one.order - other.order).map((held) => held.picked);
    return { picked, chosen: this.#chosen, repliesLeftOut: this.#repliesLeftOut };
  }

  #isChosen({ from, text, system }: Message): boolean {
    if (this.#people !== null && (from === null || !this.#people.has(from))) return false;
    if (this.#people === null && system && from === null && !this.#choice.system) return false;
    if (this.#words.length === 0) return true;
    const small = text.toLowerCase();
    return this.#words.some((word) => small.includes(word));
  }

  #isOwn({ from, mine }: Message): boolean {
    return mine === true || (from !== null && this.#own.has(from));
  }

  #choose(held: Held, day: string): void {
    this.#chosen += 1;
    if (this.#chosen <= this.#page.skip || this.#chosen > this.#page.skip + this.#page.size) return;
    this.#kept.push(held);
    if (!this.#choice.fair) return;
    const around = this.#dayOf(held.picked.message.conversation, day);
    around.wanted = true;
    for (const reply of around.replies) this.#keepReply(reply);
    around.replies = [];
  }

  #reply(held: Held, day: string): void {
    const around = this.#dayOf(held.picked.message.conversation, day);
    if (around.wanted) this.#keepReply(held);
    else if (around.replies.length < this.#page.size * REPLIES_EACH) around.replies.push(held);
    else this.#repliesLeftOut += 1;
  }

  #keepReply(held: Held): void {
    if (this.#replies >= this.#page.size * REPLIES_EACH) {
      this.#repliesLeftOut += 1;
      return;
    }
    this.#replies += 1;
    this.#kept.push(held);
  }

  #dayOf(conversation: string, day: string): DayHeld {
    const days = this.#days.get(conversation) ?? [];
    this.#days.set(conversation, days);
    const known = days.find((one) => one.day === day);
    if (known !== undefined) return known;
    const fresh: DayHeld = { day, wanted: false, replies: [] };
    days.push(fresh);
    if (days.length > DAYS_HELD) days.shift();
    return fresh;
  }
}
