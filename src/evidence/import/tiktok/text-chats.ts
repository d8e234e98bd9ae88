/** Direct messages in TikTok's export as text: blocks that begin `>>> Chat History with`, and a line for each message. */
import { shown } from "../json-member.ts";
import type { Place, Sink } from "../message.ts";
import type { Timed } from "../oldest-first.ts";
import { written } from "./direct-messages.ts";

const BLOCK = /^\s*>>> (group )?chat history with (.*?):*\s*$/is;
// U+2028 and its like are signs of a text, not ends of a line.
const LINE = /^(\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}(?: UTC)?) ([^:]{1,200}): ?(.*)$/s;

/** A message as it is read: lines that follow without a time are more of its text. */
type Open = { date: string; from: string; lines: string[]; line: number };

/** True for the start of a text that is such an export. */
export function isTextOfChats(start: string): boolean {
  return /^\s*>>> (?:group )?chat history with /im.test(start);
}

/** The conversations in the text's order, each in its own. */
export function textChats(
  text: string,
  file: string,
  owner: string | null,
  sink: Sink,
): ReadonlyMap<string, readonly Timed[]> {
  const chats = new Map<string, Timed[]>();
  let chat: Readonly<{ name: string; pair: boolean }> | null = null;
  let open: Open | null = null;
  const close = (): void => {
    if (open !== null && chat !== null) {
      // Empty lines at the end part the blocks.
      const words = open.lines.join("\n").replace(/\n+$/, "");
      const place: Place = { file, line: open.line, path: null };
      const timed = written(open.date, open.from, words, chat, place, owner);
      if (timed === null) sink.unread({ place, text: shown(words) });
      else chats.get(chat.name)?.push(timed);
    }
    open = null;
  };
  for (const [number, line] of text.split(/\r\n|\n/).entries()) {
    const block = BLOCK.exec(line);
    if (block !== null) {
      close();
      chat = { name: block[2] ?? "", pair: block[1] === undefined };
      if (!chats.has(chat.name)) chats.set(chat.name, []);
      continue;
    }
    const [, date, from = "", words = ""] = LINE.exec(line) ?? [];
    if (date !== undefined && chat !== null) {
      close();
      open = { date, from, lines: [words], line: number + 1 };
    } else if (open !== null) open.lines.push(line);
    else if (line.trim() !== "")
      sink.unread({ place: { file, line: number + 1, path: null }, text: shown(line) });
  }
  close();
  return chats;
}
