/** Which members of an export are texts of a chat, and what the chat is called by their names. */
import { folderOf, isJunk, lastPart } from "../member-index.ts";
import type { Member, Source } from "../source.ts";
import { headOf } from "../source.ts";
import { charsetOf } from "./lines.ts";
import { StampScanner } from "./stamp.ts";

/** `_chat.txt` and `_chat 2.txt` of iOS. */
const IOS_TEXT = /^_chat[^/]*\.txt$/i;
const TEXT = /\.txt$/i;

/** What stands before the chat's name in a file's name: iOS, then Android in the languages that we know. */
const BEFORE_THE_NAME = [
  /^WhatsApp Chat - /i,
  /^WhatsApp[ -]Chat (?:with|mit|met|med|con|avec|kanssa) /i,
  /^Chat (?:de |di )?WhatsApp (?:con|avec|com|s uživatelem|s kontaktem) /i,
  /^(?:Discussion|Conversation) WhatsApp avec /i,
  /^Conversas? (?:do|de) WhatsApp com /i,
  /^Conversación de WhatsApp con /i,
  /^(?:Czat|Rozmowa) (?:w |na )?WhatsApp(?:ie)? z (?:użytkownikiem |kontaktem )?/i,
  /^Чат WhatsApp с (?:контактом )?/i,
  /^Чат WhatsApp [із]з? (?:контактом )?/i,
  /^(?:محادثة واتساب مع|دردشة واتساب مع) /,
  /^צ['’׳]אט (?:WhatsApp|וואטסאפ) עם /,
  /^WhatsApp Sohbeti - /i,
  /^Chat WhatsApp dengan /i,
];

/** The chat's name by a file's name; null for a file that is not named as WhatsApp does. A number in brackets is a second download's. */
export function nameIn(file: string): string | null {
  const plain = lastPart(file)
    .replace(/\.(?:txt|zip)$/i, "")
    .replace(/ \(\d{1,2}\)$/, "");
  const before = BEFORE_THE_NAME.find((pattern) => pattern.test(plain));
  return before === undefined ? null : plain.replace(before, "");
}

/** What a member's chat is called: by its own name, its folder's, or that of the file that was chosen; empty where none says. */
export function conversationOf(member: Member, source: Source): string {
  return nameIn(member.name) ?? nameIn(folderOf(member.name).slice(0, -1)) ?? nameIn(source.name) ?? "";
}

/** The texts of chats: those named as WhatsApp does, or else all whose head reads as a chat. */
export async function chatTexts(source: Source): Promise<readonly Member[]> {
  if (!source.archive) return source.members.slice(0, 1);
  const texts = source.members.filter(({ name }) => TEXT.test(name) && !isJunk(name));
  const own = texts.filter(({ name }) => IOS_TEXT.test(lastPart(name)) || nameIn(name) !== null);
  if (own.length > 0) return own;
  const chats: Member[] = [];
  for (const text of texts) if ((await stampsIn(text)) > 0) chats.push(text);
  return chats;
}

/** How many of the first lines of a member begin with a stamp. */
export async function stampsIn(member: Member): Promise<number> {
  const head = await headOf(member);
  const lines = new TextDecoder(charsetOf(head)).decode(head).split("\n").slice(0, 200);
  const scanner = new StampScanner();
  return lines.filter((line) => scanner.scan(line) === "stamp").length;
}
