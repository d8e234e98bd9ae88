/** Everything in a case file that could tell where the person is, how to reach them, or who is named: to be looked at one by one. */
import { LEAVING_KINDS } from "../../casefile/leaving.ts";
import type { Leaving } from "../../casefile/leaving.ts";
import { useState } from "preact/hooks";
import { useSay } from "../say.tsx";

/** More of one kind are shown when asked for. */
const FEW = 20;

export function LeavingList({ rows }: { rows: readonly Leaving[] }) {
  const say = useSay();
  return (
    <div class="app-holds" role="group" aria-labelledby="casefile-leaving">
      <h2 id="casefile-leaving">{say("makefile.leaving")}</h2>
      <p>{say(rows.length === 0 ? "makefile.leavingnone" : "makefile.leavinglead")}</p>
      {rows.length === 0 ? null : (
        <dl>
          {LEAVING_KINDS.map((kind) => (
            <Kind key={kind} kind={kind} rows={rows.filter((row) => row.kind === kind)} />
          ))}
        </dl>
      )}
      <p class="app-quiet">{say("makefile.leavingnot")}</p>
    </div>
  );
}

function Kind({ kind, rows }: { kind: Leaving["kind"]; rows: readonly Leaving[] }) {
  const say = useSay();
  const [all, setAll] = useState(false);
  if (rows.length === 0) return null;
  return (
    <div>
      <dt>{say(`makefile.leaves-${kind}`)}</dt>
      {(all ? rows : rows.slice(0, FEW)).map(({ text, times }) => (
        <dd key={text}>
          <bdi>{text}</bdi>
          {times > 1 ? <span class="app-quiet"> {say("makefile.times", { n: times })}</span> : null}
        </dd>
      ))}
      {all || rows.length <= FEW ? null : (
        <dd>
          <button type="button" class="app-link-button" onClick={() => setAll(true)}>
            {say("makefile.showall", { n: rows.length })}
          </button>
        </dd>
      )}
    </div>
  );
}
