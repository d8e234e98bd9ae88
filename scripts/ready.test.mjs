/** A checkout is made runnable once, and again only for what changed: tried on a tiny project. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { NotReady, oldNode, ready } from "./ready.mjs";

let root;
let said;

const write = (path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};

const lock = (version) =>
  JSON.stringify({ name: "tiny", version, lockfileVersion: 3, packages: { "": { name: "tiny", version } } });

/** What was done to make it ready: the words it said, without times. */
async function doing() {
  said.mockClear();
  await ready(root);
  return said.mock.calls.flat().filter((line) => line.endsWith("..."));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "ready-"));
  said = vi.spyOn(console, "log").mockImplementation(() => {});
  write("package.json", JSON.stringify({ name: "tiny", version: "1.0.0", engines: { node: ">=20.20" } }));
  write("package-lock.json", lock("1.0.0"));
  write("scripts/build.mjs", `import { mkdirSync } from "node:fs"; mkdirSync("dist", { recursive: true });`);
  write("src/main.ts", "one");
  write("packs/words/a.yaml", "two");
});
afterEach(() => rmSync(root, { recursive: true }));

test.each(["18.20.8", "20.19.9", "20.9.0", "0.12.0"])("Node %s is told to be too old", (version) => {
  expect(oldNode(version, { engines: { node: ">=20.20" } })).toMatch(/^This needs Node 20\.20 or newer\./);
});

test.each(["20.20.0", "20.20.2", "20.100.0", "22.0.0", "100.1.1"])("Node %s will do", (version) => {
  expect(oldNode(version, { engines: { node: ">=20.20" } })).toBeNull();
});

test("a build that fails is said, and tried again the next time", async () => {
  write("scripts/build.mjs", "process.exit(3)");
  await expect(ready(root)).rejects.toThrow(NotReady);
  await expect(ready(root)).rejects.toThrow("The build failed.");
  expect(existsSync(join(root, "dist/.ready"))).toBe(false);
});

test("all once, then nothing, then what changed", async () => {
  const all = ["Installing packages ...", "Building ..."];
  expect(await doing()).toEqual(all);
  expect(await doing()).toEqual([]);

  utimesSync(join(root, "src/main.ts"), new Date(), new Date());
  write("src/main.test.ts", "a test is not built");
  write("README.md", "nor is this");
  expect(await doing()).toEqual([]);

  write("packs/words/a.yaml", "three");
  expect(await doing()).toEqual(["Building ..."]);
  rmSync(join(root, "packs/words/a.yaml"));
  expect(await doing()).toEqual(["Building ..."]);
  rmSync(join(root, "dist"), { recursive: true });
  expect(await doing()).toEqual(["Building ..."]);

  rmSync(join(root, "node_modules"), { recursive: true });
  expect(await doing()).toEqual(["Installing packages ..."]);
  write("package-lock.json", lock("1.0.1"));
  write("package.json", JSON.stringify({ name: "tiny", version: "1.0.1", engines: { node: ">=20.20" } }));
  expect(await doing()).toEqual(all);
}, 30_000);
