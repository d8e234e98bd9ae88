/** What has to be known before the first words are written: who may get to read them (CARE C17). */
import { useSay } from "../say.tsx";

export function FirstTime() {
  const say = useSay();
  return (
    <div class="app-notice">
      <p>{say("write.court")}</p>
      <p>{say("write.nobody")}</p>
    </div>
  );
}
