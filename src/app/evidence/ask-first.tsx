/** Asked before anything comes in, whichever way (CARE C13): is it a picture that must not be kept? */
import { useState } from "preact/hooks";
import type { ComponentChildren } from "preact";
import { OneOf } from "../fields/choices.tsx";
import { useSay } from "../say.tsx";
import { ImageHelp } from "../fields/image-help.tsx";

type Answer = "no" | "yes" | "not-looked";

/** Shows its children once the answer is no. Yes, or not having looked, shows help and takes nothing in. */
export function AskFirst({ children }: { children: ComponentChildren }) {
  const say = useSay();
  const [answer, setAnswer] = useState<Answer | null>(null);
  return (
    <>
      <OneOf<Answer>
        name="nude"
        legend={say("addproof.nude")}
        hint={say("addproof.nudehint")}
        choices={[
          { value: "no", label: say("addproof.nude-no") },
          { value: "yes", label: say("addproof.nude-yes") },
          { value: "not-looked", label: say("addproof.nude-not-looked") },
        ]}
        value={answer}
        onChange={(value) => setAnswer(value)}
      />
      <div role="status">
        {answer === "yes" ? (
          <div class="app-read-first">
            <p>
              <strong>{say("file.dont")}</strong>
            </p>
            <ImageHelp />
          </div>
        ) : null}
        {answer === "not-looked" ? <p class="app-notice">{say("addproof.lookfirst")}</p> : null}
      </div>
      {answer === "no" ? children : null}
    </>
  );
}
