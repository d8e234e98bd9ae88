/** Everything that happened to an exhibit since it was added, oldest first. */
import type { Exhibit } from "../../case/case.ts";
import { custody } from "../../evidence/custody.ts";
import { useSay } from "../say.tsx";
import { useCase } from "../vault/keeper.ts";
import { useMomentWords } from "./moment-words.ts";

export function CustodyList({ exhibit }: { exhibit: Exhibit }) {
  const say = useSay();
  const momentWords = useMomentWords();
  const { exhibits } = useCase();
  return (
    <details class="app-fold">
      <summary>{say("exhibit.custody")}</summary>
      <ol class="govuk-list govuk-list--number">
        {custody(exhibit, exhibits).map(({ at, act, words, writer }) => (
          <li>
            {momentWords(at)}: {say(`exhibit.act-${act}`)}
            {words === "" ? null : (
              <>
                . <bdi>{words}</bdi>
              </>
            )}
            {writer.as === "supporter" ? (
              <>
                {" "}
                (<bdi>{writer.name}</bdi>)
              </>
            ) : null}
          </li>
        ))}
      </ol>
    </details>
  );
}
