/** What is known of an exhibit: its kind, size and digest, when it came, and what it says of itself. */
import type { Exhibit } from "../../case/case.ts";
import { differs } from "../../evidence/kind-names.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useMomentWords } from "./moment-words.ts";
import { sizeWords } from "../fields/picked-file.ts";

export function ExhibitFacts({ exhibit }: { exhibit: Exhibit }) {
  const say = useSay();
  const { language } = useSetting();
  const momentWords = useMomentWords();
  const { type, size, digest, taken, name } = exhibit.exhibit;
  const { claims = [], leftOut, inside } = exhibit;
  const rows = [
    [say("exhibit.kind"), type === "" ? say("exhibit.kindunknown") : type],
    [say("exhibit.size"), `${sizeWords(size, language)} (${say("exhibit.bytes", { n: size })})`],
    [say("exhibit.added"), momentWords(exhibit.recorded)],
    [say("exhibit.taken"), say(`exhibit.taken-${taken}`)],
    ...(inside === undefined ? [] : [[say("exhibit.inside"), inside.path]]),
  ];
  return (
    <>
      <dl class="app-proof-facts">
        {rows.map(([what, value]) => (
          <div>
            <dt>{what}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
        <div>
          <dt>{say("exhibit.digest")}</dt>
          <dd class="app-digest">{digest.match(/.{1,8}/g)?.join(" ")}</dd>
        </div>
      </dl>
      <p class="app-quiet">{say("exhibit.digestnote")}</p>
      {differs(type, name) ? <p class="app-notice">{say("exhibit.nameother")}</p> : null}
      {leftOut === undefined ? null : (
        <p class="app-notice">{say("exhibit.leftout", { n: leftOut.names.length })}</p>
      )}
      {claims.length === 0 ? null : (
        <details class="app-fold">
          <summary>{say("exhibit.claims")}</summary>
          <p>{say("exhibit.claimsnote")}</p>
          <dl class="app-proof-facts">
            {claims.map(({ what, value }) => (
              <div>
                <dt>
                  <bdi>{what}</bdi>
                </dt>
                <dd>
                  <bdi>{value}</bdi>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </>
  );
}
