// Weak mail: parts that are each a whole bag, told of beforehand, and put together again as they were.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { faultsOfBag } from "../../tests/casefile/bagit-reader.ts";
import { MADE, bytesOf, digestOf } from "../../tests/casefile/sample-case.ts";
import { gathered, unpacked } from "../../tests/casefile/unzipped.ts";
import { makeBag } from "./bag.ts";
import type { BagInput } from "./bag.ts";
import { joinParts } from "./join.ts";
import { partsOf } from "./parts.ts";
import type { Payload } from "./payload.ts";

const KB = 1000;

function file(path: string, size: number): Payload {
  const bytes = bytesOf(path, size);
  return { path, size, digest: digestOf(bytes), bytes: () => new Blob([bytes]).stream() };
}

const exhibits = (...sizes: readonly number[]): readonly Payload[] =>
  sizes.map((size, at) => file(`data/exhibits/${String(at + 1).padStart(4, "0")}-שלום.jpg`, size * KB));

const whole = (payload: readonly Payload[]): BagInput => ({
  made: MADE,
  payload: [
    file("data/case-file.pdf", 50 * KB),
    file("data/diary.csv", KB),
    file("data/case.json", 9 * KB),
    ...payload,
  ],
  part: null,
  timestamps: [{ heads: bytesOf("heads", 90), tsr: bytesOf("tsr", 3000) }],
  roots: ["-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n"],
  howToCheck: "How to check\n",
});

const zipsOf = (input: BagInput, size: number): Promise<readonly { name: string; blob: Blob }[]> =>
  Promise.all(
    partsOf(input, size).parts.map(async (part) => ({
      name: part.name,
      blob: new Blob([await gathered(makeBag(part.input))]),
    })),
  );

test("what fits in one is one whole bag, and says so", () => {
  const { parts, tooLarge } = partsOf(whole(exhibits(10, 10)), 200 * KB);
  expect(parts.map(({ name, over, input }) => [name, over, input.part])).toEqual([
    ["case-file-2026-11-23.zip", false, null],
  ]);
  expect(tooLarge).toEqual([]);
});

test("each part keeps to the size, is a whole bag, and names its group and its place in it", async () => {
  const input = whole(exhibits(80, 80, 80, 500, 20, 20));
  const size = 220 * KB;
  const { parts, tooLarge } = partsOf(input, size);
  expect(tooLarge).toEqual(["data/exhibits/0004-שלום.jpg"]);
  expect(parts.map(({ name, over }) => [name, over])).toEqual([
    ["case-file-2026-11-23-part-1-of-4.zip", false],
    ["case-file-2026-11-23-part-2-of-4.zip", false],
    ["case-file-2026-11-23-part-3-of-4.zip", true],
    ["case-file-2026-11-23-part-4-of-4.zip", false],
  ]);
  const groups = new Set<string>();
  for (const [at, { blob, name }] of (await zipsOf(input, size)).entries()) {
    expect(blob.size).toBeLessThanOrEqual(parts[at]?.bytes ?? 0);
    expect(parts[at]?.bytes).toBeLessThan(blob.size + 30 * KB);
    await unpacked(new Uint8Array(await blob.arrayBuffer()), (bag) => {
      expect(`${bag.name}.zip`).toBe(name);
      expect(faultsOfBag(bag.files)).toEqual([]);
      bag.run("sha256sum", "-c", "--strict", "manifest-sha256.txt");
      bag.run("sha256sum", "-c", "--strict", "tagmanifest-sha256.txt");
      const info = Buffer.from(bag.files.get("bag-info.txt") ?? []).toString();
      expect(info).toContain(`Bag-Count: ${at + 1} of 4\n`);
      groups.add(/Bag-Group-Identifier: (\S+)/.exec(info)?.[1] ?? "");
      groups.add(`sha256:${digestOf(new Uint8Array(bag.files.get("group-manifest-sha256.txt") ?? []))}`);
      expect(bag.files.has("data/case-file.pdf")).toBe(at === 0);
      expect(bag.files.has("timestamps/0001.tsr")).toBe(at === 0);
    });
  }
  expect(groups.size).toBe(1);
});

test("joined, in any order, they are the bag that was split, byte by byte", async () => {
  const input = whole(exhibits(80, 80, 80, 500, 20, 20));
  const zips = await zipsOf(input, 220 * KB);
  const joined = await gathered(makeBag(await joinParts(zips.toReversed())));
  const straight = await gathered(makeBag(input));
  const sha = (bytes: Uint8Array): string => createHash("sha256").update(bytes).digest("hex");
  expect(sha(joined)).toBe(sha(straight));
});

test("parts that do not make one file are named", async () => {
  const zips = await zipsOf(whole(exhibits(80, 80, 80)), 160 * KB);
  const others = await zipsOf(whole(exhibits(80, 80, 81)), 160 * KB);
  const [one, two, three] = zips;
  if (one === undefined || two === undefined || three === undefined)
    throw new Error("Three parts are needed.");
  const refused = (files: readonly { name: string; blob: Blob }[], fault: object): Promise<void> =>
    expect(joinParts(files)).rejects.toMatchObject(fault);
  await refused([], { code: "not-a-part" });
  await refused([one, three], { code: "missing-part", about: "2 of 3" });
  await refused([one, two, two, three], { code: "twice", about: two.name });
  await refused([one, two, others[2] ?? one], { code: "other-group" });
  await refused([one, two, { name: "letter.txt", blob: new Blob(["Dear"]) }], {
    code: "not-a-part",
  });
  const single = await gathered(makeBag(whole([])));
  await refused([{ name: "whole.zip", blob: new Blob([single]) }], {
    code: "not-a-part",
    about: "whole.zip",
  });
});

test("a part with one altered byte in an exhibit does not go through", async () => {
  const [first, ...rest] = await zipsOf(whole(exhibits(80, 80, 80)), 160 * KB);
  const bytes = new Uint8Array((await first?.blob.arrayBuffer()) ?? new ArrayBuffer());
  const at = bytes.length - 60 * KB;
  bytes[at] = (bytes[at] ?? 0) ^ 1;
  const input = await joinParts([{ name: "part-1.zip", blob: new Blob([bytes]) }, ...rest]);
  await expect(gathered(makeBag(input))).rejects.toMatchObject({ name: "BagFault" });
});
