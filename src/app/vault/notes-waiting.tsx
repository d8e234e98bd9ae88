/** What stands at `/notes` until the script runs, and where there is no script. */
import { useSay } from "../say.tsx";

export function NotesWaiting() {
  const say = useSay();
  return (
    <div id="notes">
      <h1>{say("notes.title")}</h1>
      <p class="needs-script">{say("notes.waiting")}</p>
      <noscript>
        <p>{say("notes.noscript")}</p>
      </noscript>
      <p>
        <a href="/guide/keep-your-case">{say("notes.about")}</a>
      </p>
    </div>
  );
}
