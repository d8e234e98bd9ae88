// Stored tokens verify for ever, and none verifies with another byte but in framing that nobody signed.
import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";
import * as v from "valibot";
import { rounds } from "../../../tests/rounds.ts";
import { utf8 } from "../../kit/bytes.ts";
import { derOf } from "../pem.ts";
import { checkToken } from "./check-token.ts";

const sha = (bytes: Uint8Array): Uint8Array => new Uint8Array(createHash("sha256").update(bytes).digest());

const vectorShape = v.object({
  stamped: v.string(),
  root: v.string(),
  tsr: v.string(),
  verdict: v.unknown(),
});
const VECTORS = "tests/vectors/timestamps";
const vectors = readdirSync(VECTORS)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({ name, ...v.parse(vectorShape, JSON.parse(readFileSync(`${VECTORS}/${name}`, "utf8"))) }));

test("stored tokens verify for ever", async () => {
  expect(vectors).toHaveLength(2);
  for (const { name, stamped, root, tsr, verdict } of vectors) {
    const bytes = new Uint8Array(Buffer.from(tsr, "base64"));
    const checked = await checkToken(bytes, sha(utf8(stamped)), [derOf(root) ?? new Uint8Array()]);
    expect(checked, name).toEqual(verdict);
  }
});

/**
 * Where a byte of a token may be another one and the token still vouches for the same bytes and the same time, in framing that nobody signed, by what stands before it: the status may be 1 (granted, with changes)
 * in place of 0; the parameters of a hash algorithm may be another empty value than NULL. All else is refused.
 */
const UNSIGNED: Readonly<Record<string, string>> = {
  "3003020100": "status of the answer",
  "060960864801650304020105": "parameters of SHA-256",
  "060960864801650304020305": "parameters of SHA-512",
  "06092a864886f70d01010105": "parameters of RSA",
};

test("a byte of a token changed: refused, or in framing that nobody signed", async () => {
  for (const { name, stamped, root, tsr, verdict } of vectors) {
    const bytes = new Uint8Array(Buffer.from(tsr, "base64"));
    const roots = [derOf(root) ?? new Uint8Array()];
    const text = Buffer.from(bytes).toString("hex");
    const taken = new Set<string>();
    const step = Math.ceil(bytes.length / rounds(bytes.length));
    for (let at = 0; at < bytes.length; at += step) {
      // The lowest bit, and one of the others.
      for (const bit of at % 3 === 0 ? [1, 2 << (at % 7)] : [1]) {
        bytes[at] = (bytes[at] ?? 0) ^ bit;
        const checked = await checkToken(bytes, sha(utf8(stamped)), roots);
        bytes[at] = (bytes[at] ?? 0) ^ bit;
        if (!checked.ok) continue;
        expect(checked, `${name} ${at}`).toEqual(verdict);
        const upTo = text.slice(0, at * 2 + 2);
        const known = Object.entries(UNSIGNED).find(([before]) => upTo.endsWith(before));
        taken.add(known?.[1] ?? `byte ${at}, after ${upTo.slice(-24)}`);
      }
    }
    const hashes = name.startsWith("rsa") ? ["SHA-512", "RSA"] : ["SHA-256"];
    const framing = ["status of the answer", ...hashes.map((one) => `parameters of ${one}`)];
    if (step === 1) expect([...taken].toSorted(), name).toEqual(framing.toSorted());
    else expect(framing, name).toEqual(expect.arrayContaining([...taken]));
  }
}, 120_000);
