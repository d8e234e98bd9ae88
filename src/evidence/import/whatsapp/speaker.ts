/** Tells of what stands behind a stamp who wrote it, or that nobody did, and what it carries. */
import type { Attachment } from "../message.ts";
import { carriedBy } from "./attachments.ts";
import type { Carried, FindMember } from "./attachments.ts";
import { LONGEST_NAME } from "./first-look.ts";
import type { FirstLook } from "./first-look.ts";
import { afterMarks, edgesBare, withoutMarks } from "./marks.ts";
import {
  beginsWithMark,
  isCall,
  isDeleted,
  isHalfSentence,
  isOwnSentence,
  said,
  saysWhatHappened,
} from "./system-lines.ts";

export type Spoken = Carried &
  Readonly<{ from: string | null; text: string; system: boolean; mine: boolean | null }>;

const NONE: readonly Attachment[] = [];
const CALL: readonly Attachment[] = [{ kind: "call", name: "", member: null }];
/** What happened in a chat is told in one short line. */
const LONGEST_EVENT = 300;

/** What stands before a colon; `half`: it is no name, but the beginning of a sentence. */
type Person = Readonly<{ name: string; mine: boolean | null; half: boolean }>;

export class Speakers {
  readonly #look: FirstLook;
  readonly #conversation: string;
  readonly #find: FindMember;
  readonly #owner: string | null;
  readonly #people = new Map<string, Person>();
  #first = true;

  constructor(look: FirstLook, conversation: string, find: FindMember) {
    this.#look = look;
    this.#conversation = conversation;
    this.#find = find;
    this.#owner = look.owner ?? otherOfTwo(look.names, conversation);
  }

  /** `rest`: all behind the stamp, up to the next one. */
  of(rest: string): Spoken {
    const isFirst = this.#first;
    this.#first = false;
    const end = this.#nameEnd(rest);
    if (end < 0) return nobody(rest);
    const person = this.#person(rest.slice(0, end));
    if (person.half) return nobody(rest);
    const text = rest.slice(end + (rest.charCodeAt(end + 1) === 0x20 ? 2 : 1));
    const sentence = said(text);
    const marked = beginsWithMark(text);
    if (isCall(sentence, marked)) return { ...this.#written(person, text), system: true, attachments: CALL };
    if (this.#look.shape?.family === "dash") return this.#written(person, text);
    if (isOwnSentence(text)) return nobody(text);
    const written = this.#written(person, text);
    if (written.attachments.length > 0 || isDeleted(sentence)) return written;
    return this.#happened(person.name, text, marked, isFirst) ? nobody(text) : written;
  }

  #written({ name, mine }: Person, text: string): Spoken {
    return { from: name === "" ? null : name, text, system: false, mine, ...carriedBy(text, this.#find) };
  }

  /** iOS tells what happened in the name of the chat, or, behind a mark, in the name of who did it. */
  #happened(name: string, text: string, marked: boolean, isFirst: boolean): boolean {
    if (text.length > LONGEST_EVENT || text.includes("\n")) return false;
    if (name === this.#look.chatName) return true;
    if (!marked) return false;
    if (isFirst || saysWhatHappened(text) || withoutMarks(text).startsWith(`${name} `)) return true;
    return name === this.#conversation && this.#look.names.get(name) === 0;
  }

  /** Where the colon after the name stands; -1 where there is no name. */
  #nameEnd(rest: string): number {
    const long = this.#longName(rest);
    if (long >= 0) return long;
    const colon = rest.indexOf(": ");
    const line = rest.indexOf("\n");
    const end = line < 0 ? rest.length : line;
    if (colon >= 0 && colon < end && colon <= LONGEST_NAME) return colon;
    // A text that is empty, or begins with a line break, of somebody who is known.
    const last = rest[end - 1] === "\r" ? end - 2 : end - 1;
    if (last < 1 || last > LONGEST_NAME || rest[last] !== ":") return -1;
    return this.#look.names.has(edgesBare(rest.slice(0, last))) ? last : -1;
  }

  /** A chat whose own name has `: ` in it, which names of files write as `_ `. */
  #longName(rest: string): number {
    const name = this.#conversation;
    if (!/[:_] /.test(name)) return -1;
    const start = afterMarks(rest);
    const end = start + name.length;
    if (rest.slice(start, end).replaceAll(":", "_") !== name.replaceAll(":", "_")) return -1;
    const colon = end + afterMarks(rest.slice(end, end + 8));
    return rest.startsWith(": ", colon) ? colon : -1;
  }

  #person(raw: string): Person {
    const known = this.#people.get(raw);
    if (known !== undefined) return known;
    const name = ownCopy(edgesBare(raw));
    const mine = this.#owner === null ? null : name === this.#owner;
    const person = { name, mine, half: isHalfSentence(raw) };
    if (this.#people.size < 10_000) this.#people.set(ownCopy(raw), person);
    return person;
  }
}

function nobody(text: string): Spoken {
  return { from: null, text, system: true, mine: null, attachments: NONE, leftOut: false };
}

/** In a chat of two that has the name of one of them, the export is the other's. */
function otherOfTwo(names: ReadonlyMap<string, number>, conversation: string): string | null {
  if (conversation === "" || !names.has(conversation)) return null;
  const others = [...names].filter(
    ([name, texts]) => name !== conversation && texts > 0 && !isHalfSentence(name),
  );
  return others.length === 1 && names.get(conversation) !== 0 ? (others[0]?.[0] ?? null) : null;
}

/** A name that is kept would else keep the whole piece of the file that it was cut from. */
function ownCopy(text: string): string {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(new TextEncoder().encode(text));
}
