/** Starts the call handler's page. */
import { render } from "preact";
import frame from "virtual:packs/frame";
import pack from "virtual:packs/plan";
import { CallScreen } from "../call/call-screen.tsx";
import { londonDay } from "../today.ts";
import { FrameWorld } from "../world.tsx";

const root = document.getElementById("call");
const today = londonDay(new Date());
if (root !== null) {
  root.replaceChildren();
  render(
    <FrameWorld frame={frame} today={today}>
      <CallScreen frame={frame} pack={pack} today={today} origin={location.origin} />
    </FrameWorld>,
    root,
  );
}
