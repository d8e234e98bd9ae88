/** The words of one step of the plan: its name, the reasons for its state, and each of its items. */
import * as v from "valibot";
import type { Faults } from "./fault.ts";
import { splitFrontMatter } from "./front-matter.ts";
import { readMarkdown } from "./markdown.ts";
import type { Block, Inline } from "./node.ts";
import { readShape } from "./yaml.ts";

const id = v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/, "must be small letters, digits and hyphens"));
const words = v.pipe(v.string(), v.minLength(1));

/** Characters that a text message can carry at 160 to the part: basic GSM 03.38, without the escape table. */
const PLAIN_TEXT = /^[A-Za-z0-9 .,:;!?'"()/+\-@&%\n£]*$/;

const headSchema = v.strictObject({
  id,
  letter: v.optional(v.picklist(["H", "A", "B", "I", "T", "S"])),
  title: words,
  /** for text messages: neutral, short, plain characters */
  short: v.pipe(
    words,
    v.maxLength(60),
    v.regex(PLAIN_TEXT, "has a character that a text message cannot carry"),
  ),
  /** a lucide picture for the picture version */
  picture: id,
  /** where more is told */
  guide: v.pipe(v.string(), v.regex(/^\/guide\//)),
  reasons: v.record(id, words),
});

/** First paragraph: what to do, in a line. Rest: how. */
export type ItemWords = Readonly<{ label: readonly Inline[]; detail: readonly Block[] }>;

export type StepWords = Readonly<{
  id: string;
  letter: string | null;
  title: string;
  short: string;
  picture: string;
  guide: string;
  reasons: Readonly<Record<string, string>>;
  /** by the item's name inside the step */
  items: Readonly<Record<string, ItemWords>>;
  file: string;
}>;

/** Reads `steps/<id>.md`: below the head, a section `## item-name` for each item. */
export function readStepWords(file: string, text: string, faults: Faults): StepWords | null {
  const parts = splitFrontMatter(file, text, faults);
  if (parts === null) return null;
  const head = readShape(headSchema, file, parts.head, faults, 2);
  if (head === null) return null;
  const items: Record<string, ItemWords> = {};
  for (const section of sections(parts.body, parts.bodyLine)) {
    const name = section.name;
    if (Object.hasOwn(items, name)) faults.error(file, section.line, `"${name}" stands here twice.`);
    const blocks = readMarkdown(file, section.text, faults, section.line + 1);
    const [label, ...detail] = blocks;
    if (label === undefined || !("paragraph" in label)) {
      faults.error(file, section.line, `"${name}" must start with one line that says what it is.`);
      continue;
    }
    items[name] = { label: label.paragraph, detail };
  }
  return { ...head.value, letter: head.value.letter ?? null, items, file };
}

function sections(
  body: string,
  firstLine: number,
): readonly Readonly<{ name: string; line: number; text: string }>[] {
  const found: { name: string; line: number; text: string }[] = [];
  body.split("\n").forEach((line, index) => {
    const heading = /^## +(\S.*)$/.exec(line);
    const last = found.at(-1);
    if (heading !== null) found.push({ name: (heading[1] ?? "").trim(), line: firstLine + index, text: "" });
    else if (last !== undefined) last.text += `${line}\n`;
  });
  return found;
}
