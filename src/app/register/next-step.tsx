/** The next rung of a clock: what to do now, with the letter ready or the page that says how. */
import type { Clock } from "../../case/clock.ts";
import { rungOfClock } from "../../letters/rungs.ts";
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";
import { bodyOf } from "./by-body.ts";
import { GuideLink } from "./guide-link.tsx";
import { WriteTo } from "./write-to.tsx";

/** Draws nothing when the rule names no next rung. */
export function NextStep({ clock, primary = false }: { clock: Clock; primary?: boolean }) {
  const say = useSay();
  const open = useCase();
  const rung = rungOfClock(clock);
  const body = bodyOf(clock, open);
  const kind = open.bodies.get(body ?? "")?.now.kind;
  if (rung === null) return null;
  if ("guide" in rung) return <GuideLink address={rung.guide} words={say("due.read")} />;
  return (
    <WriteTo
      letter={rung.letter}
      body={body === null || kind === undefined ? null : { id: body, kind }}
      notice={clock.notice ?? undefined}
      incident={clock.incident ?? undefined}
      words={say("due.write")}
      primary={primary}
    />
  );
}
