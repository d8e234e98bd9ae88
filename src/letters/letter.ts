/** Makes a letter from a case: exactly the text that is shown, copied, printed and sent. */
import type { CaseReview } from "../case/case-review.ts";
import type { Incident } from "../case/case.ts";
import { whenKey } from "../case/when-key.ts";
import { fill } from "../content/fill.ts";
import { effectLines } from "./effect-lines.ts";
import { holdsOf } from "./holds.ts";
import type { Held } from "./holds.ts";
import { incidentLines } from "./incident-lines.ts";
import type { LetterInput } from "./letter-input.ts";
import { noticeLines } from "./notice-lines.ts";
import { dayWords } from "./when-text.ts";
import { inVoice, supporterLine } from "./voice.ts";

export type { LetterInput } from "./letter-input.ts";
export type { LetterPick } from "./pick.ts";

/** `headings` are the lines of the text that are headings. `holds`: all that could tell where the person is or who saw it. */
export type Letter = Readonly<{
  subject: string;
  text: string;
  headings: readonly string[];
  holds: readonly Held[];
  tooLong: Readonly<{ max: number; length: number }> | null;
}>;

/** A heading and what stands under it; left out whole when nothing does. `label`: a short letter has it on the line, where the others have none. */
type Part = Readonly<{ heading: string; lines: readonly string[]; label?: boolean }>;

/** Pure: the same input makes the same letter. What was not picked is not in it. */
export function makeLetter(given: LetterInput): Letter {
  const input = inVoice(given);
  const { letter, careful, open } = input;
  const body = open.bodies.get(input.reader ?? "")?.now.name.trim() ?? "";
  const blocks: readonly (string | Part)[] = [
    ...opening(input, body),
    ...middle(input),
    ...safety(input),
    ...closing(input, body),
  ];
  const parts = blocks
    .filter((block) => typeof block !== "string")
    .map(({ heading, lines }) => ({ heading, lines: lines.filter((line) => line.trim() !== "") }))
    .filter(({ lines }) => lines.length > 0);
  const paragraphs = blocks.flatMap((block) => {
    if (typeof block === "string") return [block];
    const lines = block.lines.filter((line) => line.trim() !== "");
    if (lines.length === 0 || letter.short)
      return lines.map((line) => (block.label ? `${block.heading}: ${line}` : line));
    return [block.heading, ...lines];
  });
  const text = `${paragraphs
    .map((one) => one.trim())
    .filter((one) => one !== "")
    .join("\n\n")
    .replaceAll(/\n(?:[^\S\n]*\n){2,}/g, "\n\n")}\n`;
  const length = [...text].length;
  const { max } = letter;
  return {
    subject: careful ? letter.careful : letter.subject,
    text,
    headings: letter.short ? [] : parts.map(({ heading }) => heading),
    holds: holdsOf(text, input),
    tooLong: max !== undefined && length > max ? { max, length } : null,
  };
}

function opening(input: LetterInput, name: string): readonly string[] {
  const { letter, phrases, open, pick, late, today, language } = input;
  const places = { body: name === "" ? phrases.you : name };
  return [
    open.sample ? phrases.sample : "",
    letter.short ? "" : dayWords(today, language),
    letter.short || name === "" ? "" : fill(phrases.dear, places),
    supporterLine(input),
    fill(letter.opening, places),
    late === null ? "" : lateLine(input, late, places.body),
    pick.words,
  ];
}

/** What ran out, and when; a promise in the words in which it was noted. */
function lateLine(
  { letter, phrases, language }: LetterInput,
  late: NonNullable<LetterInput["late"]>,
  body: string,
): string {
  if (letter.late === undefined) return "";
  const due = dayWords(late.due, language);
  const promised = late.promised?.trim() ?? "";
  return promised === ""
    ? fill(letter.late, { body, clock: late.name, due })
    : fill(phrases.latepromise, { promised, due });
}

function middle(input: LetterInput): readonly (string | Part)[] {
  const { letter, phrases, pick, review } = input;
  const incidents = pickedIncidents(input);
  const has = (part: (typeof letter.parts)[number]): boolean => letter.parts.includes(part);
  const told = incidentLines(incidents, input);
  return [
    has("review") && review !== null
      ? fill(isSeen(review.threshold) ? phrases.review : phrases.reviewunsure, {
          have: review.have,
          count: review.threshold.count,
        })
      : "",
    {
      heading: letter.others ? phrases.noticesall : phrases.notices,
      lines: has("notices") && pick.references ? noticeLines(input) : [],
    },
    {
      heading: has("calls") ? phrases.calls : phrases.incidents,
      lines: has("incidents") || has("calls") ? told : [],
    },
    { heading: phrases.effects, lines: has("effects") && pick.effects ? effectLines(incidents, input) : [] },
    { heading: phrases.witnesses, lines: witnessLines(input) },
    {
      heading: phrases.asks,
      lines: [
        letter.asks
          .filter((ask) => pick.asks.includes(ask.id))
          .map((ask) => `- ${fill(ask.say, { body: phrases.you })}`)
          .join("\n"),
      ],
    },
  ];
}

/** Whether a source was seen for the number: else the letter does not say that it is the rule of the area. */
const isSeen = ({ confidence }: CaseReview["threshold"]): boolean =>
  confidence === "official" || confidence === "secondary";

/** Promised in every letter (CARE C16): how to reach the person, whom not to speak to, what may happen. */
function safety({ letter, phrases, pick }: LetterInput): readonly (string | Part)[] {
  const toldPeople = letter.topic === "new-number" || letter.to === "platform";
  return [
    { heading: phrases.safecontact, lines: [pick.safeContact], label: true },
    toldPeople ? "" : phrases.silence,
    pick.noMediation && !letter.short ? phrases.nomediation : "",
    { heading: phrases.foundout, lines: [pick.ifFoundOut], label: true },
  ];
}

function closing({ letter, phrases, pick }: LetterInput, name: string): readonly string[] {
  const address = pick.homeAddress.trim();
  return [
    letter.closing === undefined ? "" : fill(letter.closing, { body: name === "" ? phrases.you : name }),
    address === "" ? "" : fill(phrases.address, { address }),
    letter.short ? "" : phrases.end,
    pick.anonymous ? phrases.unnamed : pick.name,
  ];
}

/** Oldest first, as they happened; withdrawn ones never. */
function pickedIncidents({ open, pick }: LetterInput): readonly Incident[] {
  return open.incidents
    .filter((incident) => pick.incidents.includes(incident.id) && incident.withdrawn === null)
    .map((incident) => ({ incident, key: whenKey(incident.now.when.when.at) }))
    .toSorted((one, other) => (one.key < other.key ? -1 : one.key > other.key ? 1 : 0))
    .map(({ incident }) => incident);
}

function witnessLines({ open, pick, phrases }: LetterInput): readonly string[] {
  return pick.witnesses.flatMap((id) => {
    const witness = open.witnesses.get(id)?.now;
    if (witness === undefined) return [];
    const [name, saw, contact] = [witness.name.trim(), witness.saw.trim(), witness.contact.trim()];
    const lines = [
      name === "" || saw === "" ? name || saw : fill(phrases.witness, { name, saw }),
      contact === "" ? "" : fill(phrases.contact, { contact }),
    ];
    return [lines.filter((line) => line !== "").join(" ")];
  });
}
