/** Starts a tool inside a guidance page. */
import { render } from "preact";
import type { ComponentType } from "preact";
import frame from "virtual:packs/frame";
import { londonDay } from "../today.ts";
import { FrameWorld } from "../world.tsx";

/** Puts the tool where the page's text has `{{tool id}}`; nothing happens on a page without it. */
export function startTool(id: string, Tool: ComponentType): void {
  const root = document.getElementById(`tool-${id}`);
  if (root === null) return;
  root.replaceChildren();
  render(
    <FrameWorld frame={frame} today={londonDay(new Date())}>
      <Tool />
    </FrameWorld>,
    root,
  );
}
