/** Where the service worker leads when something that was shared could not be kept: says so, and names nothing of it. */
import { NOTES } from "../../content/addresses.ts";
import { useSay } from "../say.tsx";

export function NotTaken() {
  const say = useSay();
  return (
    <>
      <h1>{say("nottaken.title")}</h1>
      <p>{say("nottaken.where")}</p>
      <p>{say("nottaken.why")}</p>
      <p>{say("nottaken.next")}</p>
      <p>
        <a class="govuk-button" href={NOTES}>
          {say("nottaken.open")}
        </a>
      </p>
    </>
  );
}
