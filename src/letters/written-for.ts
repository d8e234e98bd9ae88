/** Who holds the pen: a supporter says so in the letter (issue 3, supporter mode). */
import type { Case } from "../case/case.ts";
import type { Writer } from "../case/entry.ts";
import { fill } from "../content/fill.ts";
import type { LetterInput } from "./letter-input.ts";

/** Who wrote the newest thing in the case. */
export function writerOf({ plan, incidents, notices }: Case): Writer {
  const all = [...(plan === null ? [] : [plan]), ...incidents, ...notices];
  const newest = all.reduce<Readonly<{ recorded: string; writer: Writer }> | null>(
    (last, one) => (last === null || one.recorded > last.recorded ? one : last),
    null,
  );
  return newest?.writer ?? { as: "self" };
}

/** Empty where the person writes themselves. No name in a letter without names. */
export function supporterLine({ open, phrases, pick }: LetterInput): string {
  const writer = writerOf(open);
  if (writer.as === "self") return "";
  const [name, whom] = [writer.name.trim(), writer.for.trim()];
  if (pick.anonymous || whom === "") return phrases.supporternameless;
  return name === ""
    ? fill(phrases.supporterfor, { for: whom })
    : fill(phrases.supporter, { name, for: whom });
}
