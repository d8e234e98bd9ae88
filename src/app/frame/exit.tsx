/** The way out: always top right, the same words, a plain link where scripts are off. */
import { useSay } from "../say.tsx";

export function Exit() {
  const say = useSay();
  return (
    <div class="app-exit">
      <a class="app-exit__button" href="/leave" rel="noreferrer" data-leave>
        {say("frame.exit")}
      </a>
      <a class="app-exit__limits" href="/guide/leave-quickly">
        {say("frame.exitlimits")}
      </a>
      <span
        class="govuk-visually-hidden"
        role="status"
        id="leave-count"
        data-words={say("frame.leavecount")}
      />
    </div>
  );
}
