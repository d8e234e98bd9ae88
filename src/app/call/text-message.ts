/** A plan as text messages of at most 160 plain characters each, with neutral words first and nothing personal. */

/** One part of a text message in the basic GSM 03.38 alphabet. */
export const PART_LENGTH = 160;

/** Room for the part's number, such as `(2/9) `. */
const NUMBER_LENGTH = 6;

/** Plain characters for typographic ones, so that a part stays at one byte a letter. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[‘’]/g, "'"],
  [/[“”]/g, '"'],
  [/[–—]/g, "-"],
  [/…/g, "..."],
  [/\u00a0/g, " "],
];

/**
 * Splits sentences into numbered parts; a sentence is kept whole where it fits. The link stands alone in the last
 * part, without a number, so that a phone can open it; a link that does not fit is left out (`linkFits` false).
 * Throws nothing; a word longer than a part is cut.
 */
export function textMessages(
  sentences: readonly string[],
  link: string | null,
): Readonly<{ parts: readonly string[]; linkFits: boolean }> {
  const room = PART_LENGTH - NUMBER_LENGTH;
  const bodies: string[] = [];
  for (const sentence of sentences.map(plain)) {
    for (const piece of pieces(sentence, room)) {
      const last = bodies.at(-1);
      if (last !== undefined && last.length + 1 + piece.length <= room)
        bodies[bodies.length - 1] = `${last} ${piece}`;
      else bodies.push(piece);
    }
  }
  const linkFits = link === null || link.length <= PART_LENGTH;
  const numbered = bodies.map((body, index) =>
    bodies.length === 1 ? body : `(${index + 1}/${bodies.length}) ${body}`,
  );
  return { parts: link === null || !linkFits ? numbered : [...numbered, link], linkFits };
}

function plain(text: string): string {
  return PLAIN.reduce((result, [from, to]) => result.replaceAll(from, to), text).trim();
}

function pieces(sentence: string, room: number): readonly string[] {
  if (sentence.length <= room) return [sentence];
  const found: string[] = [];
  let line = "";
  for (const word of sentence
    .split(" ")
    .flatMap((one) => one.match(new RegExp(`.{1,${room}}`, "gu")) ?? [])) {
    if (line !== "" && line.length + 1 + word.length > room) {
      found.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? found : [...found, line];
}
