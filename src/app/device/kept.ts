/** Keeping the pages on this phone: only when asked, and forgotten when asked (CARE C12). */

const WORKER = "/sw.js";

const LONGEST_WAIT_MS = 15_000;

/** Whether the pages are kept on this device now. */
export async function areKept(): Promise<boolean> {
  if (!("serviceWorker" in navigator)) return false;
  return (await navigator.serviceWorker.getRegistration()) !== undefined;
}

export type Keeping = Readonly<{ done: number; of: number }>;

/** Keeps the pages; `progress` is told as they come. Rejects when the device has no room or no network. */
export async function keepPages(progress: (keeping: Keeping) => void): Promise<void> {
  const telling = (event: MessageEvent<unknown>): void => {
    if (isKeeping(event.data)) progress(event.data);
  };
  navigator.serviceWorker.addEventListener("message", telling);
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { updateViaCache: "none" });
    await settled(registration);
  } finally {
    navigator.serviceWorker.removeEventListener("message", telling);
  }
}

/** Forgets every kept page and the worker that served them. */
export async function forgetPages(): Promise<void> {
  for (const registration of await navigator.serviceWorker.getRegistrations()) {
    // A worker that is still keeping pages would go on after it was sent away.
    await Promise.race([settledOrNot(registration), pause(LONGEST_WAIT_MS)]);
    await registration.unregister();
  }
  for (const name of await caches.keys()) await caches.delete(name);
}

/** Calls `ready` when a newer version of the kept pages waits; the answer makes it the one that is shown. */
export async function watchForNewVersion(ready: (take: () => void) => void): Promise<void> {
  const registration = await navigator.serviceWorker.getRegistration();
  if (registration === undefined) return;
  const offer = (): void => {
    const { waiting } = registration;
    if (waiting === null || navigator.serviceWorker.controller === null) return;
    ready(() => {
      navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
      waiting.postMessage("take over");
    });
  };
  offer();
  registration.addEventListener("updatefound", () => {
    registration.installing?.addEventListener("statechange", offer);
  });
}

function settled(registration: ServiceWorkerRegistration): Promise<void> {
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  return new Promise((resolve, reject) => {
    const look = (): void => {
      if (worker?.state === "activated" || worker?.state === "installed") resolve();
      if (worker?.state === "redundant" || worker === null) reject(new Error("The pages could not be kept."));
    };
    worker?.addEventListener("statechange", look);
    look();
  });
}

const settledOrNot = (registration: ServiceWorkerRegistration): Promise<void> =>
  registration.installing === null ? Promise.resolve() : settled(registration).catch(() => undefined);

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

function isKeeping(data: unknown): data is Keeping {
  return typeof data === "object" && data !== null && "done" in data && "of" in data;
}
