/** What stands at `/call` until its script runs, and where there is none. */
import { useSay } from "../say.tsx";

export function CallIntro() {
  const say = useSay();
  return (
    <div id="call">
      <h1>{say("call.title")}</h1>
      <p>{say("call.needsscript")}</p>
      <ul>
        {(["alone", "text", "seen"] as const).map((question) => (
          <li>{say(`call.${question}`)}</li>
        ))}
      </ul>
      <p>{say("call.recording")}</p>
      <p>
        <a class="govuk-button" href="/triage/all">
          {say("triage.alltitle")}
        </a>
      </p>
    </div>
  );
}
