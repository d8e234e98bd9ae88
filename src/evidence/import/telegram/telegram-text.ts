/** The text of a Telegram message: a string, or pieces of which some are marked as bold, a link or a mention. */
import { isRecord } from "../json-member.ts";

/** null for what is no text. */
export function textFrom(value: unknown): string | null {
  if (value === undefined || value === null) return "";
  if (typeof value === "string") return value;
  if (!Array.isArray(value)) return null;
  let text = "";
  for (const piece of value) {
    const words: unknown = isRecord(piece) ? piece["text"] : piece;
    if (typeof words !== "string") return null;
    text += words;
  }
  return text;
}

/** Addresses that stand behind other words. */
export function linksIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((piece: unknown) =>
    isRecord(piece) && piece["type"] === "text_link" && typeof piece["href"] === "string"
      ? [piece["href"]]
      : [],
  );
}
