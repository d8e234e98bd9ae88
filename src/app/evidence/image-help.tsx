/** What to do about a nude or sexual picture of somebody under 18: nobody is blamed, nothing is copied, somebody can help. */
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { HelplineCard } from "../text/helpline-card.tsx";

const HELP = ["report-remove", "childline", "iwf"] as const;

export function ImageHelp() {
  const say = useSay();
  const { helplines } = useSetting().place;
  const shown = HELP.flatMap((id) => helplines.get(id) ?? []);
  return (
    <div class="app-notice">
      <p>
        <strong>{say("addproof.nothere")}</strong>
      </p>
      <ul class="govuk-list govuk-list--bullet">
        <li>{say("addproof.nothere-send")}</li>
        <li>{say("addproof.nothere-trouble")}</li>
        <li>{say("addproof.nothere-remove")}</li>
        <li>{say("addproof.nothere-police")}</li>
      </ul>
      {shown.map((helpline) => (
        <HelplineCard key={helpline.id} helpline={helpline} />
      ))}
    </div>
  );
}
