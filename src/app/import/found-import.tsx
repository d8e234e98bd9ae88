/** What we believe the export is, who is in it, how its dates were read, and what could not be read; dates and zone can be put right. */
import { OneOf } from "../fields/choices.tsx";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import type { Found, Reading } from "./orders.ts";

const SHOWN_PEOPLE = 20;

type Props = Readonly<{
  found: Found;
  reading: Reading;
  /** read as the person said when this chat came before */
  asBefore: boolean;
  onRead: (reading: Reading) => void;
  onNext: () => void;
}>;

export function FoundImport({ found, reading, asBefore, onRead, onNext }: Props) {
  const say = useSay();
  const { language } = useSetting();
  const { survey, service, kind, questions, gaps, skipped } = found;
  const order = questions.find((one) => one.ask === "day-or-month");
  const asksZone = survey.localTimes || reading.zone !== null;
  const { period } = survey;
  return (
    <>
      <p>
        {say("import.believe", { service: say(`import.service-${service}`) })}{" "}
        <span class="app-quiet">({kind})</span>
      </p>
      <p>
        {say("import.messages", { n: survey.messages - survey.system })}{" "}
        {period === null
          ? ""
          : say("import.period", {
              from: day(period.first.slice(0, 10), language),
              to: day(period.last.slice(0, 10), language),
            })}
      </p>
      <h2>{say("import.people")}</h2>
      <ul class="govuk-list govuk-list--bullet">
        {survey.people.slice(0, SHOWN_PEOPLE).map(({ name, messages }) => (
          <li>
            <bdi>{name}</bdi>: {say("import.wrote", { n: messages })}
          </li>
        ))}
      </ul>
      {survey.people.length > SHOWN_PEOPLE ? (
        <p>{say("import.morepeople", { n: survey.people.length - SHOWN_PEOPLE })}</p>
      ) : null}
      {asBefore ? <p class="app-notice">{say("import.asbefore")}</p> : null}
      {order === undefined && reading.order === null ? null : (
        <OneOf
          name="import-order"
          legend={say("import.order", { example: order?.ask === "day-or-month" ? order.example : "" })}
          choices={[
            { value: "day-first", label: say("import.order-day-first") },
            { value: "month-first", label: say("import.order-month-first") },
          ]}
          value={reading.order ?? (order?.ask === "day-or-month" ? order.guess : "day-first")}
          onChange={(value) => onRead({ ...reading, order: value })}
        />
      )}
      {asksZone ? (
        <OneOf
          name="import-zone"
          legend={say("import.zone")}
          hint={say("import.zonehint")}
          choices={[
            { value: "none", label: say("import.zone-none") },
            { value: "london", label: say("import.zone-london") },
          ]}
          value={reading.zone === null ? "none" : "london"}
          onChange={(value) => onRead({ ...reading, zone: value === "london" ? "Europe/London" : null })}
        />
      ) : null}
      {gaps.length === 0 ? null : (
        <details class="app-fold">
          <summary>{say("import.gaps")}</summary>
          <ul class="govuk-list govuk-list--bullet">
            {gaps.map((gap) => (
              <li>{say(`import.gap-${gap}`)}</li>
            ))}
          </ul>
        </details>
      )}
      {survey.unreadCount === 0 ? null : (
        <details class="app-fold">
          <summary>{say("import.unread", { n: survey.unreadCount })}</summary>
          <p>{say("import.unreadnote")}</p>
          <ul class="govuk-list">
            {survey.unread.map(({ place, text }) => (
              <li>
                <bdi class="app-quiet">
                  {place.line === null
                    ? say("import.at-path", { file: place.file, path: place.path ?? "" })
                    : say("import.at-line", { file: place.file, line: place.line })}
                </bdi>
                <br />
                <bdi>{text}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      {skipped.length === 0 ? null : (
        <details class="app-fold">
          <summary>{say("import.skipped", { n: skipped.length })}</summary>
          <ul class="govuk-list">
            {skipped.map((name) => (
              <li>
                <bdi>{name}</bdi>
              </li>
            ))}
          </ul>
        </details>
      )}
      <p class="app-quiet">{say("import.editable")}</p>
      {survey.messages === 0 ? (
        <p class="app-notice">{say("import.nomessages")}</p>
      ) : (
        <button type="button" class="govuk-button" onClick={onNext}>
          {say("import.next")}
        </button>
      )}
    </>
  );
}
