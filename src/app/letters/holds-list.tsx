/** What leaves with a letter, to be looked at one by one. */
import { useSay } from "../say.tsx";
import type { Leaving } from "./leaving.ts";

const KINDS = [
  "address",
  "postcode",
  "place",
  "phone",
  "email",
  "link",
  "handle",
  "name",
  "actor",
  "witness",
] as const satisfies readonly Leaving["kind"][];

/** Grouped by what it is; says so when there is nothing. */
export function HoldsList({ rows }: { rows: readonly Leaving[] }) {
  const say = useSay();
  if (rows.length === 0) return <p class="app-holds">{say("letter.holdsnone")}</p>;
  return (
    <div class="app-holds" role="group" aria-labelledby="letter-holds">
      <h3 id="letter-holds">{say("letter.holds")}</h3>
      <p>{say("letter.holdslead")}</p>
      <dl>
        {KINDS.map((kind) => {
          const texts = rows.filter((row) => row.kind === kind);
          return texts.length === 0 ? null : (
            <div key={kind}>
              <dt>{say(`letter.held-${kind}`)}</dt>
              {texts.map(({ text }) => (
                <dd>
                  <bdi>{text}</bdi>
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </div>
  );
}
