/** A site of three pages, and a server of it, for the tests of the server. */
import type { AppParts, Rendering } from "../../src/server/app.ts";
import { makeApp } from "../../src/server/app.ts";
import type { Answered, Fault, Log } from "../../src/server/log.ts";
import type { Site } from "../../src/server/site.ts";
import { packPage } from "../../src/server/site.ts";

export const EXIT = "https://weather.example/today";

const long = "<p>Tell your landlord. Keep a diary.</p>".repeat(40);

export const SMALL_SITE: Site = new Map([
  ["/", packPage({ content: `<!doctype html><h1>Home</h1>${long}`, cache: "no-store", quality: 4 })],
  ["/plan", packPage({ content: `<!doctype html><h1>Plan</h1>${long}`, cache: "no-store", quality: 4 })],
  [
    "/guide/housing",
    packPage({ content: `<!doctype html><h1>Housing</h1>${long}`, cache: "revalidate", quality: 4 }),
  ],
  [
    "/assets/page-1a2b.js",
    packPage({ address: "/a.js", content: "1".repeat(900), cache: "immutable", quality: 4 }),
  ],
]);

export type LogOfTest = Log & Readonly<{ lines: readonly (Answered | Fault)[] }>;

export function listeningLog(): LogOfTest {
  const lines: (Answered | Fault)[] = [];
  return { lines, answered: (line) => void lines.push(line), fault: (line) => void lines.push(line) };
}

export const RENDERING: Rendering = {
  planPage: (form) =>
    form.has("safe")
      ? { status: 200, html: "<!doctype html><h1>Your plan</h1>" }
      : { status: 400, html: "<!doctype html><h1>We could not read those answers</h1>" },
  errorPage: (status) => `<!doctype html><h1>Something is wrong (${status})</h1><a href="/">Home</a>`,
};

export function smallApp(more: Partial<AppParts> = {}): ReturnType<typeof makeApp> {
  const parts = { site: () => SMALL_SITE, rendering: RENDERING, exitUrl: EXIT, log: listeningLog() };
  return makeApp({ ...parts, ...more });
}

/** A POST as a browser without scripts sends it, but for `more`. */
export function formPost(body: string, more: Readonly<Record<string, string>> = {}): RequestInit {
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(Buffer.byteLength(body)),
    ...more,
  };
  return { method: "POST", body, headers };
}
