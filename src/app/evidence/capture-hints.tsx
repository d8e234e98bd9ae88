/** What a good screenshot shows, and the order that keeps proof: capture, then report, then block. */
import { useSay } from "../say.tsx";

const GOOD = ["whole", "who", "when", "address", "as-it-is", "original"] as const;

export function CaptureHints() {
  const say = useSay();
  return (
    <details class="app-fold">
      <summary>{say("addproof.hints")}</summary>
      <p>{say("addproof.order")}</p>
      <ul class="govuk-list govuk-list--bullet">
        {GOOD.map((one) => (
          <li>{say(`addproof.good-${one}`)}</li>
        ))}
      </ul>
      <p>{say("addproof.toomuch")}</p>
    </details>
  );
}
