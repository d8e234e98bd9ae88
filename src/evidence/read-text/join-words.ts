/** What a person wrote of an exhibit, with the words that a machine read beneath it: neither overwrites the other. */

/** `marker` is the line above the machine's words ("Words read by machine:"). Words that were read before, under the same line, give way to the new ones. */
export function joinWords(before: string, marker: string, words: string): string {
  const own = ownWords(before, marker);
  const read = words.trim();
  if (read === "") return own;
  return `${own === "" ? "" : `${own}\n\n`}${marker}\n${read}`;
}

/** What stands above the line; all of it where there is no such line. */
export function ownWords(shows: string, marker: string): string {
  const lines = shows.split("\n");
  const at = lines.indexOf(marker);
  return (at < 0 ? shows : lines.slice(0, at).join("\n")).trimEnd();
}

/** The words that were read, beneath the line; empty where there is no such line. */
export function readWords(shows: string, marker: string): string {
  const lines = shows.split("\n");
  const at = lines.indexOf(marker);
  return at < 0 ? "" : lines.slice(at + 1).join("\n");
}
