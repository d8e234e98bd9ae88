/** "Listen" and the place for a sign-language film: two other ways to take in a page (CARE C25). */
import { useSay } from "../say.tsx";

/** The button stays hidden until the script has found a voice that speaks on this device only. */
export function Listen() {
  const say = useSay();
  return (
    <div class="app-listen" hidden data-listen>
      <button type="button" class="govuk-button govuk-button--secondary" data-listen-start>
        {say("frame.listen")}
      </button>
      <button type="button" class="govuk-button govuk-button--secondary" data-listen-stop hidden>
        {say("frame.listenstop")}
      </button>
    </div>
  );
}

/** Marked empty until a Deaf signer has made the film. */
export function SignSlot({ page }: { page: "home" | "danger" | "triage" | "plan" }) {
  const say = useSay();
  return (
    <aside class="app-sign" data-sign={page} aria-label={say("frame.sign")}>
      <p>{say("frame.signempty")}</p>
    </aside>
  );
}
