/** The end of a step: on to the next, or back, with all that was chosen. */
import { useSay } from "../say.tsx";

export function StepButtons(props: Readonly<{ next: string; onBack(): void; wait?: boolean }>) {
  const say = useSay();
  return (
    <p class="app-row">
      <button type="submit" class="govuk-button" disabled={props.wait === true}>
        {props.next}
      </button>
      <button type="button" class="govuk-button govuk-button--secondary" onClick={props.onBack}>
        {say("makefile.back")}
      </button>
    </p>
  );
}
