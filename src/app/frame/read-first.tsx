/** The lines that open every guidance page: danger, and "read this first" (CARE C1, C7). */
import { useSay } from "../say.tsx";

export function ReadFirst() {
  const say = useSay();
  return (
    <div class="app-read-first">
      <p>
        {say("frame.readfirst")} <a href="/guide/read-first">{say("frame.readfirstlink")}</a>
      </p>
    </div>
  );
}
