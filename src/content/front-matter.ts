/** Splits a Markdown file into its YAML head and its body. */
import type { Faults } from "./fault.ts";

export type Parts = Readonly<{
  head: string;
  body: string;
  /** line of the file on which the body starts */ bodyLine: number;
}>;

/** `null` and a fault when the file does not open with a head between two lines of `---`. */
export function splitFrontMatter(file: string, text: string, faults: Faults): Parts | null {
  const match = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (match === null) {
    faults.error(file, 1, "The file must open with a head between two lines of ---.");
    return null;
  }
  return { head: match[1] ?? "", body: text.slice(match[0].length), bodyLine: match[0].split("\n").length };
}
