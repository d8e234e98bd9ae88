/** What a check found, for whoever has to decide: whole or not, what was changed, what is in it, and what it does not prove. */
import { useEffect, useRef } from "preact/hooks";
import type { Verdict } from "../../casefile/verify/findings.ts";
import { sizeWords } from "../fields/picked-file.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { CheckedLogPart } from "./checked-log.tsx";
import { CheckedProof } from "./checked-proof.tsx";
import { CheckedStamps } from "./checked-stamps.tsx";
import { momentIn } from "./moment-in.ts";

const SHOWN = 200;

const WORDS = {
  whole: ["check.whole", "check.wholesays"],
  altered: ["check.altered", "check.alteredsays"],
  "not-a-case-file": ["check.notone", "check.notonesays"],
  "other-bag": ["check.other", "check.othersays"],
} as const;

export function VerdictView({ verdict }: { verdict: Verdict }) {
  const say = useSay();
  const { language } = useSetting();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [verdict]);
  const [title, says] = WORDS[verdict.kind];
  const { findings, notes, made, files, bytes } = verdict;
  const named = (where: string): string => (where === "" ? say("check.thisfile") : where);
  return (
    <section class={`app-verdict app-verdict--${verdict.kind}`} aria-labelledby="verdict">
      <h3 id="verdict" tabindex={-1} ref={heading}>
        {say(title)}
      </h3>
      <p>{say(says)}</p>
      {verdict.kind === "not-a-case-file" ? null : (
        <p>
          {made === null ? null : say("check.made", { when: momentIn(made, language) })}{" "}
          {say("check.size", { files, size: sizeWords(bytes, language) })}
        </p>
      )}
      {findings.length === 0 ? null : (
        <>
          <h4>{say("check.found")}</h4>
          <ul>
            {findings.slice(0, SHOWN).map(({ where, what, code }) => (
              <li>
                <bdi>{say(`check.finding-${code}`, { where: named(where), what })}</bdi>
              </li>
            ))}
          </ul>
          {findings.length > SHOWN ? <p>{say("check.more", { n: findings.length - SHOWN })}</p> : null}
        </>
      )}
      {notes.length === 0 ? null : (
        <>
          <h4>{say("check.noted")}</h4>
          <ul>
            {notes.slice(0, SHOWN).map(({ where, what, code }) => (
              <li>
                <bdi>{say(`check.note-${code}`, { where: named(where), what })}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      {verdict.log === null ? null : <CheckedLogPart verdict={verdict} log={verdict.log} />}
      {verdict.log === null ? null : <CheckedProof exhibits={verdict.exhibits} />}
      {verdict.log === null ? null : <CheckedStamps stamps={verdict.timestamps} />}
      {verdict.kind === "not-a-case-file" ? null : (
        <>
          <h4>{say("check.notproven")}</h4>
          <ul>
            {verdict.notProven.map((code) => (
              <li>{say(`check.not-${code}`)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
