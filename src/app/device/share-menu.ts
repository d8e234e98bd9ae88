/** Makes the kept pages' worker able to take what is shared, and puts the name into the Share menu or out of it. */
import { manifestAddress } from "../keep/names.ts";
import type { NeutralName } from "../keep/names.ts";
import { keepPages } from "./kept.ts";
import type { Keeping } from "./kept.ts";
import { CAN_SHARE } from "./worker.ts";

const ANSWER_MS = 3_000;
const TAKE_OVER_MS = 20_000;

/** Whether the worker that is active now takes what is shared; one of an older version does not. Asking makes it this page's own. */
export async function takesShares(): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  const registration = await navigator.serviceWorker.getRegistration();
  const active = registration?.active ?? null;
  if (active === null) return false;
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<boolean>((resolve) => {
    port1.addEventListener("message", (event: MessageEvent<unknown>) => resolve(event.data === CAN_SHARE));
    port1.start();
    setTimeout(resolve, ANSWER_MS, false);
  });
  active.postMessage(CAN_SHARE, [port2]);
  const takes = await answer;
  port1.close();
  return takes;
}

/** Keeps the pages where they are not kept yet, and brings a newer worker in where the one at work is too old. Answers whether it takes shares then. */
export async function prepareToShare(progress: (keeping: Keeping) => void): Promise<boolean> {
  if (await takesShares()) return true;
  await keepPages(progress);
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined) return false;
  await registration.update().catch(() => undefined);
  await becomes(registration.installing, "installed");
  const { waiting } = registration;
  waiting?.postMessage("take over");
  await becomes(waiting ?? registration.active, "activated");
  return takesShares();
}

/** Resolves when it is as far, went away, or took too long. */
function becomes(worker: ServiceWorker | null, wanted: "installed" | "activated"): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const state = worker?.state ?? "redundant";
      if (state === wanted || state === "activated" || state === "redundant") resolve();
    };
    worker?.addEventListener("statechange", look);
    setTimeout(resolve, TAKE_OVER_MS);
    look();
  });
}

/** Which manifest stands on this page for the browser to find; one that shares only where a worker takes it. */
export function linkManifest(name: NeutralName, share: boolean): void {
  document.querySelector("link[rel=manifest]")?.remove();
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = manifestAddress(name, share);
  document.head.append(link);
}
