/** The plan's link and QR code, after the questions that make sure that sending is safe (CARE C8, C9). */
import { useState } from "preact/hooks";
import { hasPrivateSignal, writeLink } from "../../plan/link.ts";
import type { Plan } from "../../plan/plan.ts";
import { useSay } from "../say.tsx";
import { CopyButton } from "./copy-button.tsx";
import { QrCode } from "./qr-code.tsx";

type Asked = "nothing" | "safe" | "again" | "shown" | "unsafe";

/** `origin` is this site's address without a slash at the end. */
export function SendPlan({ plan, origin }: { plan: Plan; origin: string }) {
  const say = useSay();
  const [asked, setAsked] = useState<Asked>("nothing");
  const isPrivate = hasPrivateSignal(plan);
  const link = `${origin}/plan#${writeLink(plan)}`;
  if (asked === "nothing") {
    return (
      <button type="button" class="govuk-button govuk-button--secondary" onClick={() => setAsked("safe")}>
        {say("send.start")}
      </button>
    );
  }
  if (asked === "unsafe") {
    return (
      <div class="app-notice" role="status">
        <p>{say("send.unsafe")}</p>
        <button type="button" class="app-link-button" onClick={() => setAsked("nothing")}>
          {say("send.close")}
        </button>
      </div>
    );
  }
  if (asked === "safe" || asked === "again") {
    const question = asked === "safe" ? "send.safe" : "send.again";
    return (
      <fieldset class="app-ask">
        <legend>{say(question)}</legend>
        <p>{say(`${question}hint`)}</p>
        <p class="app-row">
          <button
            type="button"
            class="govuk-button"
            onClick={() => setAsked(asked === "safe" && isPrivate ? "again" : "shown")}
          >
            {say(`${question}yes`)}
          </button>
          <button
            type="button"
            class="govuk-button govuk-button--secondary"
            onClick={() => setAsked("unsafe")}
          >
            {say("send.no")}
          </button>
        </p>
      </fieldset>
    );
  }
  return (
    <div class="app-send">
      <p>{say("send.holds")}</p>
      <p class="app-send__link">
        <code>{link}</code>
      </p>
      <CopyButton text={link} label={say("send.copy")} />
      <QrCode text={link} label={say("send.qr")} />
      <p>{say("send.stays")}</p>
      <button type="button" class="app-link-button" onClick={() => setAsked("nothing")}>
        {say("send.close")}
      </button>
    </div>
  );
}
