/** The boxes on a picture as things to reach with Tab: arrow keys move them, with Shift they change their size, Delete takes them away. */
import { useEffect, useRef } from "preact/hooks";
import { moved, sized } from "../../evidence/redacted-copy.ts";
import type { Box } from "../../evidence/redacted-copy.ts";
import { useSay } from "../say.tsx";

/** One press, in parts of the picture. */
const STEP = 0.01;

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
};

/** `reach`: how many boxes were added by a button; each time it grows the last box gets the focus. */
type Props = Readonly<{ boxes: readonly Box[]; reach: number; onChange: (boxes: readonly Box[]) => void }>;

const percent = (part: number): string => `${part * 100}%`;

export function BoxKeys({ boxes, reach, onChange }: Props) {
  const say = useSay();
  const own = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (reach > 0) own.current?.querySelector<HTMLElement>("button:last-of-type")?.focus();
  }, [reach]);
  const press = (event: KeyboardEvent, at: number): void => {
    const arrow = ARROWS[event.key];
    const box = boxes[at];
    if (box === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    if (arrow !== undefined) {
      event.preventDefault();
      const changed = (event.shiftKey ? sized : moved)(box, ...arrow);
      onChange(boxes.map((one, place) => (place === at ? changed : one)));
    } else if (event.key === "Delete") {
      event.preventDefault();
      // The one that takes its place keeps the focus; the last hands it to the one before, or to the button that adds one.
      const before = own.current?.querySelectorAll("button")[at - 1] ?? document.getElementById("add-box");
      if (at === boxes.length - 1) before?.focus();
      onChange(boxes.filter((_, place) => place !== at));
    }
  };
  return (
    <div ref={own} class="app-redact-boxes">
      {boxes.map(({ left, top, width, height }, at) => (
        <button
          type="button"
          key={at}
          aria-describedby="box-keys"
          style={{ left: percent(left), top: percent(top), width: percent(width), height: percent(height) }}
          onKeyDown={(event) => press(event, at)}
        >
          <span class="govuk-visually-hidden">
            {say("redact.boxat", {
              n: at + 1,
              left: Math.round(left * 100),
              top: Math.round(top * 100),
              width: Math.round(width * 100),
              height: Math.round(height * 100),
            })}
          </span>
        </button>
      ))}
    </div>
  );
}
