/** After an incident is kept: "Saved.", and what may be done next, all of it an offer. */
import { useEffect } from "preact/hooks";
import { useSay } from "../say.tsx";
import { useGo } from "../vault/keeper.ts";

const OFFERS = [
  ["correct", "write.addto"],
  ["effect", "write.effect"],
  ["told", "write.tell"],
] as const;

/** "Saved" shows only here, once it is durable. `id` is the incident. */
export function Afterwards({ id }: { id: string }) {
  const say = useSay();
  const go = useGo();
  useEffect(() => document.getElementById("screen-title")?.focus(), []);
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("write.saved")}
      </h1>
      <p>{say("write.afterwards")}</p>
      <p>
        <button type="button" class="govuk-button" onClick={() => go.to({ name: "diary" })}>
          {say("write.done")}
        </button>
      </p>
      <p>{say("write.afternext")}</p>
      <p class="app-row">
        {OFFERS.map(([name, words]) => (
          <button
            type="button"
            key={name}
            class="govuk-button govuk-button--secondary"
            onClick={() => go.to(name === "told" ? { name, with: { incident: id } } : { name, id })}
          >
            {say(words)}
          </button>
        ))}
      </p>
    </>
  );
}
