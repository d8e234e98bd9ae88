/** A recorded moment as a person in London says it. */
import { londonDay, londonTime } from "../../kit/zone.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";

/** Takes moments as an event has them: UTC. */
export function useMomentWords(): (recorded: string) => string {
  const say = useSay();
  const { language } = useSetting();
  return (recorded) =>
    say("when.at", { day: day(londonDay(recorded), language), time: londonTime(recorded).slice(11, 16) });
}
