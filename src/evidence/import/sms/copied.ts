/** Text of its own: a piece cut out of a file's text holds the whole of that text in memory, for as long as it is held. */

/** The same letters. */
export function copied(text: string): string {
  return text.split("").join("");
}
