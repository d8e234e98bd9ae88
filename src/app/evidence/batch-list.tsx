/** How each file of a batch stands: waiting, so much of it kept, kept, or why not. */
import { shownName } from "../../evidence/shown-name.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import type { FileState } from "./batch.ts";
import { sizeWords } from "../fields/picked-file.ts";

export function BatchList({ states }: { states: readonly FileState[] }) {
  const say = useSay();
  const { language } = useSetting();
  if (states.length === 0) return null;
  const kept = states.filter(({ at }) => at === "kept").length;
  const failed = states.filter(({ at }) => at === "failed").length;
  return (
    <>
      <p role="status">
        {say("addproof.count", { kept, all: states.length })}
        {failed === 0 ? "" : ` ${say("addproof.countfailed", { n: failed })}`}
      </p>
      <ul class="app-batch">
        {states.map((state, place) => (
          <li key={place}>
            <bdi>{shownName(state.name)}</bdi>{" "}
            <span class="app-quiet">{sizeWords(state.size, language)}</span>
            <State state={state} />
          </li>
        ))}
      </ul>
    </>
  );
}

function State({ state }: { state: FileState }) {
  const say = useSay();
  const { at, trouble, done, size, name } = state;
  if (at === "failed")
    return <p class="govuk-error-message">{say(`addproof.trouble-${trouble ?? "broken"}`)}</p>;
  if (at === "kept") return <p>{say("addproof.kept")}</p>;
  if (at === "waiting") return <p class="app-quiet">{say("addproof.waiting")}</p>;
  return (
    <progress max={size} value={done} aria-label={say("addproof.progress", { name: shownName(name) })} />
  );
}
