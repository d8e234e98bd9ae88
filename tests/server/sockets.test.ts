/** What only shows on a real connection: broken, slow and oversized requests, byte by byte. */
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readConfig } from "../../src/server/config.ts";
import { HEADERS } from "../../src/server/headers.ts";
import type { Listening } from "../../src/server/listen.ts";
import { listen } from "../../src/server/listen.ts";
import { makeRefuse } from "../../src/server/refusal.ts";
import { serve } from "../../src/server/serve.ts";
import { listeningLog, RENDERING, SMALL_SITE } from "./small-site.ts";

const LIMITS = { headers: 300, request: 600, idle: 200, silence: 2000, stop: 1000 };
const dataDir = mkdtempSync(join(tmpdir(), "habits-data-"));
const config = readConfig({ PORT: "0", EXIT_URL: "https://weather.example/", DATA_DIR: dataDir });
const log = listeningLog();
let server: Listening;

beforeAll(async () => {
  server = await serve(config, { site: () => SMALL_SITE, rendering: RENDERING }, log, LIMITS);
});
afterAll(async () => {
  await server.stop();
  rmSync(dataDir, { recursive: true });
});

/** Sends `parts`, a pause between each, and gives all that came back until the server closed the connection. */
async function talk(parts: readonly string[], pause = 0, address = server.address): Promise<string> {
  const { hostname, port } = new URL(address);
  const socket = connect({ host: hostname, port: Number(port) });
  let heard = "";
  socket.setEncoding("utf8").on("data", (text: string) => (heard += text));
  const closed = new Promise<void>((resolve) =>
    socket.on("close", () => resolve()).on("error", () => resolve()),
  );
  for (const part of parts) {
    if (!socket.writable) break;
    socket.write(part);
    if (pause > 0) await wait(pause);
  }
  await closed;
  return heard;
}

const FORM = "content-type: application/x-www-form-urlencoded\r\n";
const post = (headers: string, body = ""): string =>
  `POST /plan HTTP/1.1\r\nhost: x\r\n${headers}\r\n${body}`;
const secret = "plantedphrase";

test.each([
  ["words that are no request", 400, [`${secret}\r\n\r\n`]],
  ["no host", 400, ["GET / HTTP/1.1\r\n\r\n"]],
  ["a host that is none", 400, [`GET / HTTP/1.1\r\nhost: ${secret}@x/y?\r\nconnection: close\r\n\r\n`]],
  ["a method from nowhere", 400, [`${secret.toUpperCase()} / HTTP/1.1\r\nhost: x\r\n\r\n`]],
  ["a star for an address", 400, ["OPTIONS * HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"]],
  ["a backslash in the address", 400, ["GET /a\\b HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"]],
  ["two lengths", 400, [post(`${FORM}content-length: 3\r\ncontent-length: 5\r\n`, "a=1")]],
  ["a length and chunks", 400, [post(`${FORM}content-length: 3\r\ntransfer-encoding: chunked\r\n`, "a=1")]],
  ["headers without end", 431, [`GET / HTTP/1.1\r\nhost: x\r\nx: ${secret.repeat(2000)}\r\n\r\n`]],
  ["headers that come too slowly", 408, ["GET / HTTP/1.1\r\n", "host: x\r\n", `x: ${secret}`]],
  ["a body that never comes", 408, [post(`${FORM}content-length: 500\r\n`, `safe=${secret}`)]],
  ["a body of no said length", 411, [post(`${FORM}transfer-encoding: chunked\r\n`, `5\r\na=${secret}`)]],
  [
    "an expectation that nobody knows",
    404,
    ["GET /x HTTP/1.1\r\nhost: x\r\nexpect: tea\r\nconnection: close\r\n\r\n"],
  ],
  [
    "a body that goes on after its said end",
    400,
    [post(`${FORM}content-length: 8\r\n`, `safe=yes&more=${secret}`)],
  ],
  ["a body over 8 kB", 413, [post(`${FORM}content-length: 9000\r\n`, secret)]],
  ["a body over 8 kB, all sent", 413, [post(`${FORM}content-length: 60000\r\n`, "a".repeat(60_000))]],
  ["a body of another type", 415, [post("content-type: text/plain\r\ncontent-length: 9\r\n", secret)]],
])("%s: %i, a whole page, all headers, and the connection is closed", async (_, status, parts) => {
  const heard = await talk(parts, parts.length > 1 ? 150 : 0);
  const [head = "", page] = heard.split("\r\n\r\n");
  expect(head).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  for (const { name, value } of HEADERS)
    if (value("page", false) !== null) expect(head.toLowerCase()).toContain(`${name}: `);
  expect(head.toLowerCase()).toContain("connection: close");
  expect(head.toLowerCase()).not.toMatch(/set-cookie|x-powered-by|server:/);
  expect(page).toContain("<!doctype html>");
  expect(page).toContain('href="/"');
  expect(heard.toLowerCase()).not.toContain(secret);
});

