/** How a day was, in the list among what happened. */
import { useState } from "preact/hooks";
import type { EffectEntry } from "../../case/case.ts";
import { useSay } from "../say.tsx";
import { useView } from "../vault/keeper.ts";
import { EffectBody } from "./effect-words.tsx";
import { Reveal } from "./incident-row.tsx";

export function DayRow({ entry }: { entry: EffectEntry }) {
  const say = useSay();
  const { blur } = useView().choices;
  const [shown, setShown] = useState(!blur);
  return (
    <div class="app-incident app-incident--day">
      <p class="app-incident__today">{say("diary.todayrow")}</p>
      <div class={shown ? "" : "app-blur"} aria-hidden={shown ? undefined : true}>
        <EffectBody entry={entry} />
      </div>
      {blur ? <Reveal shown={shown} onPress={() => setShown(!shown)} /> : null}
    </div>
  );
}
