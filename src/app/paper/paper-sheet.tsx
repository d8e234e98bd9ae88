/** One numbered sheet to fill in by hand. */
import { useSay } from "../say.tsx";
import { BOXES, CHILD_BOXES } from "./sheet-boxes.ts";
import type { Box } from "./sheet-boxes.ts";

export const SHEET_KINDS = ["usual", "large", "child"] as const;

export type SheetKind = (typeof SHEET_KINDS)[number];

type Props = Readonly<{
  number: number;
  kind: SheetKind;
  /** a heading that does not say what the sheet is for */
  neutral: boolean;
  sample: boolean;
}>;

/** Drawn black on white, and only lines: there is nothing on it of what was written before. */
export function PaperSheet({ number, kind, neutral, sample }: Props) {
  const say = useSay();
  const child = kind === "child";
  const title = neutral ? "neutral" : child ? "child" : "usual";
  return (
    <section class={`app-papersheet app-papersheet--${kind}`} aria-label={say("paper.sheet", { n: number })}>
      <div class="app-papersheet__head">
        <p class="app-papersheet__title">{say(`paper.head-${title}`)}</p>
        <p class="app-papersheet__number">{say("paper.sheet", { n: number })}</p>
      </div>
      {sample ? <p class="app-papersheet__sample">{say("paper.sample")}</p> : null}
      <p>{say(child ? "paper.howchild" : "paper.how")}</p>
      {(child ? CHILD_BOXES : BOXES).map((box) => (
        <SheetBox
          key={box.name}
          box={box}
          words={say(child ? `paper.child-${box.name}` : `paper.box-${box.name}`)}
        />
      ))}
      <p class="app-papersheet__foot">{say("paper.writtenon")}</p>
    </section>
  );
}

function SheetBox({ box, words }: { box: Box; words: string }) {
  const say = useSay();
  return (
    <div class="app-papersheet__box">
      <p class="app-papersheet__label">{words}</p>
      {box.ticks.length === 0 ? null : (
        <p class="app-papersheet__ticks">
          {box.ticks.map((tick) => (
            <span class="app-papersheet__tick">
              <span class="app-papersheet__square" aria-hidden="true" />
              {say(tick)}
            </span>
          ))}
        </p>
      )}
      {Array.from({ length: box.rows }, () => (
        <div class="app-papersheet__row" />
      ))}
    </div>
  );
}
