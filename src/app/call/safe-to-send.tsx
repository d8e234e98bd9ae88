/** What a call handler asks before anything else: alone, safe to text, seen by others (CARE C8). */
import { useSay } from "../say.tsx";

export const SAFETY_QUESTIONS = ["alone", "text", "seen"] as const;
export type SafetyQuestion = (typeof SAFETY_QUESTIONS)[number];
export type SafetyAnswer = "yes" | "no" | "unsure";
export type Safety = Readonly<Partial<Record<SafetyQuestion, SafetyAnswer>>>;

/** What must be said for a text to be safe. Anything else, or not asked, means: read it out. */
const SAFE: Readonly<Record<SafetyQuestion, SafetyAnswer>> = { alone: "yes", text: "yes", seen: "no" };

export const mayText = (safety: Safety): boolean =>
  SAFETY_QUESTIONS.every((question) => safety[question] === SAFE[question]);

type Props = Readonly<{ safety: Safety; onAnswer(question: SafetyQuestion, answer: SafetyAnswer): void }>;

export function SafeToSend({ safety, onAnswer }: Props) {
  const say = useSay();
  const asked = SAFETY_QUESTIONS.every((question) => safety[question] !== undefined);
  return (
    <section class="app-call__safety" aria-labelledby="call-safety">
      <h2 id="call-safety">{say("call.safety")}</h2>
      {SAFETY_QUESTIONS.map((question) => (
        <fieldset class="app-call__row">
          <legend>{say(`call.${question}`)}</legend>
          {(["yes", "no", "unsure"] as const).map((answer) => (
            <label class="app-call__choice">
              <input
                type="radio"
                name={`safety-${question}`}
                autocomplete="off"
                checked={safety[question] === answer}
                onChange={() => onAnswer(question, answer)}
              />
              {say(`call.${answer}`)}
            </label>
          ))}
        </fieldset>
      ))}
      <p role="status">
        <strong>
          {asked ? say(mayText(safety) ? "call.maytext" : "call.readout") : say("call.askfirst")}
        </strong>
      </p>
      <p>{say("call.recording")}</p>
    </section>
  );
}
