/** What a clock is called, and why it runs, in the words of the place or of what was recorded. */
import type { Case } from "../../case/case.ts";
import type { Clock } from "../../case/clock.ts";
import type { Place } from "../../content/place.ts";
import type { Say } from "../../content/say.ts";
import { bodyOf } from "./by-body.ts";

/** `name` is a heading, `why` a sentence. A rule that the place has no words for is named by its turn. */
export function clockWords(
  say: Say,
  clock: Clock,
  known: Readonly<{ open: Case; place: Place }>,
): Readonly<{ name: string; why: string }> {
  const body = bodyName(clock, known.open) ?? say("due.they");
  if (clock.kind === "promised") return { name: say("due.promised", { body }), why: clock.promised };
  if (clock.kind === "stated") return { name: say("due.stated", { body }), why: say("due.statedwhy") };
  if (clock.kind === "guard") return { name: say("due.guard", { body }), why: say("due.guardwhy") };
  const words = clock.rule === null ? undefined : known.place.clocks.get(clock.rule.id);
  if (words === undefined) return { name: say("due.other", { body }), why: "" };
  return { name: words.name, why: words.plain };
}

/** null for what is about the whole case, or about one incident. */
export function bodyName(clock: Clock, open: Case): string | null {
  return open.bodies.get(bodyOf(clock, open) ?? "")?.now.name ?? null;
}
