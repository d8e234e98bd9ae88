/** What prose may not hold: typed facts, hard or blaming words, promises, words that a page's place does not know. */
import type { Block } from "./node.ts";
import { plainLines } from "./node.ts";

type Rule = Readonly<{ pattern: RegExp; message: string }>;

/** Facts that can change live in the place packs. */
const TYPED_FACTS: readonly Rule[] = [
  {
    pattern: /(?<![\d.])0\d{2,4}[ \d]{6,}/,
    message: "A phone number is typed here. Use {{call id}} or {{helpline id}}.",
  },
  { pattern: /\b\d{5,}\b/, message: "A number is typed here. Use {{text id}} or a fact." },
  {
    pattern: /https?:\/\/|www\.|\b[a-z-]+\.(co\.uk|org\.uk|gov\.uk|com|org)\b/i,
    message: "A web address is typed here. Use {{web id}}.",
  },
  { pattern: /\S@\S/, message: "An e-mail address is typed here. Use a fact." },
  { pattern: /£ ?\d/, message: "A price is typed here. Use a fact." },
];

const WORDS: readonly Rule[] = [
  {
    pattern:
      /\b(simply|please note|invalid|perpetrators?|victims?(?!['’]| Support)|suspects?|offenders?|low[ -]level)\b/i,
    message: "is a word we do not use",
  },
  { pattern: /\bjust (?!now)(click|tap|press|do|go|ask|call|text|ignore)/i, message: 'leave out "just"' },
  { pattern: /\bsubmit\b/i, message: 'say "send"' },
  { pattern: /!/, message: "no exclamation marks" },
  { pattern: /\btoo late to (report|tell)/i, message: "never say that it is too late" },
  { pattern: /\brisk score\b/i, message: "we never score a person" },
  { pattern: /[\u{1F300}-\u{1FAFF}]/u, message: "no emoji" },
];

/** English duties, clocks and ombudsmen stand on pages of `england` only (CARE C10). */
const ENGLISH: readonly Rule[] = [
  {
    pattern:
      /housing ombudsman|\bLGSCO\b|local government (and social care )?ombudsman|\bKCSIE\b|\bOfsted\b|office for students|renters['’] rights|section 21|complaint handling code|regulator of social housing/i,
    message: "is English: this page's place must be england",
  },
];

const LAW: readonly Rule[] = [
  {
    pattern: /case review\b/i,
    message: "belongs to England and Wales: this page's place must be england-and-wales or england",
  },
];

export type TextFault = Readonly<{ message: string; sample: string }>;

/** `own`: the page carries its own source and dates (platforms, networks), so short codes may stand in it. */
export function textFaults(
  body: readonly Block[],
  page: Readonly<{ place: string; own: boolean }>,
): readonly TextFault[] {
  return lineFaults([...plainLines(body), ...quotedLines(body)], page);
}

/** The same of plain lines. */
export function lineFaults(
  lines: readonly string[],
  page: Readonly<{ place: string; own: boolean }>,
): readonly TextFault[] {
  const rules: readonly Rule[] = [
    ...(page.own ? TYPED_FACTS.filter((rule) => !rule.message.startsWith("A number")) : TYPED_FACTS),
    ...WORDS,
    ...(page.place === "england" ? [] : ENGLISH),
    ...(page.place === "uk" ? LAW : []),
  ];
  return lines.flatMap((line) =>
    rules.flatMap(({ pattern, message }) => {
      const match = pattern.exec(line);
      return match === null ? [] : [{ message, sample: match[0] }];
    }),
  );
}

function quotedLines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if ("quote" in block) return plainLines(block.quote);
    if ("list" in block) return block.items.flatMap(quotedLines);
    return [];
  });
}
