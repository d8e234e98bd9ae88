/** Every answer the server can give, asked for in memory: wrong requests first. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { HEADERS } from "../../src/server/headers.ts";
import { faultOf, makeLog } from "../../src/server/log.ts";
import { EXIT, formPost, listeningLog, RENDERING, smallApp } from "./small-site.ts";

const app = smallApp();

describe("a request that cannot be answered", () => {
  const ask = (address: string, init: RequestInit = {}): Promise<Response> =>
    Promise.resolve(app.request(address, init));

  test.each([
    ["an address that does not exist", 404, "/guide/nothing", {}],
    ["a path that climbs", 404, "/guide/../../etc/passwd", {}],
    ["an encoded path that climbs", 404, "/%2e%2e%2f%2e%2e%2fetc%2fpasswd", {}],
    ["a path that cannot be decoded", 404, "/%E0%A4%A", {}],
    ["a property of every object", 404, "/__proto__", {}],
    ["ten thousand slashes", 404, `/${"/".repeat(10_000)}x`, {}],
    ["a method that a page does not take", 405, "/guide/housing", { method: "DELETE" }],
    ["a POST to a page", 405, "/", { method: "POST" }],
    ["OPTIONS", 405, "/", { method: "OPTIONS" }],
    ["a POST to the way out", 405, "/leave", { method: "POST" }],
    ["a made-up method at a made-up address", 404, "/nothing", { method: "BREW" }],
    ["a form of another type", 415, "/plan", formPost("{}", { "content-type": "application/json" })],
    ["a form with files", 415, "/plan", formPost("x", { "content-type": "multipart/form-data; boundary=x" })],
    ["a form without a type", 415, "/plan", formPost("safe=yes", { "content-type": "" })],
    ["a squeezed form", 415, "/plan", formPost("x", { "content-encoding": "gzip" })],
    [
      "a form of no said length",
      411,
      "/plan",
      { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" } },
    ],
    ["a length that is no number", 400, "/plan", formPost("safe=yes", { "content-length": "-5" })],
    ["a form over 8 kB", 413, "/plan", formPost("a".repeat(8193))],
    [
      "a form that is longer than it said",
      413,
      "/plan",
      formPost("a".repeat(9000), { "content-length": "12" }),
    ],
    ["a length beyond all numbers", 413, "/plan", formPost("a=1", { "content-length": "9".repeat(400) })],
    ["201 fields", 413, "/plan", formPost("a&".repeat(201))],
    ["answers in the address", 400, "/plan?safe=no", formPost("safe=yes")],
    ["an empty question mark", 400, "/plan?", formPost("safe=yes")],
    ["answers that are not ours", 400, "/plan", formPost("what=ever")],
    ["an empty form", 400, "/plan", formPost("")],
  ])("%s: %i and a whole page with a way on", async (_, status, address, init) => {
    const answer = await ask(address, init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await answer.text()).toMatch(/^<!doctype html><h1>/);
  });

  test("a method that does not fit is told which do", async () => {
    const allowed = async (address: string): Promise<string | null> =>
      (await ask(address, { method: "PUT" })).headers.get("allow");
    expect(await allowed("/guide/housing")).toBe("GET, HEAD");
    expect(await allowed("/plan")).toBe("GET, HEAD, POST");
    expect(await allowed("/plan/")).toBe("GET, HEAD, POST");
    expect(await allowed("/leave")).toBe("GET, HEAD");
  });

  test("when our own code breaks, the page is plain and the log has no message", async () => {
    const log = listeningLog();
    const broken = smallApp({
      log,
      rendering: {
        ...RENDERING,
        planPage: (form) => {
          throw new Error(`cannot read ${form.get("safe")}\n    at secret (/my/street:1:2)`);
        },
      },
    });
    const answer = await broken.request("/plan", formPost("safe=he+waits+outside"));
    expect(answer.status).toBe(500);
    const text = await answer.text();
    expect(text).toBe(RENDERING.errorPage(500));
    expect(JSON.stringify(log.lines)).not.toMatch(/waits|cannot read|street/);
    expect(log.lines).toMatchObject([{ name: "Error" }, { method: "POST", route: "plan", status: 500 }]);
  });

  test("when even the error page breaks, a bare one stands in with 999 and the way out", async () => {
    const broken = smallApp({
      rendering: {
        ...RENDERING,
        errorPage: () => {
          throw new Error("no words");
        },
      },
    });
    const text = await (await broken.request("/nothing")).text();
    expect(text).toContain("There is no page at this address.");
    expect(text).toContain('href="tel:999"');
    expect(text).toContain('href="/leave"');
    expect(text).not.toContain("no words");
  });
});

describe("pages", () => {
  test.each(["/guide/housing", "/guide/housing/", "/guide/housing/index.html", "/guide/housing?from=search"])(
    "%s is one page",
    async (address) => {
      const answer = await app.request(address);
      expect(answer.status).toBe(200);
      expect(await answer.text()).toContain("<h1>Housing</h1>");
    },
  );

  test("the first page has three addresses too", async () => {
    for (const address of ["/", "/index.html", "/?"]) expect((await app.request(address)).status).toBe(200);
  });

  test("brotli only for those who take it, and caches are told so", async () => {
    const get = (accept: string): Promise<Response> =>
      Promise.resolve(app.request("/guide/housing", { headers: { "accept-encoding": accept } }));
    const squeezed = await get("gzip, deflate, br;q=0.8");
    expect(squeezed.headers.get("content-encoding")).toBe("br");
    expect(Number(squeezed.headers.get("content-length"))).toBeLessThan(300);
    for (const accept of ["gzip", "br;q=0", "BR ; q=0.000", "brotli"]) {
      const whole = await get(accept);
      expect(whole.headers.get("content-encoding")).toBeNull();
      expect(whole.headers.get("vary")).toBe("accept-encoding");
      expect(Number(whole.headers.get("content-length"))).toBe((await whole.arrayBuffer()).byteLength);
    }
  });

  test("a copy that is still good is not sent again", async () => {
    const etag = (await app.request("/guide/housing")).headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    for (const known of [etag, `"old", ${etag}`, etag.slice(2), "*"]) {
      const answer = await app.request("/guide/housing", { headers: { "if-none-match": known } });
      expect(answer.status).toBe(304);
      expect(await answer.text()).toBe("");
      expect(answer.headers.get("etag")).toBe(etag);
      expect(answer.headers.get("content-security-policy")).not.toBeNull();
    }
    expect((await app.request("/guide/housing", { headers: { "if-none-match": '"old"' } })).status).toBe(200);
  });

  test("a page that must leave no copy has no mark to ask again with", async () => {
    const answer = await app.request("/", { headers: { "if-none-match": "*" } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get("etag")).toBeNull();
    expect(answer.headers.get("cache-control")).toBe("no-store");
  });

  test("a built file may be kept for ever", async () => {
    const answer = await app.request("/assets/page-1a2b.js");
    expect(answer.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(answer.headers.get("content-security-policy")).not.toContain("form-action");
  });

  test("HEAD has the headers of GET and no body", async () => {
    for (const address of ["/", "/guide/housing", "/nothing", "/healthz", "/leave"]) {
      const get = await app.request(address);
      const head = await app.request(address, { method: "HEAD" });
      expect(head.status).toBe(get.status);
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
      expect(await head.text()).toBe("");
    }
  });
});

describe("the plan without scripts", () => {
  test("comes in the answer, is kept nowhere, and is not for search engines", async () => {
    const answer = await app.request("/plan", formPost("safe=yes&area=dorset"));
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain("Your plan");
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("x-robots-tag")).toBe("noindex");
  });

  test("8 kB and 200 fields are not too much", async () => {
    const full = `safe=${"x".repeat(8192 - 5)}`;
    expect((await app.request("/plan", formPost(full))).status).toBe(200);
    expect((await app.request("/plan", formPost(`safe=1${"&a=1".repeat(199)}`))).status).toBe(200);
    const typed = { "content-type": "Application/X-WWW-Form-URLEncoded; charset=UTF-8" };
    expect((await app.request("/plan", formPost("safe=yes", typed))).status).toBe(200);
  });

  test("nothing that was sent stands in the log or in the answer", async () => {
    const lines: string[] = [];
    const quiet = smallApp({ log: makeLog((line) => void lines.push(line)) });
    const secret = "plantedphrase";
    const headers = {
      "user-agent": secret,
      referer: `https://${secret}.example/`,
      cookie: secret,
      "x-forwarded-for": secret,
    };
    const asked: [string, RequestInit][] = [
      ["/plan", formPost(`safe=${secret}`, headers)],
      ["/plan", formPost(`other=${secret}`, headers)],
      ["/plan", formPost(secret.repeat(1000), headers)],
      ["/plan", formPost(secret, { ...headers, "content-type": secret })],
      [`/plan?${secret}`, formPost(secret, headers)],
      [`/${secret}?${secret}=1`, { headers }],
      [`/guide/housing?q=${secret}`, { headers }],
      ["/", { method: secret.toUpperCase(), headers }],
    ];
    for (const [address, init] of asked) {
      const answer = await quiet.request(address, init);
      const told = `${JSON.stringify([...answer.headers])}${await answer.text()}`;
      expect(told.toLowerCase()).not.toContain(secret);
    }
    expect(lines).toHaveLength(asked.length);
    expect(lines.join("").toLowerCase()).not.toContain(secret);
    expect(lines.join("")).not.toMatch(/housing|\d\d:\d\d:\d\d/);
  });

  test("hostile bytes get 200, 400 or 413, never 500", async () => {
    const bytes = fc.uint8Array({ maxLength: 9000 });
    await fc.assert(
      fc.asyncProperty(bytes, async (body) => {
        const headers = {
          "content-type": "application/x-www-form-urlencoded",
          "content-length": String(body.length),
        };
        const answer = await app.request("/plan", { method: "POST", body, headers });
        expect([200, 400, 413]).toContain(answer.status);
      }),
      { numRuns: 200 },
    );
  });
});

describe("the way out and the signs of life", () => {
  test("leaving goes to the neutral page, and wipes nothing that was kept on purpose", async () => {
    const answer = await app.request("/leave");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe(EXIT);
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(answer.headers.get("clear-site-data")).toBeNull();
  });

  test("a server that is stopping is alive but not ready", async () => {
    const stopping = smallApp({ isReady: () => false });
    expect((await stopping.request("/healthz")).status).toBe(200);
    expect((await stopping.request("/readyz")).status).toBe(503);
    expect((await app.request("/readyz")).status).toBe(200);
    expect((await stopping.request("/")).status).toBe(200);
  });
});

describe("headers", () => {
  test("every answer carries them, errors too, and none sets a cookie", async () => {
    const asked: [string, RequestInit][] = [
      ["/", {}],
      ["/assets/page-1a2b.js", {}],
      ["/leave", {}],
      ["/healthz", {}],
      ["/readyz", {}],
      ["/nothing", {}],
      ["/", { method: "PUT" }],
      ["/plan", formPost("safe=yes")],
      ["/plan", formPost("{}", { "content-type": "application/json" })],
    ];
    const always = HEADERS.filter(({ value }) => value("other", false) !== null).map(({ name }) => name);
    expect(always).toHaveLength(8);
    for (const [address, init] of asked) {
      const { headers } = await app.request(address, init);
      for (const name of always) expect(headers.get(name), `${name} of ${address}`).not.toBeNull();
      expect(headers.get("set-cookie")).toBeNull();
      expect(headers.get("content-security-policy")).not.toMatch(/unsafe-inline|'unsafe-eval'|\*|https?:/);
    }
  });

  test("browsers are told to stay with HTTPS only where HTTPS stands in front", async () => {
    const name = "strict-transport-security";
    expect((await app.request("/")).headers.get(name)).toBeNull();
    for (const address of ["/", "/nothing", "/leave"]) {
      expect((await smallApp({ httpsOnly: true }).request(address)).headers.get(name)).toBe(
        "max-age=31536000",
      );
    }
  });

  test("each has a reason", () => {
    for (const { reason } of HEADERS) expect(reason).toMatch(/^[A-Z].{20,}\.$/);
  });
});

test("an error is told by its name and place alone", () => {
  expect(faultOf("he waits outside")).toEqual({ name: "string", at: [] });
  const told = faultOf(new RangeError("he waits\n    at outside (/x:1:1)"));
  expect(told.name).toBe("RangeError");
  expect(told.at[0]).toContain("answers.test.ts");
  expect(JSON.stringify(told)).not.toMatch(/waits|outside/);
});
