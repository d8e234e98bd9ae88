/** One incident in the list: its time, how it came, its first words, and what it did, in quiet words. */
import { useState } from "preact/hooks";
import type { Incident } from "../../case/case.ts";
import { timeWords, whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useGo, useView } from "../vault/keeper.ts";
import { firstWords } from "./first-words.ts";

/** `under`: the day, month or year of the heading above it. */
export function IncidentRow({ incident, under }: { incident: Incident; under: string }) {
  const say = useSay();
  const go = useGo();
  const { language } = useSetting();
  const { blur } = useView().choices;
  const [shown, setShown] = useState(!blur);
  const { now, withdrawn, worst, effects, labels } = incident;
  const scale = effects.find((one) => typeof one.effect?.scale === "number")?.effect?.scale ?? null;
  const channel = now.where?.channel ?? null;
  const about = [
    timeWords(now.when.when, under, say, language),
    channel === null ? "" : say(`diary.channel-${channel}`),
    now.when.many === null ? "" : say("when.times", { n: now.when.many }),
    worst ? say("diary.worst") : "",
    withdrawn === null ? "" : say("diary.withdrawn"),
  ].filter((part) => part !== "");
  // Something must be left to press while the words can't be seen.
  const line = about.length > 0 || shown ? about : [whenWords(now.when.when, say, language)];
  return (
    <div class={`app-incident${withdrawn === null ? "" : " app-incident--withdrawn"}`}>
      <button
        type="button"
        class="app-incident__open"
        onClick={() => go.to({ name: "incident", id: incident.id })}
      >
        {line.length === 0 ? null : <span class="app-incident__when">{line.join(" · ")}</span>}
        <span class={`app-incident__words${shown ? "" : " app-blur"}`} aria-hidden={shown ? undefined : true}>
          <bdi>{firstWords(now.account.text)}</bdi>
        </span>
        {scale === null ? null : (
          <span class="app-quiet">
            {say("diary.effect")}: {say(`diary.scale-${scale}`)}
          </span>
        )}
        {labels.length === 0 || !shown ? null : (
          <span class="app-quiet">
            <bdi>{labels.join(", ")}</bdi>
          </span>
        )}
      </button>
      {blur ? <Reveal shown={shown} onPress={() => setShown(!shown)} /> : null}
    </div>
  );
}

export function Reveal({ shown, onPress }: Readonly<{ shown: boolean; onPress: () => void }>) {
  const say = useSay();
  return (
    <button type="button" class="app-link-button" aria-pressed={shown} onClick={onPress}>
      {say(shown ? "diary.hide" : "diary.reveal")}
    </button>
  );
}
