/** One line on other screens that leads to making a case file. */
import { useSay } from "../say.tsx";
import { useGo } from "../vault/keeper.ts";

export function CaseFileLine() {
  const say = useSay();
  const go = useGo();
  return (
    <p>
      <button type="button" class="app-link-button" onClick={() => go.to({ name: "casefile" })}>
        {say("makefile.door")}
      </button>
    </p>
  );
}
