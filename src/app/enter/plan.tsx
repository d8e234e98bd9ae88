/** Opens a plan's link: the fragment is read and taken out of the address before anything is shown. */
import { render } from "preact";
import frame from "virtual:packs/frame";
import pack from "virtual:packs/plan";
import { OpenedPlan } from "../plan/opened-plan.tsx";
import { londonDay } from "../today.ts";
import { FrameWorld } from "../world.tsx";

const today = londonDay(new Date());
const root = document.getElementById("opened");
const open = (): void => {
  const code = decodeFragment(location.hash.slice(1));
  history.replaceState(null, "", "/plan");
  if (root === null) return;
  render(null, root);
  render(
    <FrameWorld frame={frame} today={today}>
      <OpenedPlan code={code} frame={frame} pack={pack} today={today} origin={location.origin} />
    </FrameWorld>,
    root,
  );
};
root?.replaceChildren();
open();
// A second link opened in the same tab changes only the fragment.
addEventListener("hashchange", () => {
  if (location.hash !== "") open();
});

function decodeFragment(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
