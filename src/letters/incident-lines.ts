/** Incidents as a letter tells them: when, where, who, word for word, and what was added later. */
import type { Incident } from "../case/case.ts";
import { fill } from "../content/fill.ts";
import { initialsFor } from "./initials.ts";
import type { LetterInput } from "./letter-input.ts";
import { dayWords, whenText } from "./when-text.ts";

/** One paragraph each, numbered where there are several. */
export function incidentLines(incidents: readonly Incident[], input: LetterInput): readonly string[] {
  const { phrases, pick, language } = input;
  return incidents.map((incident, at) => {
    const { now, first, corrections } = incident;
    const when = whenText(now.when.when, phrases, language);
    const { many } = now.when;
    const lines = [
      incidents.length > 1 ? fill(phrases.incident, { n: at + 1, when }) : `${when}.`,
      many === null ? "" : fill(phrases.times, { n: many }),
      whereLine(incident, input),
      whoLine(incident, input),
      `\u201c${first.account.text.trim()}\u201d`,
      ...corrections.flatMap((one) =>
        one.account === undefined
          ? []
          : [
              `${fill(phrases.added, { day: dayWords(one.recorded.slice(0, 10), language) })} \u201c${one.account.text.trim()}\u201d`,
            ],
      ),
      now.mine?.replied === true ? phrases.replied : now.mine?.replied === false ? phrases.notreplied : "",
      now.mine?.did ?? "",
      pick.links && (now.where?.link ?? "") !== "" ? fill(phrases.link, { link: now.where?.link ?? "" }) : "",
    ];
    return lines.filter((line) => line !== "").join("\n");
  });
}

function whereLine({ now }: Incident, { phrases, pick }: LetterInput): string {
  const { place = "", handle = "" } = now.where ?? {};
  const where = [place, pick.links ? handle : ""].filter((part) => part !== "").join(", ");
  return where === "" ? "" : fill(phrases.where, { where });
}

/** A name always stands with how the person knows (CARE C20); a child's only to those who must protect it. */
function whoLine({ now }: Incident, input: LetterInput): string {
  const { open, phrases, pick } = input;
  const names = (now.actors ?? []).map((id) => {
    const actor = open.actors.get(id)?.now;
    if (actor === undefined || !pick.actors.includes(id) || actor.name === "") return phrases.someone;
    return fill(phrases[`sure-${actor.sure.how}`], { name: initialsFor(actor, input.letter.to) });
  });
  return names.length === 0 ? "" : fill(phrases.who, { names: [...new Set(names)].join(", ") });
}
