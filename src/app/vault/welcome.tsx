/** The door while nothing is kept here: what keeping a case means, and three ways on. */
import { useSay } from "../say.tsx";

type Props = Readonly<{
  /** false where the browser cannot keep it safely */
  supported: boolean;
  webKit: boolean;
  fromPlan: boolean;
  onStart(): void;
  onRestore(): void;
  onSample(): void;
}>;

export function Welcome({ supported, webKit, fromPlan, onStart, onRestore, onSample }: Props) {
  const say = useSay();
  return (
    <>
      <h1 id="screen-title" tabindex={-1}>
        {say("setup.title")}
      </h1>
      <p>{say("setup.lead")}</p>
      <p>{say("setup.stays")}</p>
      <p>
        {say("setup.nobody")} {say("setup.notneeded")}
      </p>
      <p class="app-quiet">{say("setup.private")}</p>
      {webKit ? <p class="app-notice">{say("setup.webkit")}</p> : null}
      {supported ? (
        <>
          <p>
            <button type="button" class="govuk-button" onClick={onStart}>
              {say("setup.start")}
            </button>
          </p>
          <p>
            <button type="button" class="govuk-button govuk-button--secondary" onClick={onRestore}>
              {say("setup.restore")}
            </button>
          </p>
          <p>
            <button type="button" class="app-link-button" onClick={onSample}>
              {say("setup.lookfirst")}
            </button>
          </p>
        </>
      ) : (
        <p class="app-notice">{say("setup.insecure")}</p>
      )}
      <p>
        <a href="/guide/keep-your-case">{say("notes.about")}</a>
      </p>
      {fromPlan ? <p class="app-quiet">{say("setup.backtoplan")}</p> : null}
    </>
  );
}
