/** The first words of an account, cut at a word and marked as cut. */

const LONGEST = 110;

/** One line of at most `longest` characters and the mark, never half of a character. */
export function firstWords(text: string, longest = LONGEST): string {
  const start = text.slice(0, 4 * longest);
  const line = start.replaceAll(/\s+/g, " ").trim();
  const letters = Array.from(line);
  if (letters.length <= longest && start.length === text.length) return line;
  const cut = letters.slice(0, longest).join("");
  const space = cut.lastIndexOf(" ");
  // The cut at `start` may have left half of a pair.
  return `${(space > cut.length / 2 ? cut.slice(0, space) : cut).replace(/\p{Surrogate}$/u, "")}…`;
}
