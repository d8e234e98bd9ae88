/** The way to a letter: asks first whether someone feared is at that body, and if so shows another door (CARE C4). */
import { useState } from "preact/hooks";
import type { BodyKind } from "../../case/notice.ts";
import { useSay } from "../say.tsx";
import { useCase, useGo } from "../vault/keeper.ts";
import { canBeFeared, saidToBeFeared } from "./fear.ts";
import type { FearedKind } from "./fear.ts";
import { GuideLink } from "./guide-link.tsx";

type Props = Readonly<{
  /** the letter's id, or null for the list of all letters */
  letter: string | null;
  /** whom it goes to; null when nobody is recorded yet */
  body: Readonly<{ id: string; kind: BodyKind }> | null;
  notice?: string | undefined;
  incident?: string | undefined;
  words: string;
  primary?: boolean;
}>;

/** The question is asked each time: the answer is not kept, and may change. */
export function WriteTo({ letter, body, notice, incident, words, primary = false }: Props) {
  const say = useSay();
  const go = useGo();
  const { plan } = useCase();
  const [at, setAt] = useState<"button" | "asking" | "feared">("button");
  const kind = body !== null && canBeFeared(body.kind) ? body.kind : null;
  const write = (): void =>
    go.to({
      name: letter === null ? "letters" : "letter",
      with: {
        ...(letter === null ? {} : { letter }),
        ...(body === null ? {} : { body: body.id }),
        ...(notice === undefined ? {} : { notice }),
        ...(incident === undefined ? {} : { incident }),
      },
    });
  if (at === "feared" && kind !== null) return <OtherDoor kind={kind} onAnyway={write} />;
  if (at === "asking" && kind !== null) {
    return (
      <div class="app-notice" role="group" aria-labelledby={`fear-${kind}`}>
        <p id={`fear-${kind}`}>
          <strong>{say("due.fear")}</strong>
        </p>
        {saidToBeFeared(kind, plan?.answers ?? null) ? <p>{say("due.fearsaid")}</p> : null}
        <p class="app-row">
          <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setAt("feared")}>
            {say("due.fearyes")}
          </button>
          <button type="button" class="govuk-button govuk-button--secondary" onClick={write}>
            {say("due.fearno")}
          </button>
        </p>
      </div>
    );
  }
  return (
    <button
      type="button"
      class={`govuk-button${primary ? "" : " govuk-button--secondary"}`}
      onClick={() => (kind === null ? write() : setAt("asking"))}
    >
      {words}
    </button>
  );
}

function OtherDoor({ kind, onAnyway }: { kind: FearedKind; onAnyway: () => void }) {
  const say = useSay();
  const go = useGo();
  return (
    <div class="app-notice" role="status">
      <p>
        <strong>{say("due.otherdoor")}</strong>
      </p>
      <p>{say(`due.door-${kind}`)}</p>
      <p>{say("due.doordanger")}</p>
      <p class="app-row">
        <button
          type="button"
          class="govuk-button govuk-button--secondary"
          onClick={() => go.to({ name: "body" })}
        >
          {say("due.dooradd")}
        </button>
        <button type="button" class="app-link-button" onClick={onAnyway}>
          {say("due.dooranyway")}
        </button>
      </p>
      <GuideLink address="/guide/other-doors" words={say("due.doorread")} />
    </div>
  );
}
