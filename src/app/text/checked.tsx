/** The small line that says where a fact comes from, when it was checked, and when not to rely on it. */
import { isOverdue, isUnsure } from "../../content/dated.ts";
import type { Dated } from "../../content/dated.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { day } from "./day.ts";
import { WebLink } from "./ways.tsx";

/** Shows a warning for facts that no source was seen for, and for those whose review is overdue. */
export function Checked({ fact }: { fact: Dated }) {
  const say = useSay();
  const { today, language } = useSetting();
  const overdue = isOverdue(fact, today);
  const unsure = isUnsure(fact);
  return (
    <div class="app-checked">
      {overdue ? (
        <p class="app-checked__warn">{say("text.overdue", { date: day(fact.reviewBy, language) })}</p>
      ) : null}
      {unsure ? <p class="app-checked__warn">{say("text.unverified")}</p> : null}
      {unsure ? null : (
        <details class="app-source">
          <summary>{say("text.checked", { date: day(fact.checkedOn, language) })}</summary>
          <p>
            {say("text.source")}{" "}
            {fact.source.startsWith("https://") ? <WebLink address={fact.source} /> : fact.source}
          </p>
        </details>
      )}
    </div>
  );
}
