// The page that tells how to check: plain words, lines that fit a screen, commands left whole, and the mark of each root.
import { expect, test } from "vitest";
import { packFiles } from "../cli/pack-files.ts";
import { collectFaults } from "../content/fault.ts";
import { readWords } from "../content/read-words.ts";
import { readingGrades } from "../content/reading-age.ts";
import { makeSay } from "../content/say.ts";
import { howToCheck } from "./how-to-check.ts";
import { derOf, fingerprintOf, pemOf } from "./pem.ts";

const words = readWords(packFiles("packs"), "en-GB", collectFaults())?.privateScreens ?? {};
const say = makeSay(words);
const MADE = "2026-11-23T12:00:00Z";
const root = pemOf(Uint8Array.from({ length: 301 }, (_, at) => at % 256));
const without = howToCheck(say, { made: MADE, stamps: 0, roots: [], stamped: false });
const stamped = howToCheck(say, { made: MADE, stamps: 3, roots: [root, root], stamped: true });

test("it can be read on any screen, and commands are never broken", () => {
  for (const text of [without, stamped]) {
    expect(text).toMatch(/^[\n\x20-\x7e]*\n$/);
    for (const line of text.split("\n"))
      if (!line.startsWith("  ")) expect(line.length, line).toBeLessThanOrEqual(78);
    expect(text).toContain("\n  sha256sum -c manifest-sha256.txt\n  sha256sum -c tagmanifest-sha256.txt\n");
  }
});

test("without any stamp it says that nothing outside vouches for it", () => {
  expect(without).not.toContain("openssl");
  expect(without.replaceAll("\n", " ")).toContain("nothing outside this file says when it was there");
});

test("with stamps it has a command for each kind and the mark of each root", () => {
  expect(stamped.match(/openssl ts -verify/g)).toHaveLength(3);
  expect(stamped).toContain("-data tagmanifest-sha256.txt -in timestamps/bag.tsr -CAfile ../roots.pem");
  expect(stamped).toContain(`root-2.pem  SHA-256  ${fingerprintOf(root)}`);
  expect(fingerprintOf(root)).toMatch(/^(?:[0-9A-F]{2}:){31}[0-9A-F]{2}$/);
});

test("PEM goes there and back, and what is no certificate is none", () => {
  for (const length of [0, 1, 2, 3, 47, 48, 49, 1000]) {
    const der = Uint8Array.from({ length }, (_, at) => (at * 7) % 256);
    if (length > 0) expect(derOf(pemOf(der))).toEqual(der);
  }
  for (const text of ["", "hello", "-----BEGIN CERTIFICATE-----\n\n-----END CERTIFICATE-----"])
    expect(fingerprintOf(text)).toBeNull();
});

test("its words are plain", () => {
  const { fleschKincaid, automated } = readingGrades(Object.values(words["howtocheck"] ?? {}));
  expect(fleschKincaid).toBeLessThan(6);
  expect(automated).toBeLessThan(6);
});
