/** The first page: what this is, are you safe, one big button, six doors, three small doors. */
import type { Helpline } from "../../content/place-pack.ts";
import type { StepWords } from "../../content/step-words.ts";
import { LETTERS } from "../frame/brand.tsx";
import { Listen, SignSlot } from "../frame/listen.tsx";
import { useSay } from "../say.tsx";
import { TextLink } from "../text/ways.tsx";
import { DangerHelp } from "./danger-help.tsx";

/** `steps` are the words of the six steps in the order of their letters. `local` are numbers of one area only. */
export function Home({
  steps,
  local,
}: {
  steps: readonly StepWords[];
  local: readonly Readonly<{ label: string; helpline: Helpline }>[];
}) {
  const say = useSay();
  return (
    <>
      <h1 class="app-home__title">{say("home.lead")}</h1>
      <section class="app-danger" aria-labelledby="safe">
        <h2 id="safe">{say("home.safe")}</h2>
        <p class="app-danger__main">
          {say("home.danger")}{" "}
          <a class="app-number" href="tel:999">
            999
          </a>
        </p>
        <details>
          <summary>{say("home.otherways")}</summary>
          <DangerHelp />
          {local.map(({ label, helpline }) => (
            <details class="app-local">
              <summary>{say("home.in", { place: label })}</summary>
              <p>
                {say("home.textpolice")} <TextLink helpline={helpline} />
              </p>
            </details>
          ))}
        </details>
      </section>
      <p class="app-home__start">
        <a class="govuk-button app-start" href="/triage/1">
          {say("frame.plan")}
        </a>
        <span class="app-quiet">{say("home.startnote")}</span>
      </p>
      <section aria-labelledby="doors">
        <h2 id="doors">{say("home.six")}</h2>
        <ul class="app-doors">
          {steps.map((step, index) => (
            <li>
              <a class={`app-door app-door--${index + 1}`} href={step.guide}>
                <span class={`app-letter app-letter--${index + 1} app-letter--door`} aria-hidden="true">
                  {LETTERS[index]}
                </span>
                <span>{step.title}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <section aria-labelledby="people">
        <h2 id="people">{say("home.people")}</h2>
        <ul class="app-small-doors">
          {(["young", "supporters", "parents", "saw", "call"] as const).map((door) => (
            <li>
              <a href={ADDRESSES[door]}>
                <strong>{say(`home.${door}`)}</strong> <span>{say(`home.${door}note`)}</span>
              </a>
            </li>
          ))}
        </ul>
      </section>
      <Listen />
      <SignSlot page="home" />
      <section aria-labelledby="who">
        <h2 id="who">{say("home.who")}</h2>
        <p>{say("home.does")}</p>
        <p>{say("home.doesnot")}</p>
        <p>
          <a href="/guide/about">{say("frame.about")}</a>
        </p>
      </section>
    </>
  );
}

const ADDRESSES = {
  young: "/guide/young",
  supporters: "/guide/supporters",
  parents: "/guide/parents",
  saw: "/guide/saw-it",
  call: "/call",
} as const;
