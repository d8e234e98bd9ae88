/** A neutral name and picture for the home screen, chosen by the person before anything can be installed. */
import { useState } from "preact/hooks";
import { useSay } from "../say.tsx";
import { linkManifest } from "../device/share-menu.ts";
import { NAMES } from "./names.ts";
import type { NeutralName } from "./names.ts";

/** `share`: the name comes into the phone's Share menu too. */
export function NameChoice({ share = false }: { share?: boolean }) {
  const say = useSay();
  const [chosen, setChosen] = useState<NeutralName | null>(null);
  const take = (name: NeutralName): void => {
    linkManifest(name, share);
    setChosen(name);
  };
  return (
    <>
      <h3>{say("keep.nametitle")}</h3>
      <p>{say("keep.namelead")}</p>
      <div class="app-row" role="group" aria-label={say("keep.nametitle")}>
        {NAMES.map((name) => (
          <button type="button" class="app-answer" aria-pressed={chosen === name} onClick={() => take(name)}>
            <img src={`/icons/${name}.svg`} width="48" height="48" alt="" />
            {say(`keep.name-${name}`)}
          </button>
        ))}
      </div>
      <p role="status">{chosen === null ? "" : say("keep.namechosen")}</p>
    </>
  );
}
