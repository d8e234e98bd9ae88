/** A calendar file of the days that are due, only when asked for, in neutral words unless others are chosen. */
import { useState } from "preact/hooks";
import type { Clock } from "../../case/clock.ts";
import { calendarText } from "../../case/ics.ts";
import { OneOf } from "../fields/choices.tsx";
import { useSay } from "../say.tsx";
import { saveFile } from "../device/save-file.ts";
import { useKeeper, useView } from "../vault/keeper.ts";
import { calendarDays } from "./calendar-days.ts";
import { useClockWords } from "./use-clock-words.ts";

const WORDINGS = ["neutral", "plain"] as const;

/** A neutral name too: the file lies among the person's downloads. */
const FILE_NAME = "calendar.ics";

/** `clocks`: those with a day. Where the other side may see phone or cloud, only neutral words are offered. */
export function CalendarFile({ clocks }: { clocks: readonly Clock[] }) {
  const say = useSay();
  const keeper = useKeeper();
  const words = useClockWords();
  const { choices, now, today, open } = useView();
  const careful = choices.careful.phone || choices.careful.cloud;
  const [wording, setWording] = useState<(typeof WORDINGS)[number]>("neutral");
  const [saved, setSaved] = useState(false);
  const titleOf = (clock: Clock): string => {
    const { name, body } = words(clock);
    if (careful || wording === "neutral") return say("due.reminder");
    return body === null ? name : `${body}: ${name}`;
  };
  const days = calendarDays(
    clocks.map((clock) => ({ day: clock.due, title: titleOf(clock) })),
    open.id,
    today,
  );
  const save = (): void => {
    const file = new Blob([calendarText(days, now)], { type: "text/calendar" });
    void keeper.stayOpen(() => Promise.resolve(saveFile(file, FILE_NAME))).then(() => setSaved(true));
  };
  return (
    <details class="govuk-details app-due__calendar">
      <summary>{say("due.calendar")}</summary>
      {days.length > 0 ? (
        <>
          <p>{say(careful ? "due.calendarcareful" : "due.calendarnote")}</p>
          {careful ? null : (
            <OneOf
              name="due-wording"
              legend={say("due.calendarwords")}
              choices={WORDINGS.map((value) => ({ value, label: say(`due.calendarwords-${value}`) }))}
              value={wording}
              onChange={(value) => setWording(value)}
            />
          )}
          <button type="button" class="govuk-button govuk-button--secondary" onClick={save}>
            {say("due.calendarsave")}
          </button>
          <p role="status">{saved ? say("due.calendarsaved") : ""}</p>
        </>
      ) : (
        <p>{say("due.calendarnone")}</p>
      )}
    </details>
  );
}
