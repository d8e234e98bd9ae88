/** The line at the top of every page: in danger now, call 999. */
import { useSay } from "../say.tsx";

export function DangerLine() {
  const say = useSay();
  return (
    <p class="app-danger-line">
      {say("frame.danger")} <a href="tel:999">{say("frame.call999")}</a>
      <a class="app-danger-line__more" href="/guide/no-voice">
        {say("frame.cantcall")}
      </a>
    </p>
  );
}
