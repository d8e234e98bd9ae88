/** What stands at `/plan` until the script has read the link, and where there is no script. */
import { useSay } from "../say.tsx";

export function PlanWaiting() {
  const say = useSay();
  return (
    <div id="opened">
      <h1>{say("plan.title")}</h1>
      <p class="needs-script">{say("plan.waiting")}</p>
      <noscript>
        <p>{say("plan.noscript")}</p>
      </noscript>
      <p>
        <a class="govuk-button" href="/triage/1">
          {say("frame.plan")}
        </a>
      </p>
    </div>
  );
}
