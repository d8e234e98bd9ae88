/** What was added to an incident later, each with its date and who wrote it: the first account stays as it is. */
import type { Correction } from "../../case/case.ts";
import { useSay } from "../say.tsx";
import { PartList, usePartRows } from "./part-rows.tsx";
import { RecordedLine } from "./recorded-line.tsx";

export function Additions({ corrections }: { corrections: readonly Correction[] }) {
  const say = useSay();
  if (corrections.length === 0) return null;
  return (
    <section aria-labelledby="additions">
      <h2 id="additions">{say("diary.additions")}</h2>
      {corrections.map((one) => (
        <Addition key={one.id} correction={one} />
      ))}
    </section>
  );
}

function Addition({ correction }: { correction: Correction }) {
  const say = useSay();
  const { account, of } = correction;
  const rows = usePartRows(correction);
  return (
    <div class="app-addition">
      <RecordedLine recorded={correction} />
      {account === undefined ? null : (
        <blockquote class="app-account">
          <bdi>{account.text}</bdi>
        </blockquote>
      )}
      {rows.length === 0 ? null : <p>{say("diary.nowreads")}</p>}
      <PartList rows={rows} />
      {of.why === "" ? null : (
        <p>
          <bdi>{say("diary.why", { why: of.why })}</bdi>
        </p>
      )}
    </div>
  );
}
