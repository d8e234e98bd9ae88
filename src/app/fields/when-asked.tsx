/** When something was: asks back about a day that can't be read or has not come yet, and refuses no day that is meant. */
import { useState } from "preact/hooks";
import type { When } from "../../case/parts.ts";
import { isFuture } from "../../case/when.ts";
import type { NotWhen } from "../../case/when.ts";
import { troubleOf } from "./when-draft.ts";
import { WhenField } from "./when-field.tsx";
import { useSay } from "../say.tsx";
import { useView } from "../vault/keeper.ts";

export type WhenTrouble = NotWhen | "empty" | "future";

export type AskedWhen = Readonly<{
  /** shown beside the field; null until something was asked, and once it is mended */
  shown: WhenTrouble | null;
  sure: boolean;
  setSure(sure: boolean): void;
  /** what is in the way of keeping it, which is shown from then on */
  check(): WhenTrouble | null;
}>;

export function useWhen(when: When): AskedWhen {
  const { now } = useView();
  const [asked, setAsked] = useState(false);
  const [sure, setSure] = useState(false);
  const trouble = troubleOf(when) ?? (!sure && isFuture(when, now) ? "future" : null);
  return {
    shown: asked ? trouble : null,
    sure,
    setSure,
    check: () => {
      setAsked(true);
      return trouble;
    },
  };
}

type Props = Readonly<{
  id: string;
  legend: string;
  value: When;
  asked: AskedWhen;
  onChange: (value: When) => void;
}>;

export function WhenAsked({ id, legend, value, asked, onChange }: Props) {
  const say = useSay();
  const { today } = useView();
  const { shown, sure } = asked;
  return (
    <>
      <WhenField
        id={id}
        legend={legend}
        value={value}
        onChange={onChange}
        today={today}
        error={shown === null ? undefined : say(`when.${shown}`)}
      />
      {shown === "future" || sure ? (
        <div class="govuk-checkboxes govuk-checkboxes--small app-sure">
          <div class="govuk-checkboxes__item">
            <input
              class="govuk-checkboxes__input"
              type="checkbox"
              id={`${id}-sure`}
              autocomplete="off"
              checked={sure}
              onChange={() => asked.setSure(!sure)}
            />
            <label class="govuk-label govuk-checkboxes__label" for={`${id}-sure`}>
              {say("when.futureyes")}
            </label>
          </div>
        </div>
      ) : null}
    </>
  );
}
