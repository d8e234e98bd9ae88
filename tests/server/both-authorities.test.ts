// A server that names another authority: the log's heads carry a token of each, and either one's silence costs only its own.
import { randomBytes } from "node:crypto";
import { createServer } from "node:http";
import type { Server } from "node:http";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { stampsNow } from "../../src/app/timestamps/stamp-now.ts";
import type { Stamp } from "../../src/app/vault/keeper.ts";
import { caseOf, PARTS } from "../casefile/sample-case.ts";
import { newFolder, question, removeFolders, stampingApp } from "./stamping.ts";
import type { StampingApp } from "./stamping.ts";

const EVENTS = caseOf(PARTS);
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(removeFolders);

const stamps = (app: StampingApp): Promise<readonly Stamp[]> =>
  stampsNow("case", EVENTS, {
    // A browser says by itself how long a question is.
    fetch: (address, init) => app.ask(address, init?.body instanceof Uint8Array ? question(init.body) : init),
    random: (bytes) => randomBytes(bytes),
  });

/** One of ours that asks a second one of ours, which answers or does not. */
async function behindAnother(answers: boolean): Promise<StampingApp> {
  const other = stampingApp();
  const server = createServer((request, response) => {
    void (async () => {
      if (!answers) return void response.writeHead(500).end();
      const parts: Uint8Array[] = [];
      for await (const part of request) if (part instanceof Uint8Array) parts.push(part);
      const body = Buffer.concat(parts);
      const answer = await other.ask("/timestamp", question(body));
      response.writeHead(answer.status, { "content-type": "application/timestamp-reply" });
      response.end(Buffer.from(await answer.arrayBuffer()));
    })();
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const root = join(newFolder(), "root.pem");
  writeFileSync(root, await (await other.ask("/timestamp/root.pem")).text());
  return stampingApp({ settings: { TSA_URL: `http://127.0.0.1:${port}/`, TSA_ROOT: root } });
}

test("without another there is one token, asked for once", async () => {
  const app = stampingApp();
  const posted: string[] = [];
  const counting: StampingApp = {
    ...app,
    ask: (path, init) => {
      if (init?.method === "POST") posted.push(path);
      return app.ask(path, init);
    },
  };
  expect(await stamps(counting)).toHaveLength(1);
  expect(posted).toEqual(["/timestamp"]);
});

test("with another there is one of each, over the same heads", async () => {
  const [one, other, ...more] = await stamps(await behindAnother(true));
  expect(more).toEqual([]);
  expect(one?.heads).toBe(other?.heads);
  expect(one?.root).not.toBe(other?.root);
  expect(one?.token).not.toBe(other?.token);
});

test("when the other is away, our own still stamps", async () => {
  expect(await stamps(await behindAnother(false))).toHaveLength(1);
});

test("when nobody answers there is none", async () => {
  const app: StampingApp = {
    ...stampingApp(),
    ask: () => Promise.resolve(new Response("", { status: 503 })),
  };
  expect(await stamps(app)).toEqual([]);
});
