/** Incidents as a letter tells them: when, where, who, word for word, and what was added later. */
import type { Correction, Incident } from "../case/case.ts";
import { londonDay } from "../kit/zone.ts";
import { fill } from "../content/fill.ts";
import { initialsFor } from "../case/initials.ts";
import type { LetterInput } from "./letter-input.ts";
import { readerKind } from "./reader.ts";
import { marked, penOf } from "./voice.ts";
import { dayWords, whenText } from "./when-text.ts";

/** One paragraph each, numbered where there are several. */
export function incidentLines(incidents: readonly Incident[], input: LetterInput): readonly string[] {
  const { phrases, pick, language } = input;
  const said = new Set<string>();
  return incidents.map((incident, at) => {
    const { now, first, corrections } = incident;
    const when = whenText(now.when.when, phrases, language);
    const pen = penOf(incident, input);
    const mine = penOf(corrections.findLast((one) => one.mine !== undefined) ?? incident, input);
    const did = now.mine?.did.trim() ?? "";
    const link = now.where?.link.trim() ?? "";
    const lines = [
      incidents.length > 1 ? fill(phrases.incident, { n: at + 1, when }) : `${when}.`,
      now.when.many === null ? "" : fill(phrases.times, { n: now.when.many }),
      whereLine(incident, input),
      ...whoLines(incident, input, said),
      [pen.mark, quoted(first.account.text)].filter((part) => part !== "").join(" "),
      ...corrections.map((correction) => addedLine(correction, input)),
      now.mine?.replied === true
        ? mine.phrases.replied
        : now.mine?.replied === false
          ? mine.phrases.notreplied
          : "",
      did === "" ? "" : fill(mine.phrases.did, { did: marked(mine, did) }),
      pick.links && link !== "" ? fill(phrases.link, { link }) : "",
    ];
    return lines.filter((line) => line !== "").join("\n");
  });
}

/** Word for word, with the line breaks as typed; empty lines would end the paragraph in print. */
const quoted = (text: string): string => `\u201c${text.trim().replaceAll(/\s*\n\s*/g, "\n")}\u201d`;

function addedLine(correction: Correction, input: LetterInput): string {
  const { account, recorded } = correction;
  if (account === undefined || account.text.trim() === "") return "";
  const { mark, phrases } = penOf(correction, input);
  const day = dayWords(londonDay(recorded), input.language);
  return [fill(phrases.added, { day }), mark, quoted(account.text)].filter((part) => part !== "").join(" ");
}

function whereLine({ now, corrections, ...incident }: Incident, input: LetterInput): string {
  const { pick } = input;
  const { phrases } = penOf(corrections.findLast((one) => one.where !== undefined) ?? incident, input);
  const { place = "", handle = "" } = now.where ?? {};
  const where = [place.trim(), pick.links ? handle.trim() : ""].filter((part) => part !== "").join(", ");
  return where === "" ? "" : fill(phrases.where, { where });
}

/**
 * A name always stands with how the person knows (CARE C20); their words on it stand once, `said` holds whose did. A short letter names nobody who was
 * not picked.
 */
function whoLines(incident: Incident, input: LetterInput, said: Set<string>): readonly string[] {
  const { letter, open, pick } = input;
  const { now, corrections } = incident;
  const { phrases } = penOf(corrections.findLast((one) => one.actors !== undefined) ?? incident, input);
  const who: string[] = [];
  const how: string[] = [];
  for (const id of new Set(now.actors ?? [])) {
    const kept = open.actors.get(id);
    const actor = kept?.now;
    if (kept === undefined || actor === undefined || actor.name.trim() === "") {
      who.push(phrases.someone);
    } else if (pick.actors.includes(id)) {
      const name = initialsFor(actor, readerKind(input));
      const pen = penOf(kept, input);
      // A child's name of signs alone has no initials.
      if (name === "") who.push(phrases.theperson);
      else who.push(fill(pen.phrases[`sure-${actor.sure.how}`], { name }));
      const words = actor.sure.words.trim();
      if (words !== "" && !said.has(id)) how.push(fill(pen.phrases.how, { name, words: marked(pen, words) }));
      said.add(id);
    } else {
      who.push(phrases.theperson);
    }
  }
  const named = who.filter((one) => one !== phrases.someone && one !== phrases.theperson);
  const names = letter.short ? named : [...new Set(who)];
  return names.length === 0 ? [] : [fill(phrases.who, { names: names.join(", ") }), ...how];
}
