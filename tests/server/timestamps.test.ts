/** The timestamp authority as anyone meets it: wrong questions first, and OpenSSL and our own reader as judges. */
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { checkToken } from "../../src/casefile/timestamp/check-token.ts";
import { derOf } from "../../src/casefile/pem.ts";
import { HEADERS } from "../../src/server/headers.ts";
import { TAG } from "../../src/server/timestamping/der.ts";
import { only } from "../../src/server/timestamping/der-reader.ts";
import { TIMESTAMP, TIMESTAMP_ROUTES } from "../../src/wire/timestamp.ts";
import { faultOf } from "../../src/server/log.ts";
import {
  newFolder,
  openssl,
  opensslQuestion,
  opensslVerdict,
  question,
  removeFolders,
  stampingApp,
} from "./stamping.ts";

afterAll(removeFolders);

const app = stampingApp();
const folder = newFolder();
const bytesOf = async (answer: Response): Promise<Uint8Array> => new Uint8Array(await answer.arrayBuffer());
const ROOT = await (await app.ask("/timestamp/root.pem")).text();
writeFileSync(join(folder, "root.pem"), ROOT);

/** What OpenSSL reads in an answer. */
async function textOf(answer: Response): Promise<string> {
  writeFileSync(join(folder, "r.tsr"), await bytesOf(answer));
  return openssl(folder, ["ts", "-reply", "-in", "r.tsr", "-text"]);
}

const GOOD = opensslQuestion(folder);

