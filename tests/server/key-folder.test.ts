/** Keys under a kill and under a crowd: a first start that dies half way harms no later one, and two at once make one root. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";
import { openKeys } from "../../src/server/timestamping/keys.ts";
import { newFolder, removeFolders } from "./stamping.ts";

afterAll(removeFolders);

const file = fileURLToPath(new URL("make-keys.ts", import.meta.url));
const start = (words: readonly string[]) =>
  spawn(process.execPath, ["--import", "tsx", file, ...words], { stdio: ["ignore", "pipe", "inherit"] });

test("killed while it makes keys, twelve times: every folder that is there opens, with a root that stays", async () => {
  let unfinished = 0;
  for (let round = 0; round < 12; round += 1) {
    const folder = newFolder();
    const child = start([folder, "for-ever"]);
    while (readdirSync(folder).length < 3) await wait(2);
    await wait(round * 3);
    child.kill("SIGKILL");
    await once(child, "exit");
    const started = readdirSync(folder).map((name) => join(folder, name));
    for (const path of started) {
      unfinished += readdirSync(path).filter((name) => name.includes("unfinished")).length;
      const now = Date.now();
      const keys = openKeys(path, now, () => {});
      expect(keys.writerAt(now)).not.toBeNull();
      expect(keys.health(now).problems).toEqual([]);
      expect(openKeys(path, now, () => {}).rootPem).toBe(keys.rootPem);
    }
  }
  // Otherwise no kill came in the middle, and nothing was shown.
  expect(unfinished).toBeGreaterThan(0);
}, 120_000);

test("six started at once on one folder have one root", async () => {
  const folder = join(newFolder(), "data");
  const children = Array.from({ length: 6 }, () => start([folder]));
  const said = await Promise.all(
    children.map(async (child) => {
      let text = "";
      child.stdout.setEncoding("utf8").on("data", (part: string) => (text += part));
      await once(child, "close");
      return text;
    }),
  );
  expect(new Set(said).size).toBe(1);
  expect(said[0]).toMatch(/^[0-9a-f]{64}$/);
  expect(readdirSync(folder)).toEqual(["timestamp"]);
}, 60_000);

test("a crowd inside one process too: whoever comes second takes what the first made", () => {
  const folder = newFolder();
  const roots = Array.from({ length: 20 }, () => openKeys(folder, Date.now(), () => {}).rootPem);
  expect(new Set(roots).size).toBe(1);
});
