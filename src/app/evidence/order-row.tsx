/** One picture of many: covered, with the day and time it suggests, where those were read, and other days that it shows. */
import type { Exhibit } from "../../case/case.ts";
import { shownName } from "../../evidence/shown-name.ts";
import { TextField } from "../fields/field.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import { useView } from "../vault/keeper.ts";
import { ExhibitView } from "./exhibit-view.tsx";
import { orderTrouble } from "./order-draft.ts";
import type { OrderPicture } from "./order-draft.ts";

type Props = Readonly<{
  picture: OrderPicture;
  exhibit: Exhibit | undefined;
  /** the person pressed keep: faults are shown */
  checked: boolean;
  onChange(parts: Partial<OrderPicture>): void;
}>;

export function OrderRow({ picture, exhibit, checked, onChange }: Props) {
  const say = useSay();
  const { language } = useSetting();
  const { today } = useView();
  const trouble = checked ? orderTrouble(picture, today) : null;
  const name = shownName(exhibit?.exhibit.name ?? "");
  return (
    <fieldset class="govuk-fieldset app-order-row">
      <legend class="govuk-fieldset__legend">
        <bdi>{name}</bdi>
      </legend>
      <p class="app-quiet">
        <Ground picture={picture} />
      </p>
      <div class="app-order-when">
        <TextField
          id={`order-day-${picture.exhibit}`}
          type="date"
          max={today}
          label={say("order.day")}
          error={trouble === "day" || trouble === "future" ? say(`order.wrong-${trouble}`) : undefined}
          value={picture.day}
          onInput={(value) => onChange({ day: value })}
        />
        <TextField
          id={`order-time-${picture.exhibit}`}
          type="time"
          label={say("order.time")}
          error={trouble === "time" ? say("order.wrong-time") : undefined}
          value={picture.time}
          onInput={(value) => onChange({ time: value })}
        />
      </div>
      {picture.days
        .filter((other) => other !== picture.day)
        .map((other) => (
          <p key={other}>
            <button type="button" class="app-link-button" onClick={() => onChange({ day: other })}>
              {say("order.use", { day: day(other, language) })}
            </button>
          </p>
        ))}
      {exhibit === undefined ? null : <ExhibitView exhibit={exhibit} />}
    </fieldset>
  );
}

/** Where the suggested day comes from, so that it can be doubted. */
function Ground({ picture: { from, file, counted } }: { picture: OrderPicture }) {
  const say = useSay();
  if (from !== null)
    return (
      <>
        <bdi>{say("readtext.where", { line: from })}</bdi> {counted ? say("readtext.counted") : ""}
      </>
    );
  return <>{say(file ? "order.fromfile" : "order.nodate")}</>;
}
