/** The weeks as bars, with a mark of its own shape for each kind of step that was taken in one. */
import type { StepMark, Week } from "../../case/pattern.ts";

const HEIGHT = 100;
const BAR = 12;
const GAP = 4;
const MARK = 11;
/** No fewer weeks' room, so that a young diary has no bars as wide as the screen. */
const LEAST = 26;

/** Drawn in this order below the bar, one under another. */
export const STEP_KINDS: readonly StepMark["kind"][] = ["notice", "silence", "move"];

/** Around its middle, each within 10 by 10. */
const SHAPES: Readonly<Record<StepMark["kind"], string>> = {
  notice: "M0 -5 L5 5 L-5 5 Z",
  silence: "M-5 -2 H5 V2 H-5 Z",
  move: "M0 -5 L5 0 L0 5 L-5 0 Z",
};

/** `title` is read out; without one the bars are only to be looked at. */
export function WeekBars({ weeks, title }: Readonly<{ weeks: readonly Week[]; title: string | null }>) {
  const most = Math.max(1, ...weeks.map((week) => week.incidents));
  const width = Math.max(LEAST, weeks.length) * (BAR + GAP);
  const foot = STEP_KINDS.length * (MARK + 2) + 4;
  return (
    <svg
      class="app-chart"
      role={title === null ? undefined : "img"}
      aria-hidden={title === null ? true : undefined}
      viewBox={`0 0 ${width} ${HEIGHT + foot}`}
      preserveAspectRatio="xMinYMid meet"
    >
      {title === null ? null : <title>{title}</title>}
      {weeks.map((week, at) => {
        const height = Math.round((week.incidents / most) * HEIGHT);
        return (
          <g key={week.monday} transform={`translate(${at * (BAR + GAP)} 0)`}>
            <rect class="app-chart__bar" y={HEIGHT - height} width={BAR} height={height} />
            <rect class="app-chart__base" y={HEIGHT} width={BAR + GAP} height={1} />
            {STEP_KINDS.map((kind, row) =>
              week.steps.some((step) => step.kind === kind) ? (
                <path
                  key={kind}
                  class="app-chart__step"
                  d={SHAPES[kind]}
                  transform={`translate(${BAR / 2} ${HEIGHT + 4 + MARK / 2 + row * (MARK + 2)})`}
                />
              ) : null,
            )}
          </g>
        );
      })}
    </svg>
  );
}

/** One shape of the chart, beside its word. */
export function StepShape({ kind }: Readonly<{ kind: StepMark["kind"] }>) {
  return (
    <svg class="app-chart__key" aria-hidden="true" viewBox="-6 -6 12 12" width="16" height="16">
      <path class="app-chart__step" d={SHAPES[kind]} />
    </svg>
  );
}
