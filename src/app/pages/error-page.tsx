/** A page for when something is wrong: says what in plain words, and gives a way on. */
import { useSay } from "../say.tsx";

/** `status` is an HTTP status the words pack has words for: 400, 404, 405, 411, 413, 415, 429, 500, 503. */
export function ErrorPage({ status }: { status: number }) {
  const say = useSay();
  return (
    <>
      <h1>{say(`error.title-${status}`)}</h1>
      <p>{say(`error.text-${status}`)}</p>
      <p>
        <a class="govuk-button" href="/triage/1">
          {say("frame.plan")}
        </a>
      </p>
      <p>
        <a href="/">{say("frame.home")}</a> · <a href="/guide">{say("frame.guide")}</a> ·{" "}
        <a href="/guide/helplines">{say("frame.helplines")}</a>
      </p>
    </>
  );
}
