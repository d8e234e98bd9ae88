/** Reads a whole export into lists, for tests. */
import type { Message, Reading, ReadingChoices, Unread } from "../../../../src/evidence/import/message.ts";
import type { Member, Source } from "../../../../src/evidence/import/source.ts";
import { WHATSAPP } from "../../../../src/evidence/import/whatsapp.ts";

/** A member that hands out its bytes `piece` at a time. */
export function memberOf(name: string, bytes: Uint8Array, piece = 65_536): Member {
  return {
    name,
    size: bytes.length,
    async *bytes() {
      for (let at = 0; at < bytes.length; at += piece)
        yield await Promise.resolve(bytes.subarray(at, at + piece));
    },
  };
}

/** A chat alone, or with `members` beside it in an archive: `_chat.txt` for iOS, the archive's own name for Android. */
export function sourceOf(
  file: string,
  bytes: Uint8Array,
  members: readonly string[] | null,
  piece?: number,
): Source {
  if (members === null) return { name: file, archive: false, members: [memberOf(file, bytes, piece)] };
  const chat = file.startsWith("WhatsApp Chat - ") ? "_chat.txt" : file.replace(/zip$/, "txt");
  const others = members.map((name) => memberOf(name, new Uint8Array(3)));
  return { name: file, archive: true, members: [...others, memberOf(chat, bytes, piece)] };
}

export type Collected = Readonly<{
  reading: Reading;
  messages: readonly Message[];
  unread: readonly Unread[];
}>;

export async function collect(
  source: Source,
  choices: ReadingChoices = { zone: null, order: null },
): Promise<Collected> {
  const messages: Message[] = [];
  const unread: Unread[] = [];
  const reading = await WHATSAPP.read(source, choices, {
    message: (message) => void messages.push(message),
    unread: (one) => void unread.push(one),
  });
  return { reading, messages, unread };
}
