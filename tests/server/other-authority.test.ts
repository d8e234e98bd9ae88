/** Another authority behind ours: away, slow and answering nonsense first; then a second server of ours, and OpenSSL's. */
import { createHash } from "node:crypto";
import { copyFileSync, readFileSync, writeFileSync } from "node:fs";
import type { RequestListener, Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { checkToken } from "../../src/casefile/timestamp/check-token.ts";
import { derOf } from "../../src/casefile/pem.ts";
import { readConfig } from "../../src/server/config.ts";
import type { Listening } from "../../src/server/listen.ts";
import { serve } from "../../src/server/serve.ts";
import { startTimestamping } from "../../src/server/timestamping/start.ts";
import { listeningLog, RENDERING, SMALL_SITE } from "./small-site.ts";
import type { StampingApp } from "./stamping.ts";
import {
  newFolder,
  opensslAuthority,
  opensslQuestion,
  opensslVerdict,
  question,
  removeFolders,
  stampingApp,
} from "./stamping.ts";

const folder = newFolder();
const openssl = opensslAuthority();
const ROOT = join(openssl.folder, "root.pem");
const GOOD = opensslQuestion(folder);
copyFileSync(ROOT, join(folder, "root.pem"));

const servers: Server[] = [];
const running: Listening[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await Promise.all(running.splice(0).map((one) => one.stop()));
});
afterAll(removeFolders);

/** A server that does as it likes, and one of ours that asks it. */
async function behind(answer: RequestListener): Promise<StampingApp> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return asking(`http://127.0.0.1:${portOf(server.address())}/tsr`);
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === "object" && address !== null ? address.port : 0;

const asking = (address: string, root = ROOT): StampingApp =>
  stampingApp({ settings: { TSA_URL: address, TSA_ROOT: root }, patienceMs: 400 });

