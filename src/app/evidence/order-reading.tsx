/** Pictures being read one after another: how many are done, which could not be, pause and stop. */
import { useSay } from "../say.tsx";
import { OrderFailed } from "./order-failed.tsx";
import type { PictureState, ReadingBatch } from "./reading/reading-batch.ts";

type Props = Readonly<{ states: readonly PictureState[]; batch: ReadingBatch }>;

export function OrderReading({ states, batch }: Props) {
  const say = useSay();
  const done = states.filter(({ at }) => at === "read" || at === "failed").length;
  const failed = states.filter(({ at }) => at === "failed");
  return (
    <>
      <progress class="app-reading" max={states.length} value={done} aria-label={say("order.reading")} />
      <p role="status">{say("order.progress", { done, all: states.length })}</p>
      {done === 0 ? <p class="app-quiet">{say("readtext.loading")}</p> : null}
      <OrderFailed failed={failed} />
      <p class="app-row">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => (batch.paused ? batch.resume() : batch.pause())}
        >
          {say(batch.paused ? "order.resume" : "order.pause")}
        </button>
        <button type="button" class="app-link-button" onClick={() => batch.stop()}>
          {say("order.stop")}
        </button>
      </p>
    </>
  );
}
