/** Incidents as a letter tells them: when, where, who, word for word, and what was added later. */
import type { Correction, Incident } from "../case/case.ts";
import { londonDay } from "../kit/zone.ts";
import { fill } from "../content/fill.ts";
import { initialsFor } from "./initials.ts";
import type { LetterInput } from "./letter-input.ts";
import { readerKind } from "./reader.ts";
import { dayWords, whenText } from "./when-text.ts";

/** One paragraph each, numbered where there are several. */
export function incidentLines(incidents: readonly Incident[], input: LetterInput): readonly string[] {
  const { phrases, pick, language } = input;
  const said = new Set<string>();
  return incidents.map((incident, at) => {
    const { now, first, corrections } = incident;
    const when = whenText(now.when.when, phrases, language);
    const did = now.mine?.did.trim() ?? "";
    const link = now.where?.link.trim() ?? "";
    const lines = [
      incidents.length > 1 ? fill(phrases.incident, { n: at + 1, when }) : `${when}.`,
      now.when.many === null ? "" : fill(phrases.times, { n: now.when.many }),
      whereLine(incident, input),
      ...whoLines(incident, input, said),
      quoted(first.account.text),
      ...corrections.map((correction) => addedLine(correction, input)),
      now.mine?.replied === true ? phrases.replied : now.mine?.replied === false ? phrases.notreplied : "",
      did === "" ? "" : fill(phrases.did, { did }),
      pick.links && link !== "" ? fill(phrases.link, { link }) : "",
    ];
    return lines.filter((line) => line !== "").join("\n");
  });
}

/** Word for word, with the line breaks as typed; empty lines would end the paragraph in print. */
const quoted = (text: string): string => `\u201c${text.trim().replaceAll(/\s*\n\s*/g, "\n")}\u201d`;

function addedLine({ account, recorded }: Correction, { phrases, language }: LetterInput): string {
  if (account === undefined || account.text.trim() === "") return "";
  const day = dayWords(londonDay(recorded), language);
  return `${fill(phrases.added, { day })} ${quoted(account.text)}`;
}

function whereLine({ now }: Incident, { phrases, pick }: LetterInput): string {
  const { place = "", handle = "" } = now.where ?? {};
  const where = [place.trim(), pick.links ? handle.trim() : ""].filter((part) => part !== "").join(", ");
  return where === "" ? "" : fill(phrases.where, { where });
}

/**
 * A name always stands with how the person knows (CARE C20); their words on it stand once, `said` holds whose did. A short letter names nobody who was
 * not picked.
 */
function whoLines({ now }: Incident, input: LetterInput, said: Set<string>): readonly string[] {
  const { letter, open, phrases, pick } = input;
  const who: string[] = [];
  const how: string[] = [];
  for (const id of new Set(now.actors ?? [])) {
    const actor = open.actors.get(id)?.now;
    if (actor === undefined || actor.name.trim() === "") {
      who.push(phrases.someone);
    } else if (pick.actors.includes(id)) {
      const name = initialsFor(actor, readerKind(input));
      who.push(fill(phrases[`sure-${actor.sure.how}`], { name }));
      const words = actor.sure.words.trim();
      if (words !== "" && !said.has(id)) how.push(fill(phrases.how, { name, words }));
      said.add(id);
    } else {
      who.push(phrases.theperson);
    }
  }
  const named = who.filter((one) => one !== phrases.someone && one !== phrases.theperson);
  const names = letter.short ? named : [...new Set(who)];
  return names.length === 0 ? [] : [fill(phrases.who, { names: names.join(", ") }), ...how];
}