describe("what a phone shares, should it come as far as the server", () => {
  const SHARED = `POST /share HTTP/1.1\r\nhost: x\r\ncontent-type: multipart/form-data; boundary=b\r\n`;
  const file = `--b\r\ncontent-disposition: form-data; name="files"; filename="${secret}.jpg"\r\n\r\n${secret}`;

  test.each([
    ["with its length", [`${SHARED}content-length: 5000\r\n\r\n${file}`]],
    ["in pieces", [`${SHARED}transfer-encoding: chunked\r\n\r\n`, `5\r\n${secret.slice(0, 5)}\r\n`]],
    ["that asks before it sends", [`${SHARED}expect: 100-continue\r\ncontent-length: 9\r\n\r\n`]],
    ["with a question mark", [`${SHARED.replace("/share", "/share/?x=1")}content-length: 9\r\n\r\n${file}`]],
  ])("%s: the connection is closed at once, and the answer says that nothing was read", async (_, parts) => {
    const started = performance.now();
    const heard = await talk(parts, 0);
    expect(performance.now() - started).toBeLessThan(LIMITS.request / 2);
    expect(heard).toMatch(/^HTTP\/1\.1 (?:403 Forbidden|100 Continue)/);
    expect(heard).toContain("This was not kept. We did not read it.");
    expect(heard.toLowerCase()).toContain("connection: close");
    expect(heard.toLowerCase()).not.toContain(secret);
  });

  test("a long one is not taken in: the sender is cut off long before its end", async () => {
    const { hostname, port } = new URL(server.address);
    const socket = connect({ host: hostname, port: Number(port) });
    const size = 200_000_000;
    const ended = new Promise<void>((resolve) => {
      socket.on("close", () => resolve()).on("error", () => resolve());
    });
    socket.write(`${SHARED}content-length: ${size}\r\n\r\n`);
    const piece = Buffer.alloc(1_000_000, secret);
    for (let sent = 0; sent < size && socket.writable; sent += piece.length) {
      if (!socket.write(piece))
        await Promise.race([new Promise((more) => socket.once("drain", more)), ended]);
    }
    await ended;
    expect(socket.bytesWritten).toBeLessThan(20_000_000);
    expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
  });

  test("reading the address is a page like any other", async () => {
    const heard = await talk(["GET /share HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"]);
    expect(heard).not.toMatch(/^HTTP\/1\.1 403/);
  });

  test("the log knows that it happened and nothing else", () => {
    expect(log.lines).toContainEqual({ method: "OTHER", route: "not-for-us", status: 403, ms: 0 });
  });
});

test("a good form in slow pieces is still answered", async () => {
  const heard = await talk([post(`${FORM}connection: close\r\ncontent-length: 8\r\n`), "safe", "=yes"], 50);
  expect(heard).toMatch(/^HTTP\/1\.1 200 OK/);
  expect(heard).toContain("Your plan");
});

test("a sender who goes away half way harms nobody", async () => {
  const { hostname, port } = new URL(server.address);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.write(post(`${FORM}content-length: 500\r\n`, "safe"));
  await wait(50);
  socket.destroy();
  await wait(50);
  expect((await fetch(`${server.address}/healthz`)).status).toBe(200);
});

test("HEAD on the wire has the length of the page and no page", async () => {
  const heard = await talk(["HEAD /guide/housing HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n"]);
  expect(heard.toLowerCase()).toMatch(/content-length: \d{3,}/);
  expect(heard.split("\r\n\r\n")[1]).toBe("");
});

test("a connection that says nothing more is closed", async () => {
  const heard = await talk(["GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n"]);
  expect(heard).toMatch(/^HTTP\/1\.1 200/);
});

test("the log knows kinds of addresses and nothing else", () => {
  const told = JSON.stringify(log.lines);
  expect(told).not.toContain(secret);
  expect(told).not.toMatch(/127\.0\.0\.1|housing|safe/);
  expect(log.lines).toContainEqual({ method: "OTHER", route: "too-slow", status: 408, ms: 0 });
});

test("the app is told the address at the other end, for counting", async () => {
  const refuse = makeRefuse(RENDERING.errorPage, false, () => {});
  const telling = await listen({
    ...config,
    fetch: (_, peer) => new Response(peer),
    refuse,
    refused: () => {},
    limits: LIMITS,
  });
  expect(await (await fetch(telling.address)).text()).toBe("127.0.0.1");
  await telling.stop();
});

test("a question for a timestamp that is cut off, too long or in pieces is answered in plain words", async () => {
  const asked = (more: string, body = ""): string =>
    `POST /timestamp HTTP/1.1\r\nhost: x\r\ncontent-type: application/timestamp-query\r\n${more}\r\n${body}`;
  for (const [status, sent] of [
    [411, asked("transfer-encoding: chunked\r\n", `5\r\n${secret.slice(0, 5)}`)],
    [413, asked("content-length: 9000\r\n", secret)],
    [408, asked("content-length: 50\r\n", secret)],
  ] as const) {
    const heard = await talk([sent]);
    expect(heard).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(heard.toLowerCase()).toContain("connection: close");
    expect(heard).not.toContain(secret);
  }
});

test("stopping waits for an answer under way, closes quiet connections, and takes no new ones", async () => {
  const refuse = makeRefuse(RENDERING.errorPage, false, () => {});
  const slow = async (): Promise<Response> => {
    await wait(300);
    return new Response("done");
  };
  const limits = { ...LIMITS, idle: 60_000 };
  const busy = await listen({ ...config, fetch: slow, refuse, refused: () => {}, limits });
  const answer = talk(["GET / HTTP/1.1\r\nhost: x\r\n\r\n"], 0, busy.address);
  await wait(100);
  const told = performance.now();
  const stopped = busy.stop();
  await expect(fetch(busy.address)).rejects.toThrow();
  expect(await answer).toContain("done");
  await stopped;
  expect(performance.now() - told).toBeLessThan(800);
});
