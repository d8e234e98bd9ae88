/** Recordings and files that belong to nothing, and what can be made of each. */
import { useMemo } from "preact/hooks";
import { KeptExhibit } from "../fields/kept-file.tsx";
import { useSay } from "../say.tsx";
import { useCase, useGo } from "../vault/keeper.ts";
import { looseOf } from "./loose.ts";
import { RecordedLine } from "./recorded-line.tsx";

export function LooseScreen() {
  const say = useSay();
  const go = useGo();
  const open = useCase();
  const loose = useMemo(() => looseOf(open), [open]);
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("loose.title")}
      </h1>
      <p>{say(loose.length === 0 ? "loose.none" : "loose.lead")}</p>
      <ul class="app-loose">
        {loose.map((one) => {
          const exhibit = one.of.exhibit;
          const write = (): void => go.to({ name: "guided", with: { exhibit } });
          const tell = (): void => go.to({ name: "told", with: { exhibit } });
          return (
            <li key={exhibit} class="app-loose__one">
              <p>
                <KeptExhibit id={exhibit} />
              </p>
              <RecordedLine recorded={one} />
              <p class="app-row">
                <button type="button" class="govuk-button govuk-button--secondary" onClick={write}>
                  {say("loose.write")} <span class="govuk-visually-hidden">{one.exhibit.name}</span>
                </button>
                {one.exhibit.taken === "voice" ? null : (
                  <button type="button" class="app-link-button" onClick={tell}>
                    {say("loose.told")} <span class="govuk-visually-hidden">{one.exhibit.name}</span>
                  </button>
                )}
              </p>
            </li>
          );
        })}
      </ul>
    </>
  );
}
