/** The Trusted Types policy: only our own fixed addresses may become a script (DESIGN 6, Pages). */

const OWN: readonly string[] = [
  "/sw.js",
  "/key-worker.js",
  "/import-worker.js",
  "/casefile-worker.js",
  "/check-worker.js",
  "/read/simd.js",
  "/read/plain.js",
];

/** The few parts of Trusted Types that are used here; browsers without it need nothing. */
type Factory = Readonly<{
  createPolicy(name: string, rules: Readonly<{ createScriptURL(address: string): string }>): unknown;
}>;

/** Makes the `default` policy; any other address throws when a script is made of it. */
export function allowOwnScripts(): void {
  const factory: unknown = Reflect.get(globalThis, "trustedTypes");
  if (!isFactory(factory)) return;
  factory.createPolicy("default", {
    createScriptURL: (address) => {
      if (!OWN.includes(address)) throw new TypeError("This address is not one of our scripts.");
      return address;
    },
  });
}

function isFactory(value: unknown): value is Factory {
  return typeof value === "object" && value !== null && "createPolicy" in value;
}
