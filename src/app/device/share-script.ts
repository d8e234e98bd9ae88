/** Brings the part of the service worker that seals what is shared: a script of its own, since it is large and seldom wanted. */

/** Fixed: nothing else can become a script in the worker. */
export const SHARE_SCRIPT = "/share-worker.js";

/** What that script leaves behind: it seals what a form holds, and answers with a way on that shows nothing of it. */
export type TakeShared = (request: Request) => Promise<Response>;

/** The few parts of a service worker's world that are used here. `importScripts` throws for a script that was not there when the worker was installed. */
export type SharingWorld = {
  takeShared?: TakeShared;
  importScripts(address: unknown): void;
};

type Policy = Readonly<{ createScriptURL(address: string): unknown }>;
type Factory = Readonly<{ createPolicy(name: string, rules: Policy): Policy }>;

let policy: Policy | null = null;

/** Loads it once in the worker's life; browsers with Trusted Types want its address vouched for. */
export function sharingIn(world: SharingWorld): TakeShared {
  if (world.takeShared === undefined) world.importScripts(vouched());
  const { takeShared } = world;
  if (takeShared === undefined) throw new Error("The script for sharing did not load.");
  return takeShared;
}

function vouched(): unknown {
  const factory: unknown = Reflect.get(globalThis, "trustedTypes");
  if (!isFactory(factory)) return SHARE_SCRIPT;
  policy ??= factory.createPolicy("share", {
    createScriptURL: (address) => {
      if (address !== SHARE_SCRIPT) throw new TypeError("This address is not one of our scripts.");
      return address;
    },
  });
  return policy.createScriptURL(SHARE_SCRIPT);
}

function isFactory(value: unknown): value is Factory {
  return typeof value === "object" && value !== null && "createPolicy" in value;
}
