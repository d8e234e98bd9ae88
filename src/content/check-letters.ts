/** Checks the words of each letter: plain, firm and polite, no typed facts, no duty that its reader may not owe, no English rule outside England. */
import { GRADED_LANGUAGE, HARDEST_GRADE } from "./check-pages.ts";
import { lineFaults } from "./check-text.ts";
import type { Fault } from "./fault.ts";
import type { LetterWords } from "./letter.ts";
import { readingGrades } from "./reading-age.ts";
import type { Words } from "./words.ts";

type Rule = Readonly<{ pattern: RegExp; message: string }>;

const SENT: readonly Rule[] = [
  { pattern: /\d/, message: "A number is typed here. Days and laws come from the place packs." },
  { pattern: /\bstatement of truth\b/i, message: "is for courts (CARE C21)" },
  { pattern: /\b(attach|enclos)\w*/i, message: "nothing goes with a letter, and never an image" },
  {
    pattern: /\b(solicitors?|lawyers?|sue|take you to court|legal action|the press|newspapers?|or else)\b/i,
    message: "is a threat: say what is wanted",
  },
];

const DUTY: Rule = {
  pattern: /\b(dut(y|ies)|by law|you must|legally|obliged|required to|entitled|the law says)\b/i,
  message: "claims a duty: not every reader of this letter owes it (CARE C10)",
};

const TELLING: Rule = {
  pattern: /harass|bull(y|ied)|abus|stalk|police|anti-?social|complain about|threat|hate/i,
  message: "tells what it is about to whoever sees the mailbox",
};

const BRACES = /[{}]/g;

/** `folder`: where the letters lie inside the packs. A language without letters has no faults. */
export function letterFaults(
  { letters, letterPhrases, language }: Pick<Words, "letters" | "letterPhrases" | "language">,
  folder: string,
): readonly Fault[] {
  const graded = language === GRADED_LANGUAGE;
  const faults = Object.values(letters).flatMap((letter) =>
    oneLetter(letter, graded).map((message) => faultOf(`${folder}/${letter.id}.yaml`, message)),
  );
  if (letterPhrases === null) return faults;
  const shared = textsIn(letterPhrases).map(plain);
  return [
    ...faults,
    ...[...broken(shared, SENT), ...broken(shared, [DUTY])].map((message) =>
      faultOf(`${folder}/phrases.yaml`, message),
    ),
    ...lineFaults(shared, { place: "uk", own: false }).map(({ message, sample }) =>
      faultOf(`${folder}/phrases.yaml`, `"${sample}": ${message}`),
    ),
  ];
}

function oneLetter(letter: LetterWords, graded: boolean): readonly string[] {
  const { title, summary, subject, careful, opening, late, closing, asks, parts, before, place } = letter;
  const { asks: askedFor, ...saidFor } = letter.for;
  const whole = [subject, careful, opening, late ?? "", closing ?? ""];
  const said = [...whole, ...textsIn(saidFor)];
  const shown = [title, summary];
  const sent = [...whole, ...asks.map(({ say }) => say)].map(plain);
  const other = [...textsIn(saidFor), ...Object.values(askedFor).map(({ say }) => say)].map(plain);
  // An ask that names the rules of one country is looked at by the rules of that country.
  const asked = asks.map((ask) => ({
    place: ask.place,
    lines: [ask.tick, ask.say, ...textsIn(askedFor[ask.id] ?? {})],
  }));
  const ids = asks.map(({ id }) => id);
  const both = [sent, ...(other.length === 0 ? [] : [other])].map(readingGrades);
  const hardest = Math.max(...both.flatMap(({ fleschKincaid, automated }) => [fleschKincaid, automated]));
  const about = parts.includes("notices");
  return [
    ...lineFaults([...said, ...shown].map(plain), { place, own: false }).map(
      ({ message, sample }) => `"${sample}": ${message}`,
    ),
    ...asked.flatMap((ask) =>
      lineFaults(ask.lines.map(plain), { place: ask.place ?? place, own: false }).map(
        ({ message, sample }) => `"${sample}": ${message}`,
      ),
    ),
    ...broken([...sent, ...other], place === "england" ? SENT : [...SENT, DUTY]),
    ...(graded ? broken([careful, letter.for.careful ?? ""], [TELLING]) : []),
    ...(graded && hardest > HARDEST_GRADE
      ? [`Reading grade ${hardest.toFixed(1)} is over ${HARDEST_GRADE}: shorter words, shorter sentences.`]
      : []),
    ...ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `The ask "${id}" is there twice.`),
    ...Object.keys(askedFor)
      .filter((id) => !ids.includes(id))
      .map((id) => `"for" words the ask "${id}", which is not there.`),
    ...(about === before.length > 0 ? [] : ['"before" and the part "notices" go together.']),
    ...(letter.short === (letter.max !== undefined) ? [] : ['"short" and "max" go together.']),
    ...(letter.suggest === "told" && before.length === 0 ? ['"suggest: told" needs "before".'] : []),
  ];
}

function broken(lines: readonly string[], rules: readonly Rule[]): readonly string[] {
  return lines.flatMap((line) =>
    rules.flatMap(({ pattern, message }) => {
      const match = pattern.exec(line);
      return match === null ? [] : [`"${match[0]}": ${message}`];
    }),
  );
}

/** Every sentence of a part of the packs, also of what lies in it. */
const textsIn = (part: object): readonly string[] =>
  Object.values(part).flatMap((one: unknown) =>
    typeof one === "string" ? [one] : typeof one === "object" && one !== null ? textsIn(one) : [],
  );

const plain = (sentence: string): string => sentence.replaceAll(BRACES, "");

const faultOf = (file: string, message: string): Fault => ({ file, line: 1, message, weight: "error" });
