/** The server as a process: it says where it is, what stands in its way, and ends when told. */
import type { ChildProcess } from "node:child_process";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, expect, test } from "vitest";

const file = fileURLToPath(new URL("small-server.ts", import.meta.url));
const dataDir = mkdtempSync(join(tmpdir(), "habits-data-"));
const started: ChildProcess[] = [];

afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
});

afterAll(() => rmSync(dataDir, { recursive: true }));

type Running = Readonly<{ child: ChildProcess; said: () => string; ended: Promise<number | null> }>;

function start(settings: Readonly<Record<string, string>>): Running {
  const env = { ...process.env, PORT: "0", DATA_DIR: dataDir, ...settings };
  const child = spawn(process.execPath, ["--import", "tsx", file], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  started.push(child);
  let said = "";
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding("utf8").on("data", (text) => (said += text));
  const ended = once(child, "close").then(() => child.exitCode);
  return { child, said: () => said, ended };
}

async function addressOf({ child, said, ended }: Running): Promise<string> {
  const address = /^HABITS is at (http:\S+)$/m;
  while (!address.test(said())) {
    if (child.exitCode !== null) throw new Error(`It ended: ${said()}`);
    await Promise.race([child.stdout === null ? ended : once(child.stdout, "data"), ended]);
  }
  return address.exec(said())?.[1] ?? "";
}

test("a wrong setting is said in one plain line", async () => {
  const running = start({ PORT: "eighty" });
  expect(await running.ended).toBe(1);
  expect(running.said()).toBe(
    'PORT must be a whole number from 0 to 65535, for example 8080. It is "eighty".\n',
  );
});

test("a data folder that cannot be had is said in one plain line", async () => {
  const running = start({ DATA_DIR: "/dev/null/keys" });
  expect(await running.ended).toBe(1);
  expect(running.said()).toBe(
    "The folder /dev/null/keys cannot be made (ENOTDIR). Choose another: DATA_DIR=/some/folder npm start\n",
  );
});

test("the first start makes the keys of the timestamp authority, and later ones have the same", async () => {
  const rootOf = async (): Promise<string> => {
    const running = start({ DATA_DIR: join(dataDir, "new") });
    const root = await (await fetch(`${await addressOf(running)}/timestamp/root.pem`)).text();
    running.child.kill("SIGKILL");
    await running.ended;
    return root;
  };
  const first = await rootOf();
  expect(first).toContain("BEGIN CERTIFICATE");
  expect(await rootOf()).toBe(first);
});

test("a port that is taken is said plainly, and the one who has it goes on", async () => {
  const first = start({});
  const { port } = new URL(await addressOf(first));
  const second = start({ PORT: port });
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(new RegExp(`^Port ${port} is taken by another program\\. .*npm start\n$`));
  expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200);
});

test.each(["SIGTERM", "SIGINT"] as const)(
  "%s ends it within a second, quiet connections too",
  async (signal) => {
    const running = start({});
    const address = await addressOf(running);
    expect(await (await fetch(address)).text()).toContain("Home");
    const quiet = connect(Number(new URL(address).port), "127.0.0.1");
    await once(quiet, "connect");
    const told = performance.now();
    running.child.kill(signal);
    expect(await running.ended).toBe(0);
    expect(performance.now() - told).toBeLessThan(1000);
    quiet.destroy();
  },
);
