/** How often it happened, week by week, as a picture and as a table with the same in words. */
import type { Pattern, Week } from "../../case/pattern.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "../text/day.ts";
import { useCase } from "../vault/keeper.ts";
import { STEP_KINDS, StepShape, WeekBars } from "./week-bars.tsx";

/** The newest weeks that are drawn; the table has them all. */
const MOST = 52;

export function WeekChart({ pattern }: { pattern: Pattern }) {
  const say = useSay();
  const { language } = useSetting();
  const weeks = pattern.weeks.slice(-MOST);
  const [first] = weeks;
  if (first === undefined) return null;
  const sum = weeks.reduce((all, week) => all + week.incidents, 0);
  const kinds = STEP_KINDS.filter((kind) =>
    weeks.some((week) => week.steps.some((step) => step.kind === kind)),
  );
  return (
    <>
      <WeekBars weeks={weeks} title={say("timeline.chart", { n: sum, weeks: weeks.length })} />
      <p class="app-quiet">{say("timeline.chartnote", { from: day(first.monday, language) })}</p>
      {kinds.length === 0 ? null : (
        <ul class="app-chart__keys">
          {kinds.map((kind) => (
            <li key={kind}>
              <StepShape kind={kind} /> {say(`timeline.key-${kind}`)}
            </li>
          ))}
        </ul>
      )}
      <details class="app-fold">
        <summary>{say("timeline.table")}</summary>
        <WeekTable weeks={pattern.weeks} />
      </details>
    </>
  );
}

function WeekTable({ weeks }: { weeks: readonly Week[] }) {
  const say = useSay();
  const { language } = useSetting();
  const { notices, bodies } = useCase();
  const done = ({ steps }: Week): string =>
    steps
      .map((step) => {
        const notice = notices.find((one) => one.id === step.id);
        const name = bodies.get(notice?.to.body ?? "")?.now.name ?? "";
        return say(`timeline.step-${step.kind}`, { name });
      })
      .join(", ");
  return (
    <table class="govuk-table app-weeks">
      <thead>
        <tr>
          <th scope="col" class="govuk-table__header">
            {say("timeline.week")}
          </th>
          <th scope="col" class="govuk-table__header">
            {say("timeline.count")}
          </th>
          <th scope="col" class="govuk-table__header">
            {say("timeline.did")}
          </th>
        </tr>
      </thead>
      <tbody>
        {weeks.toReversed().map((week) => (
          <tr key={week.monday}>
            <th scope="row" class="govuk-table__header">
              {day(week.monday, language)}
            </th>
            <td class="govuk-table__cell">{week.incidents}</td>
            <td class="govuk-table__cell">
              <bdi>{done(week)}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
