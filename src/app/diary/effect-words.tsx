/** An effect as it was written: how much, in words, and the person's own words under their headings. */
import type { EffectEntry } from "../../case/case.ts";
import { EFFECT_FIELDS } from "../../case/effect.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";

export function EffectWords({ entry }: { entry: EffectEntry }) {
  const { language } = useSetting();
  return (
    <div class="app-addition">
      <p class="app-quiet">{day(entry.day, language)}</p>
      <EffectBody entry={entry} />
    </div>
  );
}

/** Without its day. */
export function EffectBody({ entry: { effect, still } }: { entry: Pick<EffectEntry, "effect" | "still"> }) {
  const say = useSay();
  return (
    <>
      {still ? <p>{say("effect.still")}</p> : null}
      {effect === null || effect.scale === null ? null : (
        <p>
          <strong>{say(`diary.scale-${effect.scale}`)}</strong>
        </p>
      )}
      {EFFECT_FIELDS.map((field) => {
        const words = effect?.fields[field] ?? "";
        return words === "" ? null : (
          <p key={field} class="app-account">
            {say(`effect.field-${field}`)}: <bdi>{words}</bdi>
          </p>
        );
      })}
      {effect === null || effect.words === "" ? null : (
        <p class="app-account">
          <bdi>{effect.words}</bdi>
        </p>
      )}
    </>
  );
}
