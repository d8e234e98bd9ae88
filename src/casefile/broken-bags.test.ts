// The reader of bags finds what is wrong with broken ones: RFC 8493's own rules and example, one thing altered at a time.
import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { faultsOfBag } from "../../tests/casefile/bagit-reader.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const sha = (text: string): string => createHash("sha256").update(text).digest("hex");

/** The example of section 4.1, with a digest that this service uses, and its tag manifest. */
function example(changes: Readonly<Record<string, string | null>> = {}): ReadonlyMap<string, Uint8Array> {
  const image = "an image of page 1";
  const text = "the text of page 1";
  const manifest = `${sha(image)} data/27613-h/images/q172.png\n${sha(text)} data/27613-h/images/q172.txt\n`;
  const info = `Source-Organization: Spengler University\nPayload-Oxum: ${image.length + text.length}.2\n`;
  const bagit = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n";
  const files: Record<string, string | null> = {
    "bagit.txt": bagit,
    "bag-info.txt": info,
    "manifest-sha256.txt": manifest,
    "tagmanifest-sha256.txt": `${sha(bagit)} bagit.txt\n${sha(info)} bag-info.txt\n${sha(manifest)} manifest-sha256.txt\n`,
    "data/27613-h/images/q172.png": image,
    "data/27613-h/images/q172.txt": text,
    ...changes,
  };
  return new Map(Object.entries(files).flatMap(([path, one]) => (one === null ? [] : [[path, bytes(one)]])));
}

test("the example is valid, and so is one without tag manifest and bag-info", () => {
  expect(faultsOfBag(example())).toEqual([]);
  expect(faultsOfBag(example({ "tagmanifest-sha256.txt": null, "bag-info.txt": null }))).toEqual([]);
});

const IMAGE = "data/27613-h/images/q172.png";

test.each<readonly [string, Readonly<Record<string, string | null>>, RegExp]>([
  ["a missing file", { [IMAGE]: null }, /is missing/],
  ["an extra file", { "data/more.txt": "more" }, /does not name data\/more.txt/],
  ["an altered file", { [IMAGE]: "an image of page 2" }, /q172.png was altered/],
  ["another sum of bytes", { "bag-info.txt": "Payload-Oxum: 1.2\n" }, /Payload-Oxum is/],
  ["a sum that stands twice", { "bag-info.txt": "Payload-Oxum: 36.2\nPayload-Oxum: 1.1\n" }, /stands twice/],
  ["no declaration", { "bagit.txt": null }, /no bagit.txt/],
  [
    "a declaration with more",
    { "bagit.txt": "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\nX: y\n" },
    /2.1.1/,
  ],
  [
    "a declaration in another order",
    { "bagit.txt": "Tag-File-Character-Encoding: UTF-8\nBagIt-Version: 1.0\n" },
    /2.1.1/,
  ],
  [
    "a declaration with a mark before it",
    { "bagit.txt": "\u{FEFF}BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n" },
    /2.1.1/,
  ],
  ["no manifest", { "manifest-sha256.txt": null }, /no payload manifest/],
  ["a manifest of another shape", { "manifest-sha256.txt": "not a line\n" }, /another shape/],
  [
    "a path that climbs",
    { "manifest-sha256.txt": `${sha("x")} data/../../etc/passwd\n` },
    /outside of the bag/,
  ],
  ["a path from the root", { "manifest-sha256.txt": `${sha("x")} /etc/passwd\n` }, /outside of the bag/],
  [
    "a manifest that names tag files",
    { "manifest-sha256.txt": `${sha("x")} bagit.txt\n` },
    /names no payload/,
  ],
  ["an altered tag file", { "bag-info.txt": "Payload-Oxum: 36.2\n" }, /bag-info.txt was altered/],
  [
    "a tag manifest without the manifest",
    { "tagmanifest-sha256.txt": "" },
    /does not name manifest-sha256.txt/,
  ],
])("%s is found", (_, changes, fault) => {
  expect(faultsOfBag(example(changes)).join("\n")).toMatch(fault);
});

test("a file that is named twice is found", () => {
  const twice = `${sha("x")} data/a\n${sha("x")} data/a\n`;
  const folder = new Map(
    [...example({ "tagmanifest-sha256.txt": null, "bag-info.txt": null })].filter(
      ([path]) => !path.startsWith("data/"),
    ),
  );
  folder.set("data/a", bytes("x")).set("manifest-sha256.txt", bytes(twice));
  expect(faultsOfBag(folder).join("\n")).toMatch(/twice/);
});

test("line ends and percent signs in names are written as %0A, %0D and %25, and nothing else is", () => {
  const named = (written: string, path: string): readonly string[] => {
    const manifest = `${sha("x")}  ${written}\n`;
    return faultsOfBag(
      new Map([
        ["bagit.txt", bytes("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n")],
        ["manifest-sha256.txt", bytes(manifest)],
        [path, bytes("x")],
      ]),
    );
  };
  expect(named("data/a%0Ab%0Dc%25d", "data/a\nb\rc%d")).toEqual([]);
  expect(named("data/a b", "data/a b")).toEqual([]);
  expect(named("data/a%20b", "data/a b").join("\n")).toMatch(/outside|missing|does not name/);
  expect(named("data/a%0Ab", "data/a%0Ab").join("\n")).toMatch(/missing/);
});
