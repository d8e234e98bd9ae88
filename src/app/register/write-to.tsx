/** The way to a letter: asks first whether someone feared is at that body, and if so shows another door (CARE C4). */
import { useState } from "preact/hooks";
import type { BodyKind } from "../../case/notice.ts";
import { useSay } from "../say.tsx";
import { useGo } from "../vault/keeper.ts";
import { FearQuestion } from "./fear-question.tsx";
import { canBeFeared } from "./fear.ts";

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
  const [asking, setAsking] = useState(false);
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
  if (asking && kind !== null) {
    return (
      <FearQuestion
        kind={kind}
        id={`fear-${kind}`}
        elsewhere={say("due.dooradd")}
        anyway={say("due.dooranyway")}
        onPass={write}
        onElsewhere={() => go.to({ name: "body" })}
      />
    );
  }
  return (
    <button
      type="button"
      class={`govuk-button${primary ? "" : " govuk-button--secondary"}`}
      onClick={() => (kind === null ? write() : setAsking(true))}
    >
      {words}
    </button>
  );
}
