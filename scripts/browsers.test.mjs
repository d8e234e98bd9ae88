/** Finding and installing what tests drive, with a stand-in for apt-get. */
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { findTool, haveTools, NoTool } from "./browsers.mjs";

const spoon = { variable: "SPOON", commands: ["no-such-spoon"], debian: "spoon-esr" };
const tools = { spoon };
let folder;
let env;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tools-"));
  env = { PATH: `${folder}:${process.env.PATH}` };
  vi.spyOn(console, "log").mockImplementation(() => {});
});
afterEach(() => rmSync(folder, { recursive: true }));

function command(name, ...lines) {
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\n${lines.join("\n")}\n`);
  chmodSync(path, 0o755);
  return path;
}

/** Succeeds in bringing the spoon from the given try on; keeps a list of what it was asked. */
function aptThatSucceedsAt(count) {
  const asked = join(folder, "asked");
  command(
    "apt-get",
    `echo "$*" >> ${asked}`,
    `[ "$(grep -c update ${asked})" -ge ${count} ] || exit 100`,
    `case "$*" in *spoon-esr*) printf '#!/bin/sh\\n' > ${folder}/no-such-spoon; chmod 755 ${folder}/no-such-spoon;; esac`,
  );
  return () => readFileSync(asked, "utf8").trim().split("\n");
}

test("what is missing and may not be installed is named, with what to do", async () => {
  const having = haveTools(["spoon"], { env, tools, mayInstall: false });
  await expect(having).rejects.toThrow(NoTool);
  await expect(having).rejects.toThrow(/^spoon was not found\. .*apt-get install spoon-esr.*SPOON/);
});

test("a variable that names nothing is said, not passed over", () => {
  const path = command("no-such-spoon");
  expect(() => findTool(spoon, { ...env, SPOON: "/nowhere/spoon" })).toThrow(
    "SPOON is set to /nowhere/spoon",
  );
  expect(findTool(spoon, { ...env, SPOON: "" })).toBe(path);
  expect(findTool(spoon, { PATH: "/nowhere", SPOON: path })).toBe(path);
});

test("what is there is not installed again", async () => {
  const path = command("no-such-spoon");
  command("apt-get", "exit 1");
  expect(await haveTools(["spoon"], { env, tools, mayInstall: true })).toEqual({ spoon: path });
});

test("while another program holds apt's lock it is tried again", async () => {
  const asked = aptThatSucceedsAt(3);
  const had = await haveTools(["spoon"], { env, tools, mayInstall: true, pause: 1 });
  expect(had).toEqual({ spoon: join(folder, "no-such-spoon") });
  expect(asked()).toHaveLength(4);
  expect(asked().at(-1)).toContain("install -y --no-install-recommends spoon-esr");
});

test("but not for ever", async () => {
  const asked = aptThatSucceedsAt(99);
  await expect(haveTools(["spoon"], { env, tools, mayInstall: true, pause: 1 })).rejects.toThrow(NoTool);
  expect(asked()).toHaveLength(5);
});
