/** The last pages: what was done against contact, who saw it, the person's own line, and what this file proves and does not. */
import type { Told } from "../told.ts";
import { otherClocks, clockSaid } from "./asked.ts";
import type { ClockNames } from "./asked.ts";
import { BODY } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { shortened, whenSaid } from "./said.ts";
import type { Saying } from "./said.ts";

export function silences(paper: Paper, told: Told, saying: Saying): void {
  const { say } = saying;
  const all = told.case.silences.toReversed();
  if (all.length === 0) paper.paragraph(say("casefile.nosilence"));
  paper.list(
    all.map(({ of, when }) =>
      say("casefile.silence", {
        when: whenSaid(when.when, saying),
        act: say(`casefile.silence-${of.act}`),
        whom: [of.platform ?? "", of.handle].filter((part) => part !== "").join(", "),
      }).trim(),
    ),
  );
}

export function witnesses(paper: Paper, told: Told, { say }: Saying): void {
  const all = [...told.case.witnesses.values()].map(({ now }) => now);
  if (all.length === 0) paper.paragraph(say("casefile.nowitnesses"));
  for (const { name, contact, saw, willing } of all) {
    const will = willing === null ? "" : say(willing ? "casefile.willing" : "casefile.unwilling");
    paper.fact(`${shortened(name, 200)}:`, [saw, contact, will].filter((part) => part !== "").join(" "), {
      ...BODY,
      after: 3,
    });
  }
}

export function clocks(paper: Paper, told: Told, saying: Saying, names: ClockNames): void {
  paper.list(otherClocks(told).map((clock) => clockSaid(clock, saying, names)));
}

/** `checkedBy`: fingerprints of the authorities' roots, one a line; empty without a timestamp. */
export function proves(paper: Paper, told: Told, checkedBy: string, { say }: Saying): void {
  paper.paragraph([{ text: say("casefile.proves"), bold: true }], { ...BODY, after: 3 });
  paper.list([
    say("casefile.proves-same"),
    say("casefile.proves-order"),
    ...(told.existed.size > 0 ? [say("casefile.proves-time")] : []),
  ]);
  paper.paragraph([{ text: say("casefile.provesnot"), bold: true }], { ...BODY, after: 3 });
  paper.list([
    say("casefile.not-true"),
    say("casefile.not-who"),
    say("casefile.not-clock"),
    ...(told.existed.size === 0 ? [say("casefile.not-time")] : []),
    say("casefile.not-alone"),
  ]);
  paper.paragraph(say("casefile.leftout", { n: told.leftOut, of: told.events }));
  paper.paragraph(say("casefile.check"));
  if (checkedBy !== "")
    paper.fact(say("casefile.fingerprint"), checkedBy.replaceAll(/([0-9a-f]{4})(?=[0-9a-f])/g, "$1 "));
}
