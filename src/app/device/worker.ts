/** The service worker, there only after "Keep these pages": it serves what was kept when there is no network, and has what is shared sealed. */
import { SHARE } from "../../content/addresses.ts";
import { sharingIn } from "./share-script.ts";
import type { SharingWorld } from "./share-script.ts";

/** A page asks whether this worker can take what is shared; an older one says nothing. */
export const CAN_SHARE = "share?";

/** Set above this script by the server: the version, and every address to keep. */
type Kept = Readonly<{ version: string; addresses: readonly string[] }>;

/** The few parts of a service worker's world that are used here. */
type WorkerWorld = SharingWorld &
  Readonly<{
    KEPT: Kept;
    registration: Readonly<{ scope: string }>;
    clients: Readonly<{
      claim(): Promise<void>;
      matchAll(
        options: Readonly<{ includeUncontrolled: boolean }>,
      ): Promise<readonly Readonly<{ postMessage(message: unknown): void }>[]>;
    }>;
    skipWaiting(): Promise<void>;
    addEventListener(type: string, listener: (event: WorkerEvent) => void): void;
  }>;

type WorkerEvent = Readonly<{
  data: unknown;
  ports: readonly Readonly<{ postMessage(message: unknown): void }>[];
  request: Request;
  waitUntil(work: Promise<unknown>): void;
  respondWith(answer: Promise<Response>): void;
}>;

/** Wires the worker. Pages: network first, then what is kept. Built files: kept first. What is shared: sealed here, never sent on. Nothing else is touched. */
export function serveKept(world: WorkerWorld): void {
  const { version, addresses } = world.KEPT;
  const name = `kept-${version}`;

  world.addEventListener("install", (event) => {
    // A worker may load later only what it loaded while it was installed.
    sharingIn(world);
    event.waitUntil(keepAll());
  });
  world.addEventListener("activate", (event) => event.waitUntil(forgetOlder()));
  world.addEventListener("message", (event) => {
    if (event.data === "take over") event.waitUntil(world.skipWaiting());
    if (event.data === CAN_SHARE) {
      event.waitUntil(world.clients.claim().then(() => event.ports[0]?.postMessage(CAN_SHARE)));
    }
  });
  world.addEventListener("fetch", (event) => {
    const { request } = event;
    const address = new URL(request.url);
    if (request.method === "POST" && request.mode === "navigate" && address.pathname === SHARE) {
      event.respondWith(share(request));
      return;
    }
    if (request.method !== "GET" || address.origin !== new URL(world.registration.scope).origin) return;
    if (address.pathname.startsWith("/assets/")) event.respondWith(keptFirst(request, address.pathname));
    // The workers of the person's own side: without them a case cannot be opened where there is no network.
    else if (request.destination === "worker" && addresses.includes(address.pathname))
      event.respondWith(networkFirst(request, address.pathname));
    else if (request.mode === "navigate")
      event.respondWith(networkFirst(request, keptAddress(address.pathname)));
  });

  async function share(request: Request): Promise<Response> {
    try {
      return await sharingIn(world)(request);
    } catch {
      return Response.redirect(SHARE, 303);
    }
  }

  async function keepAll(): Promise<void> {
    const store = await caches.open(name);
    const watching = await world.clients.matchAll({ includeUncontrolled: true });
    let done = 0;
    const queue = [...addresses];
    const next = async (): Promise<void> => {
      for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
        const answer = await fetch(address, { cache: "no-cache" });
        if (!answer.ok) throw new Error(`${address} could not be kept.`);
        await store.put(address, answer);
        done += 1;
        for (const client of watching) client.postMessage({ done, of: addresses.length });
      }
    };
    await Promise.all([next(), next(), next(), next()]);
  }

  async function forgetOlder(): Promise<void> {
    for (const other of await caches.keys()) if (other !== name) await caches.delete(other);
    await world.clients.claim();
  }

  async function keptFirst(request: Request, address: string): Promise<Response> {
    return (await (await caches.open(name)).match(address)) ?? fetch(request);
  }

  async function networkFirst(request: Request, address: string): Promise<Response> {
    const store = await caches.open(name);
    try {
      return await fetch(request);
    } catch {
      return (await store.match(address)) ?? (await store.match("/")) ?? Response.error();
    }
  }
}

/** With and without a slash at the end is one page; every question is one page; leaving off line shows a blank one. */
function keptAddress(path: string): string {
  const plain = path.length > 1 ? path.replace(/\/$/, "") : path;
  if (/^\/triage\/\d+$/.test(plain)) return "/triage/1";
  if (/^\/easy\/\d+$/.test(plain)) return "/easy/1";
  return plain === "/leave" ? "/blank" : plain;
}
