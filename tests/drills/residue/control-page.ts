/** A page that keeps phrases in every place a browser has, unprotected, so that the scan can show that it is not blind. */
import { brotliCompressSync, gzipSync } from "node:zlib";
import type { Server, ServerResponse } from "node:http";
import { createServer } from "node:http";
import type { Page } from "@playwright/test";

/** Two halves each: the second place of a text where both stand apart before forces a compressor to refer back. */
const HALVES = [
  ["amberlantern", "quietharbour"],
  ["bluethimble", "copperladder"],
  ["crookedmaple", "silverbutton"],
  ["dustyparasol", "northernowl"],
  ["emptyteacup", "walnutbridge"],
  ["frozenkettle", "gardenwhistle"],
  ["grüneleiter", "müdesfenster"],
  ["hollowpumpkin", "paperanchor"],
  ["ivorycompass", "meadowengine"],
  ["jollyturnip", "velvethammer"],
  ["knittedsparrow", "granitepiano"],
  ["тихийфонарь", "синяялестница"],
  ["lonelybiscuit", "orchardtrain"],
  ["mossyumbrella", "winterviolin"],
  ["narrowcandle", "thistleboat"],
  ["oakenmirror", "prairieclock"],
  ["pebbleribbon", "saffrondoor"],
  ["quiltedmoon", "tinrooster"],
  ["rustygarland", "clovertower"],
  ["sleepymarble", "hazelcarriage"],
  ["tanglednecklace", "umberfireplace"],
] as const;

const PLACES = [
  "localStorage",
  "localStorage, long",
  "localStorage, percent",
  "sessionStorage",
  "history.state",
  "title",
  "text field",
  "IndexedDB",
  "IndexedDB, long",
  "IndexedDB, key",
  "IndexedDB, blob",
  "IndexedDB, other letters",
  "Cache Storage",
  "Cache Storage, long",
  "address, query",
  "address, fragment",
  "cookie",
  "answer, gzip",
  "answer, brotli",
  "long text field",
  "form that was sent",
] as const;

export type Place = (typeof PLACES)[number];

/** What is planted where. */
export const PLANTED: ReadonlyMap<Place, string> = new Map(
  PLACES.map((place, index) => [place, (HALVES[index] ?? HALVES[0]).join(" ")]),
);

export function planted(place: Place): string {
  return PLANTED.get(place) ?? "";
}

/** A text in which `phrase` stands once, and both halves of it before. */
export function packable(phrase: string): string {
  const [first = "", second = ""] = phrase.split(" ");
  const between = "this and that and the other, ".repeat(80);
  return `${between}${first} ,${between} ${second}; ${between}${phrase}, ${between}`;
}

const FORM = `<!doctype html><html lang="en"><title>Form</title><form method="post" action="/sent">
<label>Name <input id="name" name="name"></label><button>Send</button></form></html>`;
const PAGE = `<!doctype html><html lang="en"><title>Control</title><form>
<label>One <input id="one"></label><label>Two <textarea id="two"></textarea></label></form></html>`;

/** Serves the page and two packed answers that may be cached. `port` below 32768. */
export async function serveControl(port: number): Promise<Server> {
  const server = createServer((request, answer) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    if (path === "/gzip") send(answer, "gzip", gzipSync(packable(planted("answer, gzip"))));
    else if (path === "/brotli") send(answer, "br", brotliCompressSync(packable(planted("answer, brotli"))));
    else if (path === "/form") send(answer, null, Buffer.from(FORM));
    else send(answer, null, Buffer.from(path === "/" || path === "/page" ? PAGE : ""));
  });
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  return server;
}

function send(answer: ServerResponse, encoding: string | null, body: Buffer): void {
  answer.setHeader("content-type", "text/html; charset=utf-8");
  answer.setHeader("cache-control", "max-age=86400");
  if (encoding !== null) answer.setHeader("content-encoding", encoding);
  answer.end(body);
}

/** Stands unprotected in every profile that is looked through: where it is not found, finding nothing else shows nothing. */
export const BEACON = "velvetyaquarium whisperingcanal";

/** The page stands at the control's own address. */
export async function plantBeacon(page: Page): Promise<void> {
  await page.locator("#one").pressSequentially(BEACON);
  await page.evaluate((text) => {
    localStorage.setItem("beacon", text);
    document.title = text;
  }, BEACON);
}

/** Plants each phrase in its place; the page stands at the control's own address. */
export async function plantAll(page: Page): Promise<readonly string[]> {
  const { origin } = new URL(page.url());
  await page.goto(`${origin}/form`);
  await page.locator("#name").pressSequentially(planted("form that was sent"));
  await page.getByRole("button").click();
  await page.waitForURL("**/sent");
  await page.goto(
    `${origin}/page?${encodeURIComponent(planted("address, query"))}#${encodeURIComponent(planted("address, fragment"))}`,
  );
  await page.locator("#one").fill(planted("text field"));
  await page.locator("#two").fill(packable(planted("long text field")));
  await page.evaluate(
    async ({ texts, long }) => {
      localStorage.setItem("one", texts["localStorage"] ?? "");
      localStorage.setItem("two", long["localStorage, long"] ?? "");
      localStorage.setItem("three", encodeURIComponent(texts["localStorage, percent"] ?? ""));
      sessionStorage.setItem("one", texts["sessionStorage"] ?? "");
      history.pushState({ held: texts["history.state"] ?? "" }, "");
      document.title = texts["title"] ?? "";
      await cookieStore.set({
        name: "one",
        value: encodeURIComponent(texts["cookie"] ?? ""),
        expires: Date.now() + 1e9,
      });
      for (const path of ["/gzip", "/brotli"]) await (await fetch(path)).text();
      const cache = await caches.open("one");
      await cache.put("/short", new Response(texts["Cache Storage"] ?? ""));
      await cache.put("/long", new Response(long["Cache Storage, long"]));
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open("one");
        opening.addEventListener("upgradeneeded", () => opening.result.createObjectStore("things"));
        opening.addEventListener("success", () => resolve(opening.result));
        opening.addEventListener("error", () => reject(new Error("no database")));
      });
      await new Promise<void>((resolve, reject) => {
        const writing = database.transaction("things", "readwrite", { durability: "strict" });
        const store = writing.objectStore("things");
        store.put({ text: texts["IndexedDB"] ?? "" }, "short");
        store.put({ text: long["IndexedDB, long"] }, "long");
        store.put({ text: "a value" }, texts["IndexedDB, key"] ?? "");
        store.put(new Blob([texts["IndexedDB, blob"] ?? ""]), "blob");
        store.put({ text: texts["IndexedDB, other letters"] ?? "" }, "letters");
        writing.addEventListener("complete", () => resolve());
        writing.addEventListener("error", () => reject(new Error("not written")));
      });
      // More than a store keeps in its log: what is above moves into a packed table.
      for (let count = 0; count < 8; count += 1) {
        await new Promise<void>((resolve) => {
          const filling = database.transaction("things", "readwrite");
          for (let part = 0; part < 30; part += 1) {
            filling
              .objectStore("things")
              .put(crypto.getRandomValues(new Uint8Array(40_000)), `${count}-${part}`);
          }
          filling.addEventListener("complete", () => resolve());
        });
      }
      database.close();
    },
    {
      texts: Object.fromEntries(PLANTED),
      long: Object.fromEntries([...PLANTED].map(([place, phrase]) => [place, packable(phrase)])),
    },
  );
  return [...PLANTED.values()];
}
