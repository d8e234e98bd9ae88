/** When something was written down, by whom, and what speaks against the device's clock. */
import type { Recorded } from "../../case/case.ts";
import { londonDay, londonTime } from "../../kit/zone.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";

export function RecordedLine({ recorded: { recorded, writer, clock } }: { recorded: Recorded }) {
  const say = useSay();
  const { language } = useSetting();
  const written = { day: day(londonDay(recorded), language), time: londonTime(recorded).slice(11, 16) };
  return (
    <p class="app-quiet">
      {say("diary.recorded", written)}.{" "}
      {writer.as === "supporter" ? (
        <bdi>{say("diary.writtenby", { name: writer.name, for: writer.for })}. </bdi>
      ) : null}
      {clock === null ? "" : say(`diary.clock-${clock}`)}
    </p>
  );
}
