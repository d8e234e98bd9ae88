/** The line that this is the person's own account: chosen, never a statement of truth, never offered to under-18s (CARE C21). */
import type { LetterPhrases } from "../../content/letter.ts";

/** The text with the line before the last greeting; at the end where there is none. */
export function withOwnAccount(text: string, { own, end }: Pick<LetterPhrases, "own" | "end">): string {
  const at = text.lastIndexOf(`\n\n${end}\n`);
  if (at < 0) return `${text.trimEnd()}\n\n${own}\n`;
  return `${text.slice(0, at)}\n\n${own}${text.slice(at)}`;
}
