/** Each box in four numbers, for those who do not draw: how far from the left and the top, how wide, how high. */
import type { Box } from "../../evidence/redacted-copy.ts";
import { TextField } from "../fields/field.tsx";
import { useSay } from "../say.tsx";

const SIDES = ["left", "top", "width", "height"] as const;

type Props = Readonly<{ boxes: readonly Box[]; onChange: (boxes: readonly Box[]) => void }>;

/** In percent of the picture. What is no number is left as it was. */
export function BoxFields({ boxes, onChange }: Props) {
  const say = useSay();
  if (boxes.length === 0) return null;
  const change = (at: number, side: (typeof SIDES)[number], text: string): void => {
    const percent = Number(text);
    if (text.trim() === "" || Number.isNaN(percent)) return;
    const part = Math.min(100, Math.max(0, percent)) / 100;
    onChange(boxes.map((box, place) => (place === at ? { ...box, [side]: part } : box)));
  };
  return (
    <details class="app-fold">
      <summary>{say("redact.fields")}</summary>
      {boxes.map((box, at) => (
        <fieldset class="govuk-fieldset" key={at}>
          <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">
            {say("redact.box", { n: at + 1 })}
          </legend>
          <div class="app-row">
            {SIDES.map((side) => (
              <TextField
                id={`box-${at}-${side}`}
                key={side}
                inputMode="numeric"
                label={say(`redact.${side}`)}
                value={String(Math.round(box[side] * 100))}
                onInput={(text) => change(at, side, text)}
              />
            ))}
          </div>
          <button
            type="button"
            class="app-link-button"
            onClick={() => onChange(boxes.filter((_, place) => place !== at))}
          >
            {say("redact.remove", { n: at + 1 })}
          </button>
        </fieldset>
      ))}
    </details>
  );
}
