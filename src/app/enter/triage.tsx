/** Starts the questions in the browser. */
import { hydrate, render } from "preact";
import frame from "virtual:packs/frame";
import type { PlanPack } from "../packs.ts";
import { londonDay } from "../today.ts";
import { fromTicks } from "../triage/chosen.ts";
import { Journey } from "../triage/journey.tsx";
import type { Way } from "../triage/journey.tsx";
import { numberIn } from "../triage/triage-app.tsx";
import { FrameWorld } from "../world.tsx";

const today = londonDay(new Date());
const root = document.getElementById("journey");
const way: Way =
  root?.dataset["way"] === "all" ? "all" : root?.dataset["way"] === "pictures" ? "pictures" : "one";
const startedAgain = way !== "all" && numberIn(location.pathname) !== 1;
if (startedAgain) history.replaceState(null, "", way === "pictures" ? "/easy/1" : "/triage/1");

// Asked for at once, so that the plan is there even if the network goes.
const pack = import("virtual:packs/plan").then((module): PlanPack => module.default);

if (root !== null) {
  const boxes = root.querySelectorAll<HTMLInputElement>("input:checked");
  const ticked = fromTicks([...boxes].map((box): readonly [string, string] => [box.name, box.value]));
  const show = startedAgain || way === "all" ? render : hydrate;
  if (way === "all") root.replaceChildren();
  show(
    <FrameWorld frame={frame} today={today}>
      <Journey
        frame={frame}
        pack={pack}
        way={way}
        startedAgain={startedAgain}
        ticked={ticked}
        today={today}
        origin={location.origin}
      />
    </FrameWorld>,
    root,
  );
  root.dataset["awake"] = "";
}
