/** Helplines above a form, for someone who may be stalked or abused: before any word on blocking or a new number. */
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { HelplineCard } from "../text/helpline-card.tsx";
import { useCase } from "../vault/keeper.ts";
import { contactCare } from "./contact-care.ts";
import { GuideLink } from "./guide-link.tsx";

const GROWN = ["national-stalking-helpline", "refuge"] as const;
const YOUNG = ["childline", "national-stalking-helpline"] as const;

/** Draws nothing only when it is known that it is neither. */
export function HelplinesFirst() {
  const say = useSay();
  const { place } = useSetting();
  const { abuse, adult } = contactCare(useCase());
  if (abuse === "no") return null;
  if (abuse === "not-known") {
    return (
      <div class="app-read-first">
        <p>{say("silence.notknown")}</p>
        <GuideLink address="/guide/read-first" words={say("silence.readfirst")} />
      </div>
    );
  }
  return (
    <section class="app-read-first" aria-labelledby="helplines-first">
      <h2 id="helplines-first">{say("silence.firsttitle")}</h2>
      <p>{say("silence.first")}</p>
      {(adult ? GROWN : YOUNG).map((id) => {
        const helpline = place.helplines.get(id);
        return helpline === undefined ? null : <HelplineCard key={id} helpline={helpline} />;
      })}
      <GuideLink address="/guide/read-first" words={say("silence.readfirst")} />
    </section>
  );
}
