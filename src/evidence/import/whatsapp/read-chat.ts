/** The second of two readings of a chat: every message goes to the sink, word for word, with its line. */
import type { Place, Sink } from "../message.ts";
import type { Member } from "../source.ts";
import { LONGEST_LINE, eachLine } from "./lines.ts";
import type { Flaw, LinesRead } from "./lines.ts";
import { hasShape } from "./first-look.ts";
import type { Shape } from "./first-look.ts";
import type { Speakers } from "./speaker.ts";
import { StampScanner } from "./stamp.ts";
import type { Times } from "./times.ts";

/** Text that could not be read is shown up to here, in UTF-16 units. */
const LONGEST_UNREAD = 2000;

export type Chat = Readonly<{
  member: Member;
  conversation: string;
  shape: Shape;
  returns: boolean;
  times: Times;
  zoneKnown: boolean;
  speakers: Speakers;
}>;

/** `left` counts messages whose media are not in the export. */
export type ChatRead = LinesRead & Readonly<{ messages: number; left: number }>;

export async function readChat(chat: Chat, sink: Sink): Promise<ChatRead> {
  const writer = new ChatWriter(chat, sink);
  const read = await eachLine(chat.member, (line, number, flaw) => writer.line(line, number, flaw));
  writer.flush();
  return { ...read, messages: writer.messages, left: writer.left };
}

class ChatWriter {
  messages = 0;
  left = 0;
  readonly #chat: Chat;
  readonly #sink: Sink;
  readonly #scanner = new StampScanner();
  /** What is being read: null before the first stamp, `at` null where the stamp is none. */
  #open: { line: number; at: string | null; text: string; full: boolean } | null = null;

  constructor(chat: Chat, sink: Sink) {
    this.#chat = chat;
    this.#sink = sink;
  }

  line(line: string, number: number, flaw: Flaw): void {
    if (flaw !== null) this.#unread(number, line);
    const found = this.#scanner.scan(line);
    if (found !== "none" && hasShape(this.#scanner, this.#chat.shape))
      this.#begin(line, number, found === "stamp");
    else if (this.#open !== null) this.#goOn(this.#open, line, number);
    else if (flaw === null && line.trim() !== "") this.#unread(number, line);
  }

  #begin(line: string, number: number, whole: boolean): void {
    this.flush();
    const at = whole ? this.#chat.times.at(this.#scanner) : null;
    this.#open = { line: number, at, text: at === null ? line : line.slice(this.#scanner.rest), full: false };
  }

  #goOn(open: { text: string; full: boolean }, line: string, number: number): void {
    if (open.full) return;
    if (open.text.length + line.length <= LONGEST_LINE) {
      open.text += `\n${line}`;
      return;
    }
    open.full = true;
    this.#unread(number, line);
  }

  /** Hands on what was read last. */
  flush(): void {
    const open = this.#open;
    if (open === null) return;
    this.#open = null;
    // Of the last line break nothing belongs to the text; those within it stay as they are.
    const text = this.#chat.returns && open.text.endsWith("\r") ? open.text.slice(0, -1) : open.text;
    if (open.at === null) {
      this.#unread(open.line, text);
      return;
    }
    const { leftOut, ...spoken } = this.#chat.speakers.of(text);
    this.messages += 1;
    if (leftOut) this.left += 1;
    this.#sink.message({
      at: open.at,
      zoneKnown: this.#chat.zoneKnown,
      from: spoken.from,
      text: spoken.text,
      attachments: spoken.attachments,
      place: this.#place(open.line),
      system: spoken.system,
      mine: spoken.mine,
      conversation: this.#chat.conversation,
      id: null,
    });
  }

  #place(line: number): Place {
    return { file: this.#chat.member.name, line, path: null };
  }

  #unread(line: number, text: string): void {
    this.#sink.unread({ place: this.#place(line), text: text.slice(0, LONGEST_UNREAD) });
  }
}