describe("a question that does not come in right", () => {
  test.each([
    ["no type", 415, "/timestamp", question(GOOD, { "content-type": "" })],
    ["another type", 415, "/timestamp", question(GOOD, { "content-type": "application/octet-stream" })],
    [
      "an answer instead",
      415,
      "/timestamp",
      question(GOOD, { "content-type": "application/timestamp-reply" }),
    ],
    ["squeezed", 415, "/timestamp", question(GOOD, { "content-encoding": "gzip" })],
    ["no length", 411, "/timestamp", { method: "POST", headers: { "content-type": TIMESTAMP.queryType } }],
    ["a length that is none", 400, "/timestamp", question(GOOD, { "content-length": "4e1" })],
    ["over 4 KB", 413, "/timestamp", question(new Uint8Array(4097))],
    ["over 4 KB and says less", 413, "/timestamp", question(new Uint8Array(4097), { "content-length": "9" })],
    ["a question by nobody", 400, "/timestamp?by=me", question(GOOD)],
    ["more in the address", 400, "/timestamp?by=own&by=other", question(GOOD)],
    ["another authority where there is none", 404, "/timestamp?by=other", question(GOOD)],
    ["another's root where there is none", 404, "/timestamp/root.pem?by=other", {}],
    ["reading where one asks", 405, "/timestamp", {}],
    ["asking where one reads", 405, "/timestamp/root.pem", question(GOOD)],
    ["deleting", 405, "/timestamp/chain", { method: "DELETE" }],
  ])("%s: %i in plain words, and the connection is closed", async (_, status, path, init) => {
    const answer = await app.ask(path, init);
    expect(answer.status).toBe(status);
    expect(answer.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect(answer.headers.get("connection")).toBe(status === 404 || status < 500 ? "close" : null);
    expect(await answer.text()).toMatch(/^[A-Z][^<>]+\.\n$/);
  });

  test("a method that does not fit is told which do", async () => {
    expect((await app.ask("/timestamp", { method: "PUT" })).headers.get("allow")).toBe("POST");
    expect((await app.ask("/timestamp/chain", { method: "PUT" })).headers.get("allow")).toBe("GET, HEAD");
  });

  test("too many from one address are told how long to wait; others are not held up", async () => {
    const strict = stampingApp({ perMinute: 3 });
    const statuses = async (peer: string): Promise<number[]> => {
      const answers = [0, 1, 2, 3].map(() => strict.ask("/timestamp", question(GOOD), peer));
      return (await Promise.all(answers)).map(({ status }) => status);
    };
    expect(await statuses("192.0.2.1")).toEqual([200, 200, 200, 429]);
    expect(await statuses("192.0.2.2")).toEqual([200, 200, 200, 429]);
    const answer = await strict.ask("/timestamp", question(GOOD), "192.0.2.2");
    expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
    expect(answer.headers.get("connection")).toBe("close");
    expect((await strict.ask("/timestamp/root.pem", {}, "192.0.2.2")).status).toBe(200);
  });

  test("behind a proxy of ours each visitor is counted, else nobody's word for it is taken", async () => {
    const from = (visitor: string): RequestInit => question(GOOD, { "x-forwarded-for": visitor });
    const behind = stampingApp({ perMinute: 1, settings: { PROXIES: "1" } });
    const bare = stampingApp({ perMinute: 1 });
    for (const [one, second] of [
      [behind, 200],
      [bare, 429],
    ] as const) {
      expect((await one.ask("/timestamp", from("198.51.100.1"), "127.0.0.1")).status).toBe(200);
      expect((await one.ask("/timestamp", from("198.51.100.2"), "127.0.0.1")).status).toBe(second);
    }
  });
});

describe("a question that is not granted is answered all the same", () => {
  test.each([
    ["SHA-1", ["-sha1"], "unrecognized or unsupported algorithm identifier"],
    ["SHA3", ["-sha3-256"], "unrecognized or unsupported algorithm identifier"],
    [
      "another policy",
      ["-sha256", "-tspolicy", "1.2.3.4.1"],
      "the requested TSA policy is not supported by the TSA",
    ],
  ])("%s", async (_, words, failure) => {
    const answer = await app.ask("/timestamp", question(opensslQuestion(folder, words)));
    expect(answer.status).toBe(200);
    const text = await textOf(answer);
    expect(text).toContain("Status: Rejected.");
    expect(text).toContain(`Failure info: ${failure}`);
    expect(text).toMatch(/Status description: [A-Z].+\./);
    expect(text).toContain("Not included.");
  });

  test("nonsense, nothing, and a byte too much", async () => {
    for (const body of [Buffer.from("nonsense"), Buffer.alloc(0), Buffer.concat([GOOD, Buffer.from([0])])]) {
      const text = await textOf(await app.ask("/timestamp", question(body)));
      expect(text).toContain("Failure info: the data submitted has the wrong format");
    }
  });

  test("a clock that went back, until it has caught up; and health says so", async () => {
    let clock = Date.now();
    const late = stampingApp({ clock: () => clock });
    const failure = async (): Promise<string> =>
      /Failure info: .*/.exec(await textOf(await late.ask("/timestamp", question(GOOD))))?.[0] ?? "";
    expect(await failure()).toBe("Failure info: unspecified");
    clock -= 60_000;
    expect(await failure()).toBe("Failure info: the TSA's time source is not available");
    const health = await late.ask("/timestamp/healthz");
    expect(health.status).toBe(503);
    expect(await health.text()).toContain("The clock of this machine went back.");
    clock += 60_000;
    expect(await failure()).toBe("Failure info: unspecified");
  });
});

describe("a token", () => {
  test.each([
    ["SHA-256", ["-sha256", "-cert"]],
    ["SHA-384", ["-sha384", "-cert"]],
    ["SHA-512", ["-sha512", "-cert"]],
    ["no nonce", ["-sha256", "-no_nonce", "-cert"]],
    [
      "our policy, by name",
      ["-sha256", "-tspolicy", "2.25.148528374257917147425587154924842658414", "-cert"],
    ],
  ])("is taken by OpenSSL for the data and for the question: %s", async (_, words) => {
    const answer = await app.ask("/timestamp", question(opensslQuestion(folder, words)));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/timestamp-reply");
    writeFileSync(join(folder, "r.tsr"), await bytesOf(answer));
    expect(opensslVerdict(folder, "data")).toBe("Verification: OK");
    expect(opensslVerdict(folder, "queryfile")).toBe("Verification: OK");
    writeFileSync(join(folder, "data"), "Other words.\n");
    expect(opensslVerdict(folder, "data")).toBe("no: message imprint mismatch");
  });

  test("without certificates is checked with the chain that is served", async () => {
    const asked = opensslQuestion(folder, ["-sha256"]);
    writeFileSync(join(folder, "r.tsr"), await bytesOf(await app.ask("/timestamp", question(asked))));
    expect(opensslVerdict(folder, "data")).not.toContain("OK");
    writeFileSync(join(folder, "chain.pem"), await (await app.ask("/timestamp/chain")).text());
    expect(opensslVerdict(folder, "data", ["-untrusted", "chain.pem"])).toContain("Verification: OK");
  });

  test("of another server's root is not taken", async () => {
    const other = stampingApp();
    writeFileSync(
      join(folder, "r.tsr"),
      await bytesOf(await other.ask("/timestamp", question(opensslQuestion(folder)))),
    );
    expect(opensslVerdict(folder, "data")).not.toContain("OK");
  });

  test("is taken by our own check, with the time in it", async () => {
    const digest = createHash("sha256").update("The heads of a case log.\n").digest();
    const before = Math.floor(Date.now() / 1000) * 1000;
    const token = await bytesOf(await app.ask("/timestamp", question(opensslQuestion(folder))));
    const root = derOf(ROOT) ?? new Uint8Array();
    const verdict = await checkToken(token, digest, [root]);
    if (!verdict.ok) throw new Error(verdict.why);
    expect(verdict.authority).toMatch(/^HABITS time authority [0-9A-F]{4}-[0-9A-F]{4}-1$/);
    expect(Date.parse(verdict.time)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(verdict.time)).toBeLessThanOrEqual(Date.now());
    expect(verdict.rootFingerprint).toBe(createHash("sha256").update(root).digest("hex"));
  });

  test("from before a rotation holds after it, with the root that there was", async () => {
    const dataDir = newFolder();
    let clock = Date.now();
    const lasting = stampingApp({ dataDir, clock: () => clock });
    writeFileSync(join(folder, "root.pem"), await (await lasting.ask("/timestamp/root.pem")).text());
    for (const days of [0, 370, 740, 3650]) {
      clock += days * 86_400_000;
      writeFileSync(
        join(folder, "r.tsr"),
        await bytesOf(await lasting.ask("/timestamp", question(opensslQuestion(folder)))),
      );
      expect(
        opensslVerdict(folder, "data", ["-attime", String(Math.floor(clock / 1000))]),
        `${days}`,
      ).toContain("OK");
      // And for a checker who looks after twelve years.
      const late = String(Math.floor(clock / 1000) + 12 * 365 * 86_400);
      expect(opensslVerdict(folder, "data", ["-attime", late]), `${days}`).toContain("OK");
    }
    const chain = await (await lasting.ask("/timestamp/chain")).text();
    expect(chain.match(/BEGIN CERTIFICATE/g)?.length).toBe(5);
    writeFileSync(join(folder, "root.pem"), ROOT);
  });

  test("never has the serial number of another, nor an earlier time", async () => {
    const serials = new Set<string>();
    let last = "";
    for (let count = 0; count < 5; count += 1) {
      const text = await textOf(await app.ask("/timestamp", question(GOOD)));
      serials.add(/Serial number: 0x(\w+)/.exec(text)?.[1] ?? "");
      const moment = new Date(/Time stamp: (.*)/.exec(text)?.[1] ?? "").toISOString();
      expect(moment >= last).toBe(true);
      last = moment;
    }
    expect(serials.size).toBe(5);
    for (const serial of serials) expect(serial.length).toBeGreaterThan(24);
  });
});

test("10,000 changed questions: each gets a whole answer, and none of them a fault", async () => {
  const seeds = [["-sha256", "-cert"], ["-sha512"], ["-sha384", "-no_nonce"]].map((words) =>
    opensslQuestion(folder, words),
  );
  const change = fc.record({
    at: fc.nat(),
    byte: fc.integer({ min: 0, max: 255 }),
    way: fc.constantFrom("set", "drop", "add", "cut", "double"),
  });
  let refusedOnes = 0;
  const asking = fc.asyncProperty(
    fc.constantFrom(...seeds),
    fc.array(change, { minLength: 1, maxLength: 4 }),
    async (seed, changes) => {
      let body = [...seed];
      for (const { at, byte, way } of changes) {
        const place = at % (body.length + 1);
        if (way === "set") body[Math.min(place, body.length - 1)] = byte;
        if (way === "drop") body.splice(place, 1);
        if (way === "add") body.splice(place, 0, byte);
        if (way === "cut") body = body.slice(0, place);
        if (way === "double") body = [...body.slice(0, place), ...body.slice(0, 1000)];
      }
      const answer = await app.ask("/timestamp", question(Uint8Array.from(body)));
      expect(answer.status).toBe(200);
      const whole = await bytesOf(answer);
      only(whole, TAG.sequence);
      // Status 0 is granted, 2 is rejected.
      const status = whole[whole[1] === 0x82 ? 8 : 6];
      if (status === 2) refusedOnes += 1;
      else expect(whole.length).toBeGreaterThan(400);
    },
  );
  await fc.assert(asking, { numRuns: 10_000 });
  expect(refusedOnes).toBeGreaterThan(5000);
  expect(app.log.lines.filter((line) => "name" in line)).toEqual([]);
}, 120_000);

describe("what is served beside it", () => {
  test("the root stands at one address, the same after a restart", async () => {
    const dataDir = newFolder();
    const roots = [stampingApp({ dataDir }), stampingApp({ dataDir })].map(async ({ ask }) =>
      Promise.all(
        ["/timestamp/root.pem", "/timestamp/root.pem?by=own"].map(async (path) => (await ask(path)).text()),
      ),
    );
    expect(new Set((await Promise.all(roots)).flat()).size).toBe(1);
  });

  test("HEAD has the headers of GET and no body", async () => {
    for (const path of ["/timestamp/root.pem", "/timestamp/chain", "/timestamp/healthz"]) {
      const [get, head] = [await app.ask(path), await app.ask(path, { method: "HEAD" })];
      expect(get.status).toBe(200);
      expect(Object.fromEntries(head.headers)).toEqual(Object.fromEntries(get.headers));
      expect(await head.text()).toBe("");
    }
  });

  test("health says until when", async () => {
    expect(await (await app.ask("/timestamp/healthz")).text()).toMatch(/^tokens until \d{4}-\d\d-\d\d\n$/);
  });

  test("every answer carries the headers, and none is kept by a cache", async () => {
    const always = HEADERS.filter(({ value }) => value("other", false) !== null).map(({ name }) => name);
    for (const { path } of Object.values(TIMESTAMP_ROUTES))
      for (const init of [{}, question(GOOD), { method: "PUT" }]) {
        const { headers } = await app.ask(path, init);
        for (const name of always) expect(headers.get(name), `${name} of ${path}`).not.toBeNull();
        expect(headers.get("cache-control")).toBe("no-store");
        expect(headers.get("set-cookie")).toBeNull();
      }
  });

  test("a site without an authority has nothing at its addresses", async () => {
    const { smallApp } = await import("./small-site.ts");
    expect((await smallApp().request("/timestamp/root.pem")).status).toBe(404);
  });
});

test("the log knows that somebody asked, and nothing of whom or for what", async () => {
  const quiet = stampingApp();
  const digest = createHash("sha256").update("The heads of a case log.\n").digest();
  await quiet.ask("/timestamp", question(opensslQuestion(folder)), "203.0.113.77");
  await quiet.ask("/timestamp", question(Buffer.from("nonsense")), "203.0.113.77");
  await quiet.ask("/timestamp?by=plantedphrase", question(GOOD), "203.0.113.77");
  const told = JSON.stringify(quiet.log.lines);
  expect(told).not.toMatch(/203\.0|plantedphrase|nonsense/);
  expect(told).not.toContain(digest.toString("hex"));
  expect(told).not.toContain(digest.toString("base64"));
  for (const line of quiet.log.lines)
    expect(Object.keys(line).toSorted()).toEqual(["method", "ms", "route", "status"]);
  expect(faultOf(new Error("x")).at.length).toBeGreaterThan(0);
});
