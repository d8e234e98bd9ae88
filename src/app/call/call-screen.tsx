/** The call handler's page: questions on the left, plan on the right, both by keyboard, in ninety seconds. */
import { useEffect, useLayoutEffect, useMemo, useState } from "preact/hooks";
import { readAnswers } from "../../plan/answers.ts";
import { makePlan } from "../../plan/plan.ts";
import { QUESTIONS } from "../../plan/questions.ts";
import { onWipe } from "../device/wipe.ts";
import { placeFor, rulesFor } from "../place-rules.ts";
import type { FramePack, PlanPack } from "../packs.ts";
import { useSay } from "../say.tsx";
import { toAnswers, toggle } from "../triage/chosen.ts";
import type { Chosen, Field } from "../triage/chosen.ts";
import { withAreas } from "../triage/questions.ts";
import { World } from "../world.tsx";
import { CallPlan } from "./call-plan.tsx";
import { CallQuestion } from "./call-question.tsx";
import { NEXT_KEYS, PREVIOUS_KEYS, isForThePage, keysOf } from "./keys.ts";
import { SafeToSend, mayText } from "./safe-to-send.tsx";
import type { Safety } from "./safe-to-send.tsx";

type Props = Readonly<{ frame: FramePack; pack: PlanPack; today: string; origin: string }>;

export function CallScreen({ frame, pack, today, origin }: Props) {
  const say = useSay();
  const [chosen, setChosen] = useState<Chosen>({});
  const [safety, setSafety] = useState<Safety>({});
  const [inHand, setInHand] = useState(0);
  const [keys, setKeys] = useState(true);
  const [report, setReport] = useState<"" | "yes" | "no">("");
  const [reference, setReference] = useState("");
  const questions = useMemo(() => withAreas(QUESTIONS, frame.areas), [frame]);
  const places = useMemo(() => new Map(Object.entries(pack.places)), [pack]);
  const newCall = (): void => {
    setChosen({});
    setSafety({});
    setReport("");
    setReference("");
    setInHand(0);
    scrollTo(0, 0);
  };
  useEffect(() => onWipe(newCall), []);

  const go = (to: number): void => {
    const next = Math.min(Math.max(to, 0), questions.length - 1);
    setInHand(next);
    document.getElementById(`call-${questions[next]?.id ?? ""}`)?.scrollIntoView({ block: "nearest" });
  };
  const answer = (field: Field, option: string): void => {
    setChosen((now) => toggle(now, field, option));
    const question = questions[inHand];
    const goesOn =
      question?.fields.length === 1 && (field.choose === "one" || field.alone?.includes(option) === true);
    if (goesOn) go(inHand + 1);
  };

  // Before the next key can come: quick fingers must find the question that is in hand now.
  useLayoutEffect(() => {
    if (!keys) return;
    const pressed = (event: KeyboardEvent): void => {
      const question = questions[inHand];
      if (question === undefined || !isForThePage(event)) return;
      const control =
        event.target instanceof HTMLElement && event.target.closest("button, a, summary, input") !== null;
      const keyed = keysOf(question).find((one) => one.key === event.key);
      if (keyed !== undefined) answer(keyed.field, keyed.option);
      else if (NEXT_KEYS.includes(event.key) && !(control && event.key !== "n")) go(inHand + 1);
      else if (PREVIOUS_KEYS.includes(event.key) && !(control && event.key !== "p")) go(inHand - 1);
      else return;
      event.preventDefault();
    };
    addEventListener("keydown", pressed);
    return () => removeEventListener("keydown", pressed);
  });

  const read = readAnswers(
    toAnswers(chosen, questions),
    frame.areas.map((area) => area.id),
  );
  const area = read.ok ? read.answers.area : undefined;
  const plan = makePlan(read.ok ? read.answers : {}, rulesFor(places, area));
  const reportWords =
    report === ""
      ? ""
      : say(`call.report-${report}${report === "yes" && reference !== "" ? "-ref" : ""}`, { reference });
  return (
    <World frame={frame} place={placeFor(places, area)} today={today}>
      <h1>{say("call.title")}</h1>
      <SafeToSend
        safety={safety}
        onAnswer={(question, given) => setSafety((now) => ({ ...now, [question]: given }))}
      />
      <p class="app-row">
        <label class="app-call__choice">
          <input type="checkbox" autocomplete="off" checked={keys} onChange={() => setKeys(!keys)} />
          {say("call.keys")}
        </label>
        <button type="button" class="govuk-button govuk-button--secondary" onClick={newCall}>
          {say("call.new")}
        </button>
      </p>
      {keys ? <p class="app-quiet">{say("call.keyshint")}</p> : null}
      <div class="app-call">
        <div class="app-call__questions">
          <h2>{say("call.questions")}</h2>
          {questions.map((question, index) => (
            <CallQuestion
              key={question.id}
              question={question}
              number={index + 1}
              words={frame}
              chosen={chosen}
              inHand={index === inHand}
              keys={keys}
              onToggle={(field, option) => setChosen((now) => toggle(now, field, option))}
              onTake={() => setInHand(index)}
            />
          ))}
          <fieldset class="app-call__answers">
            <legend>{say("call.report")}</legend>
            {(["yes", "no"] as const).map((given) => (
              <label class="app-call__choice">
                <input
                  type="radio"
                  name="report"
                  autocomplete="off"
                  checked={report === given}
                  onChange={() => setReport(given)}
                />
                {say(`call.${given}`)}
              </label>
            ))}
            <label class="app-call__choice">
              {say("call.reference")}
              <input
                class="govuk-input"
                type="text"
                autocomplete="off"
                spellcheck={false}
                maxLength={40}
                value={reference}
                onInput={(event) => setReference(event.currentTarget.value)}
              />
            </label>
          </fieldset>
        </div>
        <CallPlan
          plan={plan}
          words={pack.steps}
          mayText={mayText(safety)}
          origin={origin}
          report={reportWords}
        />
      </div>
    </World>
  );
}
