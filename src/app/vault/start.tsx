/** Draws the person's own side into the page: at its own address, or in place of a plan that is to be kept. */
import { render } from "preact";
import frame from "virtual:packs/frame";
import doorPack from "virtual:packs/door";
import styleAddress from "../style/notes.scss?url";
import { makeSay } from "../../content/say.ts";
import { londonDay } from "../today.ts";
import { FrameWorld } from "../world.tsx";
import { openDoor } from "./browser-door.ts";
import type { Handed } from "./door.ts";
import { PrivateApp } from "./private-app.tsx";

const now = (): Date => new Date();

/** The address becomes that of the private side without a new entry; going back from it locks and starts anew. */
export async function startPrivate(root: HTMLElement, handed: Handed | null): Promise<void> {
  const sample = location.hash === "#sample";
  history.replaceState(null, "", "/notes");
  document.title = makeSay(frame.screens)("frame.tab", { tab: makeSay(frame.screens)("tab.notes") });
  await style();
  addEventListener("popstate", () => location.reload());
  const door = await openDoor({ now, neutralName: makeSay(frame.screens)("tab.notes") });
  render(null, root);
  root.replaceChildren();
  render(
    <FrameWorld
      frame={{ ...frame, screens: { ...frame.screens, ...doorPack.screens } }}
      today={londonDay(now())}
    >
      <PrivateApp door={door} frame={frame} handed={handed} sample={sample} now={now} />
    </FrameWorld>,
    root,
  );
}

/** Resolves also when it cannot be loaded: plain is better than nothing. */
function style(): Promise<void> {
  return new Promise((resolve) => {
    const link = document.createElement("link");
    link.rel = "stylesheet";
    link.href = styleAddress;
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => resolve());
    document.head.append(link);
  });
}
