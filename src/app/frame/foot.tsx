/** The foot of every page: what this is not, what leaving does not do, and who runs it. */
import { useSay } from "../say.tsx";

export function Foot() {
  const say = useSay();
  return (
    <footer class="app-foot">
      <p>{say("frame.notpolice")}</p>
      <p>
        {say("frame.leaving")} <a href="/guide/leave-quickly">{say("frame.leavinglink")}</a>
      </p>
      <ul>
        <li>
          <a href="/guide/this-phone">{say("frame.thisphone")}</a>
        </li>
        <li>
          <a href="/easy">{say("frame.easy")}</a>
        </li>
        <li>
          <a href="/guide/keep">{say("frame.keep")}</a>
        </li>
        <li>
          <a href="/guide/about">{say("frame.about")}</a>
        </li>
        <li>
          <a href="/guide/privacy">{say("frame.privacy")}</a>
        </li>
        <li>
          <a href="/guide/accessibility">{say("frame.accessibility")}</a>
        </li>
      </ul>
    </footer>
  );
}