async function bodyOf(request: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

const REPLY = { "content-type": "application/timestamp-reply" };

/** Answers as OpenSSL's authority would, changed by `change`. */
const signing =
  (change: (reply: Buffer, query: Buffer) => Buffer = (reply) => reply): RequestListener =>
  (request, response) =>
    void bodyOf(request).then((query) =>
      response.writeHead(200, REPLY).end(change(openssl.reply(query), query)),
    );

describe("a start", () => {
  const start = (settings: Readonly<Record<string, string>>): unknown =>
    startTimestamping(readConfig({ DATA_DIR: newFolder(), ...settings }), listeningLog());

  test("without the other's root is refused, for nobody could check its tokens", () => {
    const TSA_URL = "https://tsa.example/";
    expect(() => start({ TSA_URL })).toThrow(
      /^TSA_ROOT must be the path of a file with the root certificate/,
    );
    writeFileSync(join(folder, "none.pem"), "no certificate");
    for (const name of ["none.pem", "not-there.pem"])
      expect(() => start({ TSA_URL, TSA_ROOT: join(folder, name) })).toThrow(/has none\.$/);
  });
});

describe("an authority that does not answer", () => {
  test("because nobody is there", async () => {
    const app = asking("http://127.0.0.1:9/");
    const answer = await app.ask("/timestamp", question(GOOD));
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("60");
    expect(await answer.text()).toBe("The other authority does not answer now. Ask again later.\n");
  });

  test.each<[string, RequestListener]>([
    ["because it is slow", () => {}],
    ["because it is slow half way", (_, response) => void response.writeHead(200, REPLY).write("0")],
    ["because it hangs up", (request) => void request.socket.destroy()],
    ["because it is broken", (_, response) => void response.writeHead(500).end("<h1>Oh</h1>")],
    ["because it has had enough", (_, response) => void response.writeHead(429).end()],
  ])("%s: 503", async (_, listener) => {
    const app = await behind(listener);
    const started = performance.now();
    expect((await app.ask("/timestamp", question(GOOD))).status).toBe(503);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test("holds up only so many who ask at once", async () => {
    let asked = 0;
    const app = await behind(() => void (asked += 1));
    const answers = Array.from({ length: 40 }, () => app.ask("/timestamp", question(GOOD)));
    const statuses = (await Promise.all(answers)).map(({ status }) => status);
    expect(statuses).toEqual(Array.from({ length: 40 }, () => 503));
    expect(asked).toBe(32);
  });

  test("is no reason why our own should not", async () => {
    const app = asking("http://127.0.0.1:9/");
    expect((await app.ask("/timestamp?by=own", question(GOOD))).status).toBe(200);
  });
});

describe("an authority that answers nonsense", () => {
  const other = opensslQuestion(newFolder(), ["-sha384", "-cert"]);
  test.each<[string, RequestListener]>([
    [
      "a page",
      (_, response) => void response.writeHead(200, { "content-type": "text/html" }).end("<h1>Hi</h1>"),
    ],
    ["a way to elsewhere", (_, response) => void response.writeHead(302, { location: "/elsewhere" }).end()],
    ["not found", (_, response) => void response.writeHead(404, REPLY).end()],
    ["nothing", (_, response) => void response.writeHead(200, REPLY).end()],
    ["random bytes", (_, response) => void response.writeHead(200, REPLY).end(createHash("sha512").digest())],
    ["a flood", (_, response) => void response.writeHead(200, REPLY).end(Buffer.alloc(10_000_000))],
    ["the question", signing((_, query) => query)],
    ["a token that is cut off", signing((reply) => reply.subarray(0, -1))],
    ["a token and a byte", signing((reply) => Buffer.concat([reply, Buffer.from([0])]))],
    ["a token for something else", signing(() => openssl.reply(other))],
    ["a token for an older question", signing(() => openssl.reply(opensslQuestion(newFolder())))],
    ["a token without its nonce", signing(() => openssl.reply(opensslQuestion(newFolder(), ["-no_nonce"])))],
    [
      "granted, and no token",
      (_, response) => void response.writeHead(200, REPLY).end(Buffer.from("30053003020100", "hex")),
    ],
  ])("%s: 502 in plain words, nothing of it handed through", async (_, listener) => {
    const app = await behind(listener);
    const answer = await app.ask("/timestamp", question(GOOD));
    expect(answer.status).toBe(502);
    expect(await answer.text()).toBe(
      "The other authority answered with something that is no timestamp for this.\n",
    );
  });

  test("never brings a fault, wherever a byte of it is changed", async () => {
    const app = stampingApp();
    const { judgeReply } = await import("../../src/server/timestamping/read-reply.ts");
    const { readQuery } = await import("../../src/server/timestamping/query.ts");
    const query = readQuery(GOOD);
    if (typeof query === "string" || query.nonce === null) throw new Error("refused");
    const asked = { ...query, nonce: query.nonce };
    const answer = await app.ask("/timestamp", question(GOOD));
    const reply = new Uint8Array(await answer.arrayBuffer());
    expect(judgeReply(reply, asked)).toBe("granted");
    for (let at = 0; at < reply.length; at += 1)
      for (const bit of [1, 0x20, 0x80]) {
        const changed = reply.map((byte, index) => (index === at ? byte ^ bit : byte));
        expect(() => judgeReply(changed, asked)).not.toThrow();
        expect(() => judgeReply(changed.subarray(0, at), asked)).not.toThrow();
      }
  });
});

describe("an authority that refuses", () => {
  test("its reason is told in our words", async () => {
    const app = await behind(signing());
    const asked = opensslQuestion(folder, ["-sha256", "-tspolicy", "1.2.3.99"]);
    const answer = await app.ask("/timestamp", question(asked));
    expect(answer.status).toBe(200);
    writeFileSync(join(folder, "r.tsr"), Buffer.from(await answer.arrayBuffer()));
    expect(opensslVerdict(folder, "data")).toBe("no: no time stamp token");
  });
});

describe("a token of another authority", () => {
  const tokenOf = async (app: StampingApp, path: string, asked: Buffer): Promise<Uint8Array> => {
    const answer = await app.ask(path, question(asked));
    expect(answer.status).toBe(200);
    return new Uint8Array(await answer.arrayBuffer());
  };

  test.each([
    ["as asked by OpenSSL", ["-sha256", "-cert"], []],
    ["without a nonce of the asker's", ["-sha384", "-no_nonce", "-cert"], []],
    ["without certificates", ["-sha256"], ["-untrusted", join(openssl.folder, "authority.pem")]],
  ])("made by OpenSSL, %s, is handed through byte for byte", async (_, words, more) => {
    let sent = Buffer.alloc(0);
    const app = await behind(signing((reply) => (sent = Buffer.from(reply))));
    const token = await tokenOf(app, "/timestamp", opensslQuestion(folder, words));
    expect(Buffer.from(token)).toEqual(sent);
    writeFileSync(join(folder, "r.tsr"), token);
    copyFileSync(ROOT, join(folder, "root.pem"));
    for (const by of ["data", "queryfile"] as const) expect(opensslVerdict(folder, by, more)).toContain("OK");
  });

  test("and one of our own make up a pair, each checked with the root that is served for it", async () => {
    const app = await behind(signing());
    const digest = createHash("sha256").update("The heads of a case log.\n").digest();
    const roots: Uint8Array[] = [];
    for (const by of ["", "?by=other", "?by=own"]) {
      const token = await tokenOf(app, `/timestamp${by}`, opensslQuestion(folder));
      const root = derOf(await (await app.ask(`/timestamp/root.pem${by}`)).text()) ?? new Uint8Array();
      expect(await checkToken(token, digest, [root]), by).toMatchObject({ ok: true });
      roots.push(root);
    }
    expect(roots[0]).toEqual(roots[1]);
    expect(roots[0]).not.toEqual(roots[2]);
  });

  test("comes from a second server of ours over a real connection, which learns nothing of who asked", async () => {
    const log = listeningLog();
    const config = readConfig({ PORT: "0", DATA_DIR: newFolder() });
    const second = await serve(config, { site: () => SMALL_SITE, rendering: RENDERING }, log);
    running.push(second);
    const root = join(folder, "root.pem");
    writeFileSync(root, await (await fetch(`${second.address}/timestamp/root.pem`)).text());
    const app = asking(`${second.address}/timestamp`, root);
    writeFileSync(join(folder, "r.tsr"), await tokenOf(app, "/timestamp", opensslQuestion(folder)));
    expect(opensslVerdict(folder, "data")).toBe("Verification: OK");
    expect(opensslVerdict(folder, "queryfile")).toBe("Verification: OK");
    expect(await (await app.ask("/timestamp/root.pem")).text()).toBe(readFileSync(root, "utf8"));
  });

  test("is asked for with nothing of the asker's but digest, nonce and wishes", async () => {
    let heard = "";
    const app = await behind((request, response) => {
      heard = JSON.stringify([request.headers, request.url]);
      signing()(request, response);
    });
    const headers = {
      cookie: "plantedphrase",
      "user-agent": "plantedphrase",
      "x-forwarded-for": "203.0.113.77",
    };
    const asked = { ...question(GOOD, headers) };
    expect((await app.ask("/timestamp", asked, "203.0.113.77")).status).toBe(200);
    expect(heard).not.toMatch(/plantedphrase|203\.0/);
  });
});
