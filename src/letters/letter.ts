/** Makes a letter from a case: exactly the text that is shown, copied, printed and sent. */
import type { Case, Incident } from "../case/case.ts";
import { whenKey } from "../case/when-key.ts";
import { fill } from "../content/fill.ts";
import { holdsOf } from "./holds.ts";
import type { Held } from "./holds.ts";
import { incidentLines } from "./incident-lines.ts";
import type { LetterInput } from "./letter-input.ts";
import { noticeLines } from "./notice-lines.ts";
import type { LetterPick } from "./pick.ts";
import { dayWords } from "./when-text.ts";

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

/** Pure: the same input makes the same letter. What was not picked is not in it. */
export function makeLetter(input: LetterInput): Letter {
  const { letter, phrases, open, pick, reader, late, careful, today, language } = input;
  const body = open.bodies.get(reader ?? "")?.now;
  const places = {
    body: body?.name ?? phrases.you,
    clock: late?.name ?? "",
    due: late === null ? "" : dayWords(late.due, language),
  };
  const incidents = pickedIncidents(open, pick);
  const headings: string[] = [];
  const part = (heading: string, lines: readonly string[]): string[] => {
    const there = lines.filter((line) => line !== "");
    if (there.length === 0) return [];
    if (letter.short) return there;
    headings.push(heading);
    return [heading, ...there];
  };
  const { writer } = open.incidents[0] ?? { writer: { as: "self" } as const };
  const asks = letter.asks.filter((ask) => pick.asks.includes(ask.id)).map((ask) => ask.say);
  const paragraphs = [
    open.sample ? phrases.sample : "",
    letter.short ? "" : dayWords(today, language),
    letter.short || body === undefined ? "" : fill(phrases.dear, places),
    fill(letter.opening, places),
    writer.as === "supporter" ? fill(phrases.supporter, { name: writer.name, for: writer.for }) : "",
    letter.late !== undefined && late !== null ? fill(letter.late, places) : "",
    pick.words,
    ...(letter.parts.includes("review") ? reviewLine(input) : []),
    ...(letter.parts.includes("incidents") ? part(phrases.incidents, incidentLines(incidents, input)) : []),
    ...(letter.parts.includes("calls") ? part(phrases.calls, incidentLines(incidents, input)) : []),
    ...(pick.references ? part(phrases.notices, noticeLines(input)) : []),
    ...(pick.effects ? part(phrases.effects, effectLines(incidents, input)) : []),
    ...part(phrases.witnesses, witnessLines(input)),
    ...part(phrases.asks, asks.length === 0 ? [] : [asks.map((ask) => `- ${ask}`).join("\n")]),
    ...(pick.safeContact === "" ? [] : part(phrases.safecontact, [pick.safeContact])),
    letter.topic === "new-number" || letter.to === "platform" ? "" : phrases.silence,
    pick.noMediation && !letter.short ? phrases.nomediation : "",
    ...(pick.ifFoundOut === "" ? [] : part(phrases.foundout, [pick.ifFoundOut])),
    letter.closing === undefined ? "" : fill(letter.closing, places),
    pick.homeAddress === "" ? "" : fill(phrases.address, { address: pick.homeAddress }),
    letter.short ? "" : phrases.end,
    pick.anonymous ? phrases.unnamed : pick.name,
  ];
  const text = `${paragraphs.filter((one) => one.trim() !== "").join("\n\n")}\n`;
  const length = [...text].length;
  const { max } = letter;
  return {
    subject: fill(careful ? letter.careful : letter.subject, places),
    text,
    headings,
    holds: holdsOf(text, input),
    tooLong: max !== undefined && length > max ? { max, length } : null,
  };
}

/** Oldest first, as they happened; withdrawn ones never. */
function pickedIncidents(open: Case, pick: LetterPick): readonly Incident[] {
  return open.incidents
    .filter((incident) => pick.incidents.includes(incident.id) && incident.withdrawn === null)
    .toSorted((one, other) => (whenKey(one.now.when.when.at) < whenKey(other.now.when.when.at) ? -1 : 1));
}

function reviewLine({ review, phrases }: LetterInput): string[] {
  return review === null ? [] : [fill(phrases.review, { have: review.have, need: review.need })];
}

function effectLines(
  incidents: readonly Incident[],
  { open, phrases, language }: LetterInput,
): readonly string[] {
  const picked = new Set(incidents.map(({ id }) => id));
  return open.effects
    .filter(({ effect, incident }) => effect !== null && (incident === null || picked.has(incident)))
    .toReversed()
    .map(({ day, effect }) => {
      if (effect === null) return "";
      const scale = effect.scale === null ? "" : phrases[`scale-${effect.scale}`];
      const words = [scale, ...Object.values(effect.fields).map((field) => field ?? ""), effect.words];
      return `${dayWords(day, language)}: ${words.filter((word) => word !== "").join(" ")}`;
    });
}

function witnessLines({ open, pick, phrases }: LetterInput): readonly string[] {
  return pick.witnesses.flatMap((id) => {
    const witness = open.witnesses.get(id)?.now;
    if (witness === undefined) return [];
    const { name, saw, contact } = witness;
    const lines = [
      fill(phrases.witness, { name, saw }),
      contact === "" ? "" : fill(phrases.contact, { contact }),
    ];
    return [lines.filter((line) => line !== "").join(" ")];
  });
}
