/** Reads one file of SMS Backup & Restore as it streams in: texts, multimedia messages and calls. */
import type { Gap, Message, Place, Sink } from "../message.ts";
import { NoExport } from "../reader.ts";
import type { Member } from "../source.ts";
import { callLine } from "./call.ts";
import { Multimedia } from "./multimedia.ts";
import type { People } from "./people.ts";
import type { Tag } from "./tags.ts";
import { TagReader } from "./tags.ts";
import { textMessage } from "./text-message.ts";

/** What stands around messages, and says nothing by itself. */
const AROUND = new Set(["smses", "calls", "allsms", "parts", "addrs"]);
/** Names of elements that can stand in no value. */
export const KNOWN: readonly string[] = ["sms", "mms", "call", "part", "addr", ...AROUND];

/** `own`: whether it is such a file at all. `broken`: its bytes end before the archive says, and are named as unread. */
export type FileFindings = { own: boolean; broken: boolean; texts: number; calls: number; gaps: Set<Gap> };

class Listener {
  readonly found: FileFindings = { own: false, broken: false, texts: 0, calls: 0, gaps: new Set() };
  readonly #file: string;
  readonly #people: People;
  readonly #sink: Sink;
  #inside: Multimedia | null = null;

  constructor(file: string, people: People, sink: Sink) {
    this.#file = file;
    this.#people = people;
    this.#sink = sink;
  }

  open(tag: Tag): void {
    const { name } = tag;
    if (name === "part") this.#inside?.part(tag);
    else if (name === "addr") this.#inside?.address(tag);
    else if (AROUND.has(name)) this.found.own ||= name === "smses" || name === "calls" || name === "allsms";
    else {
      this.finish();
      if (name === "sms") this.#hand(textMessage(tag, this.#placeOf(tag), this.#people), tag, "texts");
      else if (name === "call") this.#hand(callLine(tag, this.#placeOf(tag), this.#people), tag, "calls");
      else if (name === "mms") this.#inside = new Multimedia(tag, this.#placeOf(tag));
      else this.#unread(tag);
    }
  }

  close(name: string): void {
    if (name === "mms") this.finish();
  }

  broken(line: number, start: string): void {
    this.#sink.unread({ place: { file: this.#file, line, path: null }, text: start });
  }

  /** A multimedia message is whole once the next thing begins. */
  finish(): void {
    if (this.#inside === null) return;
    const { tag, leftOut } = this.#inside;
    if (leftOut) this.found.gaps.add("media-left-out");
    this.#hand(this.#inside.message(this.#people), tag, "texts");
    this.#inside = null;
  }

  #hand(message: Message | null, tag: Tag, count: "texts" | "calls"): void {
    this.found[count] += 1;
    if (message === null) this.#unread(tag);
    else this.#sink.message(message);
  }

  #unread(tag: Tag): void {
    const said = [...tag.attributes].map(([name, value]) => `${name}="${value.slice(0, 200)}"`);
    this.#sink.unread({ place: this.#placeOf(tag), text: `<${[tag.name, ...said].join(" ")}`.slice(0, 300) });
  }

  #placeOf({ line }: Tag): Place {
    return { file: this.#file, line, path: null };
  }
}

/** What was read before a member turned out broken is handed over all the same. */
export async function readFile(member: Member, people: People, sink: Sink): Promise<FileFindings> {
  const listener = new Listener(member.name, people, sink);
  const tags = new TagReader(listener, KNOWN);
  const decoder = new TextDecoder("utf-8");
  try {
    for await (const piece of member.bytes()) tags.feed(decoder.decode(piece, { stream: true }));
  } catch (fault: unknown) {
    if (!(fault instanceof NoExport && fault.code === "cut-off")) throw fault;
    listener.found.broken = true;
    sink.unread({ place: { file: member.name, line: null, path: null }, text: "" });
  }
  tags.feed(decoder.decode());
  tags.end();
  listener.finish();
  return listener.found;
}
