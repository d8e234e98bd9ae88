/** The incidents that an exhibit belongs to, and one more. */
import { useState } from "preact/hooks";
import type { Exhibit, Incident } from "../../case/case.ts";
import { Select } from "../fields/select.tsx";
import { NotKeptNote } from "../fields/trouble.tsx";
import { useKept } from "../fields/use-kept.ts";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase, useGo } from "../vault/keeper.ts";
import { tie } from "./keep-file.ts";

/** The newest are offered; older ones get proof from their own screen. */
const OFFERED = 100;
const WORDS = 60;

export function BelongsTo({ exhibit }: { exhibit: Exhibit }) {
  const say = useSay();
  const go = useGo();
  const { language } = useSetting();
  const { incidents } = useCase();
  const [chosen, setChosen] = useState<string | null>(null);
  const kept = useKept();
  const id = exhibit.of.exhibit;
  const has = (incident: Incident): boolean => incident.now.exhibits?.includes(id) === true;
  const label = (incident: Incident): string =>
    `${whenWords(incident.now.when.when, say, language)}: ${incident.now.account.text.slice(0, WORDS)}`;
  const mine = incidents.filter(has);
  const others = incidents.filter((one) => !has(one) && one.withdrawn === null).slice(0, OFFERED);
  return (
    <section aria-labelledby="exhibit-belongs">
      <h2 id="exhibit-belongs">{say("exhibit.belongs")}</h2>
      {mine.length === 0 ? <p>{say("exhibit.belongsnone")}</p> : null}
      <ul class="govuk-list">
        {mine.map((incident) => (
          <li key={incident.id}>
            <button
              type="button"
              class="app-link-button"
              onClick={() => go.to({ name: "incident", id: incident.id })}
            >
              <bdi>{label(incident)}</bdi>
            </button>
          </li>
        ))}
      </ul>
      {others.length === 0 ? null : (
        <>
          <NotKeptNote trouble={kept.trouble} />
          <Select
            id="exhibit-incident"
            label={say("exhibit.tieto")}
            none={say("exhibit.tienone")}
            choices={others.map((incident) => ({ value: incident.id, label: label(incident) }))}
            value={chosen}
            onChange={setChosen}
          />
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            disabled={kept.saving || chosen === null}
            onClick={() => {
              if (chosen !== null) kept.keep([tie(chosen, id)], () => setChosen(null));
            }}
          >
            {say("exhibit.tie")}
          </button>
        </>
      )}
    </section>
  );
}
