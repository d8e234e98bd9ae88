/** Leaving: the button and Esc three times clear the page, in every tab, and replace it by a neutral one. */
import { wipe } from "./wipe.ts";

const ADDRESS = "/leave";
const PRESSES = 3;
const WITHIN_MS = 4000;

/** Wires the exit. `counted` is told how many presses of Esc are still to come, for a screen reader. */
export function wireLeaving(counted: (left: number) => void): void {
  const tabs = new BroadcastChannel("leave");
  const go = (): void => {
    wipe();
    location.replace(ADDRESS);
  };
  const leave = (): void => {
    tabs.postMessage("leave");
    go();
  };
  tabs.addEventListener("message", go);

  document.addEventListener("click", (event) => {
    if (!(event.target instanceof Element) || event.target.closest("[data-leave]") === null) return;
    event.preventDefault();
    leave();
  });

  let presses: number[] = [];
  document.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "Escape" || event.repeat) return;
      presses = [...presses.filter((time) => event.timeStamp - time < WITHIN_MS), event.timeStamp];
      if (presses.length >= PRESSES) leave();
      else counted(PRESSES - presses.length);
    },
    { capture: true },
  );

  // A page that comes back from the browser's back-forward store is read anew, so that it shows nothing old.
  addEventListener("pageshow", (event) => {
    if (event.persisted) location.reload();
  });
}
