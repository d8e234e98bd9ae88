/** A plan that came as a link: shown, with what the link is and is not; or why it cannot be shown. */
import { readLink } from "../../plan/link.ts";
import { placeFor } from "../place-rules.ts";
import type { FramePack, PlanPack } from "../packs.ts";
import { useSay } from "../say.tsx";
import { World } from "../world.tsx";
import { PlanScreen } from "./plan-screen.tsx";

type Props = Readonly<{
  /** the fragment without `#`; already taken out of the address */
  code: string;
  frame: FramePack;
  pack: PlanPack;
  today: string;
  origin: string;
}>;

export function OpenedPlan({ code, frame, pack, today, origin }: Props) {
  const say = useSay();
  if (code === "") return <NoPlan title="plan.nonetitle" text="plan.nonetext" />;
  const read = readLink(code);
  if (!read.ok) return <NoPlan title="plan.brokentitle" text={`plan.broken-${read.why}`} />;
  const places = new Map(Object.entries(pack.places));
  return (
    <World frame={frame} place={placeFor(places, read.plan.place)} today={today}>
      <PlanScreen
        plan={read.plan}
        words={pack.steps}
        pictures={false}
        origin={origin}
        onKeep={null}
        note={<p class="app-notice">{say("plan.opened")}</p>}
      />
    </World>
  );
}

/** Says why there is no plan here and offers the questions. */
export function NoPlan({ title, text }: { title: string; text: string }) {
  const say = useSay();
  return (
    <>
      <h1>{say(title)}</h1>
      <p>{say(text)}</p>
      <p>
        <a class="govuk-button" href="/triage/1">
          {say("frame.plan")}
        </a>
      </p>
    </>
  );
}
