/** Every way to get help at once: 999, without a voice, by text, by sign, and when it is not an emergency. */
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { CallLink, WebLink } from "../text/ways.tsx";

/** Shown in the danger strip, on the picture page and first in a plan with danger. */
export function DangerHelp() {
  const say = useSay();
  const { place } = useSetting();
  const sign = place.helplines.get("bsl-999");
  const nonEmergency = place.helplines.get("police-101");
  return (
    <ul class="app-danger__ways">
      <li>{say("danger.silent")}</li>
      <li>
        {say("danger.text")} <a href="/guide/no-voice">{say("danger.textlink")}</a>
      </li>
      {sign?.web === undefined ? null : (
        <li>
          {say("danger.bsl")} <WebLink address={sign.web} />
        </li>
      )}
      <li>{say("danger.relay")}</li>
      {nonEmergency === undefined ? null : (
        <li>
          {say("danger.notnow")} <CallLink helpline={nonEmergency} />
        </li>
      )}
      <li>
        {say("danger.feelings")} <a href="/guide/helplines">{say("frame.helplines")}</a>
      </li>
    </ul>
  );
}
