/** Makes a whole words pack in a pretend language out of the English one: longer words, or right to left. */
import { isScalar, parseDocument, visit } from "yaml";
import type { PackFiles } from "../../src/content/fault.ts";

export type Pretend = Readonly<{
  /** BCP 47: `en-XA` has longer, accented words; `ar-XB` reads from right to left */
  language: "en-XA" | "ar-XB";
  direction: "ltr" | "rtl";
}>;

export const LONGER: Pretend = { language: "en-XA", direction: "ltr" };
export const RIGHT_TO_LEFT: Pretend = { language: "ar-XB", direction: "rtl" };

/** Parts of a text that are not words: slots, places to fill in, link targets. */
const KEPT = /(\{\{[^}]*\}\}|\{[a-z]+\}|\]\([^)]*\))/;

/** Keys of YAML whose values are ids, addresses or must stay short. */
const NOT_WORDS: readonly string[] = [
  "id",
  "letter",
  "short",
  "picture",
  "guide",
  "tab",
  "address",
  "section",
  "summary",
  "order",
  "place",
  "audience",
  "source",
  "checkedOn",
  "reviewBy",
  "confidence",
  "language",
  "direction",
  "draft",
  "to",
  "topic",
  "suggest",
  "only",
  "elsewhere",
];

/** The same files with the words of `en-GB` said in the pretend language; all other files unchanged. */
export function pretendFiles(files: PackFiles, pretend: Pretend): PackFiles {
  const made = new Map(files);
  for (const [path, text] of files) {
    if (path === "words/en-GB/pack.yaml") {
      const { language, direction } = pretend;
      made.set(
        `words/${language}/pack.yaml`,
        `language: ${language}\nname: Pretend\ndirection: ${direction}\ndraft: false\n`,
      );
    } else if (path.startsWith("words/en-GB/")) {
      const target = path.replace("en-GB", pretend.language);
      // What people wrote is in whatever language they wrote it.
      if (path.endsWith("/sample.yaml")) made.set(target, text);
      else made.set(target, path.endsWith(".md") ? pretendPage(text, pretend) : pretendYaml(text, pretend));
    } else if (path.endsWith("/words/en-GB.yaml")) {
      made.set(path.replace("en-GB", pretend.language), pretendYaml(text, pretend));
    }
  }
  return made;
}

/** Each word about 40 % longer with accents, or the letters of each word in a right-to-left script. */
export function pretendWords(text: string, pretend: Pretend): string {
  return text
    .split(KEPT)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replaceAll(/\p{L}+/gu, (word) => pretendWord(word, pretend)),
    )
    .join("");
}

const ACCENTS: Readonly<Record<string, string>> = {
  a: "á",
  e: "é",
  i: "í",
  o: "ö",
  u: "ú",
  A: "Á",
  E: "É",
  O: "Ö",
};
const RTL_LETTERS = [..."ابتثجحخدذرزسشصضطظعغفقكلمنهوي"];

function pretendWord(word: string, { direction }: Pretend): string {
  if (direction === "rtl") {
    return [...word]
      .map((letter) => RTL_LETTERS[(letter.codePointAt(0) ?? 0) % RTL_LETTERS.length] ?? letter)
      .join("");
  }
  const accented = [...word].map((letter) => ACCENTS[letter] ?? letter).join("");
  return accented.length < 3 ? accented : accented + accented.slice(-Math.ceil(accented.length * 0.4));
}

function pretendYaml(text: string, pretend: Pretend): string {
  const document = parseDocument(text);
  visit(document, {
    Pair(_, pair) {
      if (isScalar(pair.key) && typeof pair.key.value === "string" && NOT_WORDS.includes(pair.key.value))
        return visit.SKIP;
      if (isScalar(pair.value) && typeof pair.value.value === "string") {
        pair.value.value = pretendWords(pair.value.value, pretend);
      }
      return undefined;
    },
  });
  return document.toString({ lineWidth: 0 });
}

function pretendPage(text: string, pretend: Pretend): string {
  const [, head = "", body = ""] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const isStep = /^guide: /m.test(head);
  const lines = body.split("\n").map((line) => {
    // In the words of steps the second-level headings are ids; the closing headings of pages are checked by name.
    if (line.startsWith("## ") && (isStep || /^## What to (do next|write down)$/.test(line))) return line;
    return pretendWords(line, pretend);
  });
  return `---\n${pretendYaml(head, pretend)}---\n${lines.join("\n")}`;
}
