/** What was done to stop contact, newest first. */
import { useState } from "preact/hooks";
import type { Case } from "../../case/case.ts";
import { whenKey } from "../../case/when-key.ts";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";

const FEW = 20;

/** `nameOf`: the name of an app, or "" when it is not one we know. */
export function SilenceList({ open, nameOf }: { open: Case; nameOf: (platform: string | null) => string }) {
  const say = useSay();
  const { language } = useSetting();
  const [all, setAll] = useState(false);
  const acts = open.silences.toSorted((one, other) =>
    whenKey(other.when.when.at).localeCompare(whenKey(one.when.when.at)),
  );
  if (acts.length === 0) return <p>{say("silence.empty")}</p>;
  return (
    <section aria-labelledby="silence-list">
      <h2 id="silence-list">{say("silence.list")}</h2>
      <ul class="app-register__lines">
        {(all ? acts : acts.slice(0, FEW)).map(({ id, of, when }) => (
          <li key={id} class="app-register__line">
            <p>{say(`silence.did-${of.act}`, { date: whenWords(when.when, say, language) })}</p>
            <p class="app-quiet">
              <bdi>{of.handle}</bdi> {nameOf(of.platform)}
            </p>
          </li>
        ))}
      </ul>
      {acts.length > FEW && !all ? (
        <button type="button" class="app-link-button" onClick={() => setAll(true)}>
          {say("silence.all", { n: acts.length })}
        </button>
      ) : null}
    </section>
  );
}
