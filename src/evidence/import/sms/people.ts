/** Who a text or a call is with: the name in the phone's contacts, or the number, and one conversation for each. */
import { copied } from "./copied.ts";

export type With = Readonly<{ name: string; conversation: string }>;

/** Numbers are the same when their last digits are: `+447700900123` and `07700900123`. */
const LAST = 9;
const MOST_KNOWN = 100_000;

/** What an attribute says; empty where the app wrote `null`. */
export function said(value: string | undefined): string {
  return value === undefined || value === "null" ? "" : value;
}

export class People {
  readonly #known = new Map<string, With>();
  readonly #conversations = new Map<string, string>();

  /** `contact` as the app writes it: `(Unknown)` where the number is in no contact. */
  of(contact: string | undefined, number: string): With {
    const key = `${contact ?? ""}\n${number}`;
    const found = this.#known.get(key);
    if (found !== undefined) return found;
    const known = copied(said(contact).replace(/^\(Unknown\)$/i, ""));
    const own = copied(number);
    const one = { name: known === "" ? own : known, conversation: this.#conversation(known, own) };
    if (this.#known.size < MOST_KNOWN) this.#known.set(copied(key), one);
    return one;
  }

  /** With the number as it came first, since a phone writes it now one way, now the other. */
  #conversation(known: string, number: string): string {
    const digits = number.replaceAll(/\D/g, "");
    const key = `${known}\n${digits.length < LAST ? number : digits.slice(-LAST)}`;
    const found = this.#conversations.get(key);
    if (found !== undefined) return found;
    const conversation = known === "" ? number : number === "" ? known : `${known} (${number})`;
    if (this.#conversations.size < MOST_KNOWN) this.#conversations.set(key, conversation);
    return conversation;
  }
}

/** A withheld number stands as nothing, or as a number below zero. */
export function numberOf(value: string | undefined): string {
  const number = said(value);
  return /^-\d+$/.test(number) ? "" : number;
}
