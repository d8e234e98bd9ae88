/** How often, how, who, and what time of day: counts with their marks, and never a score. */
import { useMemo } from "preact/hooks";
import type { Tally, TimeOfDay } from "../../case/pattern.ts";
import { patternOf } from "../../case/pattern.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import { useCase, useView } from "../vault/keeper.ts";
import { usePlatforms } from "../vault/packs-context.ts";
import { actorName } from "./actor-name.ts";
import { WeekChart } from "./week-chart.tsx";

const TIMES: readonly TimeOfDay[] = ["morning", "afternoon", "evening", "night", "not-known"];

export function TimelineScreen() {
  const say = useSay();
  const { language } = useSetting();
  const open = useCase();
  const { now } = useView();
  const platforms = usePlatforms();
  const pattern = useMemo(() => patternOf(open, now), [open, now]);
  const { daysWithout, longestQuiet, unplaced, perChannel, perActor, perPlatform, perTime } = pattern;
  if (open.incidents.length === 0) {
    return (
      <>
        <h1 id="screen-title" tabindex={-1}>
          {say("timeline.title")}
        </h1>
        <p>{say("timeline.none")}</p>
      </>
    );
  }
  const nameOf = (id: string): string => {
    const actor = open.actors.get(id)?.now;
    return actor === undefined ? say("diary.unknown") : actorName(actor, say);
  };
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("timeline.title")}
      </h1>
      {daysWithout === null ? null : (
        <p>
          <strong>
            {daysWithout < 2 ? say(`diary.quiet-${daysWithout}`) : say("diary.quietdays", { n: daysWithout })}
          </strong>
        </p>
      )}
      <WeekChart pattern={pattern} />
      {unplaced === 0 ? null : <p class="app-quiet">{say("timeline.unplaced", { n: unplaced })}</p>}
      {longestQuiet === null ? null : (
        <p>
          {longestQuiet.days === 1
            ? say("timeline.longestone", { from: day(longestQuiet.from, language) })
            : say("timeline.longest", {
                n: longestQuiet.days,
                from: day(longestQuiet.from, language),
                to: day(longestQuiet.to, language),
              })}
        </p>
      )}
      <Tallies title="timeline.channels" tallies={perChannel} name={(id) => say(`diary.channel-${id}`)} />
      <Tallies title="timeline.actors" tallies={perActor} name={nameOf} />
      <Tallies
        title="timeline.platforms"
        tallies={perPlatform.filter((one) => one.of !== null)}
        name={(id) => platforms.find((one) => one.id === id)?.name ?? id}
      />
      <Tallies
        title="timeline.times"
        tallies={TIMES.map((time) => ({ of: time, incidents: perTime[time] }))}
        name={(id) => say(`timeline.time-${id}`)}
      />
    </>
  );
}

function Tallies(props: { title: string; tallies: readonly Tally[]; name: (of: string) => string }) {
  const { title, tallies, name } = props;
  const say = useSay();
  const there = tallies.filter((one) => one.incidents > 0);
  if (there.length === 0) return null;
  return (
    <section>
      <h2>{say(title)}</h2>
      <ul class="app-tallies">
        {there.map((one) => (
          <li>
            <bdi>{one.of === null ? say("timeline.notsaid") : name(one.of)}</bdi>:{" "}
            <strong>{one.incidents}</strong>
          </li>
        ))}
      </ul>
    </section>
  );
}
