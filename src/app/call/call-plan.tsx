/** The plan beside the call: live, in the order to read it out, and ready to send where that is safe. */
import { hasPrivateSignal, writeLink } from "../../plan/link.ts";
import type { Plan } from "../../plan/plan.ts";
import { useState } from "preact/hooks";
import { inlineText } from "../../content/node.ts";
import { CopyButton } from "../plan/copy-button.tsx";
import { itemWords, stepWords } from "../plan/plan-words.ts";
import type { StepsWords } from "../plan/plan-words.ts";
import { QrCode } from "../plan/qr-code.tsx";
import { useSay } from "../say.tsx";
import { Sentence } from "../text/blocks.tsx";
import { textMessages } from "./text-message.ts";

type Props = Readonly<{
  plan: Plan;
  words: StepsWords;
  /** the answers to CARE C8 allow a text */
  mayText: boolean;
  origin: string;
  /** what the caller is told about this call as a report; empty when not said */
  report: string;
}>;

export function CallPlan({ plan, words, mayText, origin, report }: Props) {
  const say = useSay();
  const [sure, setSure] = useState(false);
  const steps = plan.steps.filter((step) => step.state !== "not-for-you");
  const link = `${origin}/plan#${writeLink(plan)}`;
  const isPrivate = hasPrivateSignal(plan);
  const sending = mayText && (sure || !isPrivate);
  const { parts, linkFits } = textMessages(
    [
      say("call.textfirst"),
      ...steps.map((step) => `${stepWords(words, step.id).short}.`),
      say("call.textlast"),
    ],
    link,
  );
  return (
    <section class="app-call__plan" aria-labelledby="call-plan">
      <h2 id="call-plan">{say("call.plan")}</h2>
      <ol class="app-call__steps">
        {steps.map((step) => (
          <li key={step.id}>
            <strong>{stepWords(words, step.id).title}</strong> ({say(`plan.${step.state}`)}).{" "}
            {stepWords(words, step.id).reasons[step.reason]}
            <ul>
              {[...step.do, ...step.expect].map((item) => (
                <li>
                  <Sentence nodes={itemWords(words, item).label} />
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {report === "" ? null : <p>{report}</p>}
      <h3>{say("call.send")}</h3>
      {mayText ? null : <p>{say("call.notext")}</p>}
      {mayText && isPrivate && !sure ? (
        <p>
          {say("call.private")}{" "}
          <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setSure(true)}>
            {say("call.privateyes")}
          </button>
        </p>
      ) : null}
      {sending ? (
        <>
          <CopyButton text={parts.join("\n\n")} label={say("call.copytext", { n: parts.length })} />
          <ol class="app-call__parts">
            {parts.map((part) => (
              <li>
                <code>{part}</code> <span class="app-quiet">{say("call.letters", { n: part.length })}</span>
              </li>
            ))}
          </ol>
          {linkFits ? null : <p>{say("call.linklong")}</p>}
          <CopyButton text={link} label={say("send.copy")} />
          <QrCode text={link} label={say("send.qr")} />
        </>
      ) : null}
      <CopyButton text={readOut(plan, words, report)} label={say("call.copyreading")} />
    </section>
  );
}

/** The whole plan as lines in the order to read it out. */
function readOut(plan: Plan, words: StepsWords, report: string): string {
  const lines = plan.steps
    .filter((step) => step.state !== "not-for-you")
    .flatMap((step) => [
      stepWords(words, step.id).title,
      stepWords(words, step.id).reasons[step.reason] ?? "",
      ...[...step.do, ...step.expect, ...step.next].map(
        (item) => `- ${inlineText(itemWords(words, item).label)}`,
      ),
      "",
    ]);
  return [...lines, report].join("\n").trim();
}
