/** The people of a case: the other side with how the person knows, and the witnesses apart from them. */
import { useSay } from "../say.tsx";
import { useCase, useGo } from "../vault/keeper.ts";
import { actorName } from "./actor-name.ts";

export function PeopleScreen() {
  const say = useSay();
  const go = useGo();
  const { actors, witnesses, incidents } = useCase();
  const counts = new Map<string, number>();
  for (const id of incidents.flatMap(({ now }) => now.actors ?? []))
    counts.set(id, (counts.get(id) ?? 0) + 1);
  const countWords = (n: number): string =>
    n === 1 ? say("people.oneincident") : say("people.incidents", { n });
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("people.title")}
      </h1>
      <p>{say("people.lead")}</p>
      <section aria-labelledby="people-actors">
        <h2 id="people-actors">{say("people.actors")}</h2>
        {actors.size === 0 ? <p>{say("people.actorsnone")}</p> : null}
        <ul class="app-doors">
          {[...actors].map(([id, { now }]) => (
            <li>
              <button type="button" class="app-door" onClick={() => go.to({ name: "actor", id })}>
                <strong>
                  <bdi>{actorName(now, say)}</bdi>
                </strong>
                <span>
                  {say(`diary.sure-${now.sure.how}`)}. {countWords(counts.get(id) ?? 0)}
                </span>
              </button>
            </li>
          ))}
        </ul>
        <button type="button" class="govuk-button" onClick={() => go.to({ name: "actor" })}>
          {say("people.newactor")}
        </button>
      </section>
      <section aria-labelledby="people-witnesses">
        <h2 id="people-witnesses">{say("people.witnesses")}</h2>
        <p class="app-quiet">{say("people.witnessesnote")}</p>
        {witnesses.size === 0 ? <p>{say("people.witnessesnone")}</p> : null}
        <ul class="app-doors">
          {[...witnesses].map(([id, { now }]) => (
            <li>
              <button type="button" class="app-door" onClick={() => go.to({ name: "witness", id })}>
                <strong>
                  <bdi>{now.name}</bdi>
                </strong>
                <span>{now.saw === "" ? say("people.witnesstitle") : now.saw}</span>
              </button>
            </li>
          ))}
        </ul>
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => go.to({ name: "witness" })}
        >
          {say("people.newwitness")}
        </button>
      </section>
    </>
  );
}
