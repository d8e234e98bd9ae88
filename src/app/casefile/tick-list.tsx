/** Many things of which some are ticked: thousands of rows, of which only those near the screen are drawn. */
import type { ComponentChild } from "preact";
import { LongList } from "../fields/long-list.tsx";
import { ScrollBox } from "./scroll-box.tsx";

const ROW = 64;

type Props<Row> = Readonly<{
  /** names the group and its boxes */
  name: string;
  legend: string;
  rows: readonly Row[];
  keyOf(row: Row): string;
  draw(row: Row): ComponentChild;
  values: ReadonlySet<string>;
  onToggle(key: string): void;
  children?: ComponentChild;
}>;

/** What stands between the legend and the list are `children`. */
export function TickList<Row>(props: Props<Row>) {
  const { name, legend, rows, keyOf, draw, values, onToggle, children } = props;
  return (
    <div class="govuk-form-group">
      <fieldset class="govuk-fieldset">
        <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
        {children}
        {rows.length === 0 ? null : (
          <ScrollBox label={legend}>
            <LongList
              rows={rows}
              keyOf={keyOf}
              guess={ROW}
              draw={(row) => {
                const key = keyOf(row);
                return (
                  <div class="govuk-checkboxes__item">
                    <input
                      class="govuk-checkboxes__input"
                      type="checkbox"
                      id={`${name}-${key}`}
                      autocomplete="off"
                      checked={values.has(key)}
                      onChange={() => onToggle(key)}
                    />
                    <label class="govuk-label govuk-checkboxes__label" for={`${name}-${key}`}>
                      {draw(row)}
                    </label>
                  </div>
                );
              }}
            />
          </ScrollBox>
        )}
      </fieldset>
    </div>
  );
}
