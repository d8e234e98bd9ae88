// The words of the screens: each that the code says exists, and each that exists is said.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import * as v from "valibot";

const FOLDER = "packs/words/en-GB";
const oneScreen = v.record(v.string(), v.string());
const screens = {
  ...v.parse(v.record(v.string(), oneScreen), parse(readFileSync(`${FOLDER}/screens.yaml`, "utf8"))),
  ...Object.fromEntries(
    readdirSync(`${FOLDER}/private`).map((file) => [
      file.replace(".yaml", ""),
      v.parse(oneScreen, parse(readFileSync(`${FOLDER}/private/${file}`, "utf8"))),
    ]),
  ),
};
const keys = Object.entries(screens).flatMap(([screen, words]) =>
  Object.keys(words).map((key) => `${screen}.${key}`),
);

const code = ["src/app", "src/casefile"]
  .flatMap((room) =>
    readdirSync(room, { recursive: true, encoding: "utf8" })
      .filter((file) => /\.tsx?$/.test(file) && !/\.test\./.test(file))
      .map((file) => readFileSync(join(room, file), "utf8")),
  )
  .join("\n");

/** Keys in quotes, and the fixed beginnings of those that are put together. */
function said(text: string): Readonly<{ whole: ReadonlySet<string>; beginnings: readonly string[] }> {
  const whole = new Set([...text.matchAll(/"([a-z]+\.[A-Za-z0-9-]+)"/g)].map((match) => match[1] ?? ""));
  const beginnings = [...text.matchAll(/`([a-z]+\.[a-z-]*)\$\{/g)].map((match) => match[1] ?? "");
  return { whole, beginnings };
}

test("every word that the code says is in the pack", () => {
  const names = Object.keys(screens);
  const asked = [...said(code).whole].filter(
    (key) => key !== "contacts.vcf" && names.includes(key.split(".")[0] ?? ""),
  );
  expect(asked.filter((key) => !keys.includes(key))).toEqual([]);
  expect(asked.length).toBeGreaterThan(50);
});

test("every word of the pack is said somewhere", () => {
  const { whole, beginnings } = said(code);
  const built = ["send.safe", "send.again", ...beginnings];
  const unused = keys.filter((key) => !whole.has(key) && !built.some((start) => key.startsWith(start)));
  expect(unused).toEqual([]);
});

test("these rules can fail", () => {
  expect([...said('say("home.nonsense")').whole]).toEqual(["home.nonsense"]);
  expect(said("say(`plan.${state}`)").beginnings).toEqual(["plan."]);
});
