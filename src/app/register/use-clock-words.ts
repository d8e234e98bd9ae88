/** A clock in words, for a component: what it is called, why it runs, and how it stands today. */
import type { Case } from "../../case/case.ts";
import type { Clock } from "../../case/clock.ts";
import { isUnsure } from "../../content/dated.ts";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import type { Say } from "../../content/say.ts";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import { useView } from "../vault/keeper.ts";
import { bodyName, clockWords } from "./clock-words.ts";
import { doubtfulStart } from "./doubtful-start.ts";
import { standing } from "./standing.ts";

export type ClockSaid = Readonly<{
  name: string;
  why: string;
  stands: string;
  body: string | null;
  of: string | null;
  doubt: string | null;
  unsure: string | null;
}>;

/** `body`: whom it is about; `of`: when the incident was that it is about; `doubt`: a mark where the device's date may have been wrong; `unsure`: where the time that is allowed was not checked. */
export function useClockWords(): (clock: Clock) => ClockSaid {
  const say = useSay();
  const { place, language } = useSetting();
  const { open, today } = useView();
  return (clock) => ({
    ...clockWords(say, clock, { open, place }),
    stands: standing(say, clock, { open, today, day: (date) => day(date, language) }),
    body: bodyName(clock, open),
    of: incidentDay(clock, open, say, language),
    doubt: doubtfulStart(clock, open) ? say("due.doubt") : null,
    unsure: clock.rule !== null && isUnsure(clock.rule) ? say("due.unsure") : null,
  });
}

function incidentDay(clock: Clock, open: Case, say: Say, language: string): string | null {
  if (clock.incident === null) return null;
  const incident = open.incidents.find((one) => one.id === clock.incident);
  return incident === undefined ? null : whenWords(incident.now.when.when, say, language);
}
