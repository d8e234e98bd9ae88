/** The outside of the vault in a browser: its store, its chance, its key worker, its locks. */
import type { Outside } from "../../vault/vault.ts";
import { deriveInWorker } from "./derive.ts";
import type { Tears } from "./fresh-log.ts";
import { openIdbStore } from "./idb-store.ts";
import type { Estimate } from "./room-left.ts";

/** Bytes by chance from the browser. */
export function random(bytes: number): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(bytes));
}

/** Whether this browser can keep a vault: a secure address, and all that it is built from. */
export function canKeep(): boolean {
  return (
    isSecureContext &&
    "indexedDB" in globalThis &&
    "locks" in navigator &&
    "BroadcastChannel" in globalThis &&
    "subtle" in crypto
  );
}

/** Rejects when the browser lets nothing be stored. */
export async function openOutside(): Promise<Outside> {
  return {
    store: await openIdbStore(indexedDB, await tears()),
    random,
    derive: deriveInWorker,
    exclusively: (act) => navigator.locks.request("notes", act),
    locks: {
      hold: (name, act) => navigator.locks.request(name, act),
      isFree: (name) =>
        navigator.locks.request(name, { ifAvailable: true }, (lock) => Promise.resolve(lock !== null)),
    },
  };
}

const isChromium = (): boolean => /Chrom(?:e|ium)/u.test(navigator.userAgent);

/** A new log makes what is kept larger, and larger is what Chromium deletes first where it was not asked to keep it: there only a failure is a reason. */
async function tears(): Promise<Tears> {
  if (!isChromium()) return "never";
  return (await navigator.storage.persisted()) ? "before" : "later";
}

/**
 * On a full device Chromium deletes what a site keeps, in the middle of its use, unless it was asked not to. It asks the person nothing, and decides by
 * itself; other browsers ask, so there the person begins it (see `askToStay`).
 */
export function stayUnasked(): void {
  if (isChromium()) void navigator.storage.persist().catch(() => undefined);
}

/** Nothing where the browser does not tell. */
export async function roomLeft(): Promise<Estimate> {
  if (typeof navigator.storage.estimate !== "function") return {};
  return navigator.storage.estimate().catch(() => ({}));
}

/** Safari and its kin clear a site after seven days without a visit. */
export function isWebKit(): boolean {
  return /AppleWebKit/.test(navigator.userAgent) && !/Chrom(?:e|ium)|Edg|Android/.test(navigator.userAgent);
}

/** Asks the browser not to clear this site; some browsers never answer. */
export async function askToStay(): Promise<"granted" | "refused" | "unknown"> {
  if (typeof navigator.storage.persist !== "function") return "unknown";
  const silence = new Promise<"unknown">((resolve) => {
    setTimeout(resolve, 20_000, "unknown");
  });
  return Promise.race([
    silence,
    navigator.storage.persist().then((granted) => (granted ? "granted" : "refused")),
  ]);
}
