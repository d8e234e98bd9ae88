/** One part of a conversation of Instagram or Facebook as HTML (`message_1.html`): second best, for its times have no zone. */
import { htmlEvents } from "../html-text.ts";
import { textOf } from "../json-member.ts";
import { kindOfName } from "../member-index.ts";
import type { Attachment, AttachmentKind, Message } from "../message.ts";
import type { Timed } from "../oldest-first.ts";
import type { Member } from "../source.ts";
import { englishTime } from "./english-time.ts";
import type { PartOf } from "./json-part.ts";
import { isNobodys } from "./line.ts";

/** Meta's names of classes: those of 2021 and later, and those before. */
const BOX = new Set(["_a6-g", "_2lej"]);
const SENDER = new Set(["_a6-h", "_2lek"]);
const BODY = new Set(["_a6-p", "_2let"]);
const TIME = new Set(["_a6-o", "_2lem"]);

type Region = "sender" | "body" | "time";

/** A box as it is read. `words`: pieces of text, a new one for each block of the page. */
type Box = { sender: string; time: string; words: string[]; carried: Attachment[]; depth: number };

function regionOf(classes: readonly string[]): Region | null {
  const has = (names: ReadonlySet<string>): boolean => classes.some((name) => names.has(name));
  if (has(SENDER)) return "sender";
  if (has(BODY)) return "body";
  return has(TIME) ? "time" : null;
}

/** Which folder a thing lies in says what it is, better than its ending: sounds end in mp4 there. */
function kindOf(uri: string): AttachmentKind {
  if (/(?:^|\/)photos\/|(?:^|\/)gifs\//.test(uri)) return "picture";
  if (/(?:^|\/)videos\//.test(uri)) return "video";
  if (/(?:^|\/)audio\//.test(uri)) return "audio";
  if (/(?:^|\/)stickers_used\//.test(uri)) return "sticker";
  if (/^https?:/.test(uri)) return "link";
  return /(?:^|\/)files\//.test(uri) ? "document" : kindOfName(uri);
}

/** As `jsonPart`. The place of a message has the number of its box, from 0, where JSON has a pointer. `zone` holds for its local times. */
export async function htmlPart(
  member: Member,
  zone: string | null,
  of: PartOf,
): Promise<Readonly<{ title: string; list: readonly Timed[] }> | null> {
  const read = await textOf(member, of.sink);
  if (read === null) return null;
  const { title, boxes } = boxesIn(read.text, of);
  if (boxes.length === 0 && title === "") {
    of.sink.unread({ place: { file: member.name, line: null, path: null }, text: read.text.slice(0, 300) });
    return null;
  }
  const list = boxes.flatMap((box, number) => {
    // Boxes above the messages name who is in the conversation.
    if (box.time === "" && (box.words.length === 0 || box.sender === "")) return [];
    const place = { file: member.name, line: null, path: `/${number}` };
    const moment = englishTime(box.time, zone);
    const text = box.words
      .map(withoutEnds)
      .filter((words) => words !== "")
      .join("\n");
    if (moment === null) {
      of.sink.unread({ place, text: [box.sender, box.time, text].join(" · ").slice(0, 300) });
      return [];
    }
    const from = box.sender === "" ? null : box.sender;
    const message: Message = {
      at: moment.at,
      zoneKnown: moment.zoneKnown,
      from,
      text,
      attachments: box.carried,
      place,
      system: box.carried.length === 0 && isNobodys(text, from, null),
      mine: of.owner.size === 0 || from === null ? null : of.owner.has(from),
      conversation: "",
      id: null,
    };
    return [{ time: moment.time, message }];
  });
  return { title, list };
}

/** Line ends with which a page was laid out; a space that was written stays. */
function withoutEnds(words: string): string {
  return words.trim() === "" ? "" : words.replaceAll(/^\s*\n\s*|\s*\n\s*$/g, "");
}

function boxesIn(html: string, of: PartOf): Readonly<{ title: string; boxes: readonly Box[] }> {
  const boxes: Box[] = [];
  let title = "";
  let inTitle = false;
  let depth = 0;
  let box: Box | null = null;
  let region: Readonly<{ name: Region; depth: number }> | null = null;
  /** Depth of a list of reactions, or of a link whose words are its address. */
  let skipped = 0;
  const carry = (uri: string | undefined): void => {
    if (box === null || region?.name !== "body" || uri === undefined || uri === "") return;
    const carried = of.index.carried(kindOf(uri), uri, of.folder);
    if (!box.carried.some(({ name }) => name === uri)) box.carried.push(carried);
  };
  htmlEvents(html, {
    open: (name, attributes) => {
      depth += 1;
      const classes = (attributes["class"] ?? "").split(/\s+/);
      if (name === "title") inTitle = title === "";
      if (classes.some((one) => BOX.has(one))) {
        box = { sender: "", time: "", words: [], carried: [], depth };
        boxes.push(box);
        region = null;
        skipped = 0;
        return;
      }
      if (box !== null && region === null) {
        const found = regionOf(classes);
        if (found !== null) region = { name: found, depth };
      }
      if (region?.name !== "body" || box === null) return;
      if (["img", "video", "audio"].includes(name)) carry(attributes["src"]);
      if (name === "a") carry(attributes["href"]);
      if ((name === "ul" || name === "a" || name === "video") && skipped === 0) skipped = depth;
      if (name === "br") box.words.push((box.words.pop() ?? "") + "\n");
      if (name === "div" || name === "p") box.words.push("");
    },
    close: (name) => {
      if (name === "title") inTitle = false;
      if (skipped === depth) skipped = 0;
      if (region?.depth === depth) region = null;
      if (box?.depth === depth) box = null;
      // Words after a block are not of it.
      if ((name === "div" || name === "p") && region?.name === "body") box?.words.push("");
      depth -= 1;
    },
    text: (text) => {
      if (inTitle) title += text;
      if (box === null || region === null) return;
      if (region.name === "sender") box.sender += text;
      if (region.name === "time") box.time += text;
      if (region.name === "body" && skipped === 0) box.words.push((box.words.pop() ?? "") + text);
    },
  });
  return { title, boxes };
}
