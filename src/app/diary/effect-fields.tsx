/** The fields of an effect: how much, in words, and the person's own words; help stands beside them, and first where it is a lot. */
import { EFFECT_FIELDS } from "../../case/effect.ts";
import type { Effect, EffectField } from "../../case/effect.ts";
import { OneOf } from "../fields/choices.tsx";
import { LongText } from "../fields/field.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { HelplineCard } from "../text/helpline-card.tsx";
import { CallLink } from "../text/ways.tsx";
import { useCase } from "../vault/keeper.ts";
import { SCALES, isALot } from "./effect-scale.ts";

type Props = Readonly<{
  effect: Effect;
  error?: string | undefined;
  onChange: (effect: Effect) => void;
}>;

export function EffectFields({ effect, error, onChange }: Props) {
  const say = useSay();
  const aLot = isALot(effect);
  const setField = (field: EffectField, words: string): void => {
    const { [field]: _, ...others } = effect.fields;
    onChange({ ...effect, fields: words === "" ? others : { ...others, [field]: words } });
  };
  return (
    <>
      <p>{say("effect.lead")}</p>
      {aLot ? <CrisisHelp first={true} /> : null}
      <OneOf
        name="scale"
        legend={say("effect.scale")}
        error={error}
        choices={SCALES.map((one) => ({ value: String(one), label: say(`diary.scale-${one}`) }))}
        value={effect.scale === null ? null : String(effect.scale)}
        onChange={(value) =>
          onChange({ ...effect, scale: SCALES.find((one) => String(one) === value) ?? null })
        }
      />
      <div role="status">
        {aLot ? (
          <p class="app-notice">
            {say("effect.helpfirst")}{" "}
            <button
              type="button"
              class="app-link-button"
              onClick={() => document.getElementById("effect-help")?.focus()}
            >
              {say("effect.helpabove")}
            </button>
          </p>
        ) : null}
      </div>
      <LongText
        id="effect-words"
        rows={3}
        label={say("effect.words")}
        value={effect.words}
        onInput={(words) => onChange({ ...effect, words })}
      />
      <details class="app-fold">
        <summary>{say("effect.more")}</summary>
        {EFFECT_FIELDS.map((field) => (
          <LongText
            key={field}
            id={`effect-${field}`}
            rows={2}
            label={say(`effect.field-${field}`)}
            value={effect.fields[field] ?? ""}
            onInput={(words) => setField(field, words)}
          />
        ))}
      </details>
    </>
  );
}

/** Childline stands first unless the person is known to be grown up. */
export function CrisisHelp({ first }: Readonly<{ first: boolean }>) {
  const say = useSay();
  const { place } = useSetting();
  const { young } = useCase();
  const emergency = place.helplines.get("emergency");
  const lines = young === false ? ["samaritans", "shout"] : ["childline", "samaritans", "shout"];
  return (
    <aside
      class={first ? "app-read-first" : "app-aside"}
      id={first ? "effect-help" : undefined}
      tabindex={first ? -1 : undefined}
      aria-label={say("effect.help")}
    >
      <p>
        <strong>{say(first ? "effect.helpfirst" : "effect.help")}</strong>
      </p>
      {lines.map((id) => {
        const helpline = place.helplines.get(id);
        return helpline === undefined ? null : <HelplineCard key={id} helpline={helpline} />;
      })}
      {emergency === undefined ? null : (
        <p>
          {say("effect.danger")} <CallLink helpline={emergency} />
        </p>
      )}
    </aside>
  );
}
