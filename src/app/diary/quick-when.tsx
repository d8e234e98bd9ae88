/** When it was, with one press: just now, earlier today, yesterday; or any other time in fields of its own. */
import type { When } from "../../case/parts.ts";
import { addDays } from "../../kit/calendar.ts";
import { Chip } from "../fields/chip.tsx";
import { localAt, localNow } from "../fields/local-when.ts";
import { WhenAsked } from "../fields/when-asked.tsx";
import type { AskedWhen } from "../fields/when-asked.tsx";
import { useSay } from "../say.tsx";
import { useView } from "../vault/keeper.ts";

export const QUICK = ["now", "earlier", "yesterday", "other"] as const;

export type Quick = (typeof QUICK)[number];

/** The *when* that a press stands for; null where the person says it themselves. `now` is a moment in UTC. */
export function quickWhen(quick: Quick, now: string): When | null {
  const local = localNow(now);
  const today = local.at.slice(0, 10);
  switch (quick) {
    case "now":
      return local;
    case "earlier":
      return localAt(today);
    case "yesterday":
      return localAt(addDays(today, -1));
    case "other":
      return null;
  }
}

type Props = Readonly<{
  quick: Quick;
  value: When;
  asked: AskedWhen;
  onChange: (quick: Quick, value: When) => void;
}>;

/** "Another time" starts from what was chosen before, so that nothing typed is lost. */
export function QuickWhen({ quick, value, asked, onChange }: Props) {
  const say = useSay();
  const { now } = useView();
  return (
    <>
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{say("write.when")}</legend>
        <p class="app-row">
          {QUICK.map((one) => (
            <Chip
              key={one}
              on={quick === one}
              onPress={() => onChange(one, quickWhen(one, now) ?? { ...value, at: value.at.slice(0, 10) })}
            >
              {say(`write.quick-${one}`)}
            </Chip>
          ))}
        </p>
      </fieldset>
      {quick === "other" ? (
        <WhenAsked
          id="when"
          legend={say("write.quick-other")}
          value={value}
          asked={asked}
          onChange={(when) => onChange("other", when)}
        />
      ) : null}
    </>
  );
}
