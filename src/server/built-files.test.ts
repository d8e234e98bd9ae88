// Files of the build: what is missing stops the start, what is large is read when somebody asks.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { builtPage } from "./built-files.ts";
import { packPage } from "./site.ts";

const text = "Keep the proof. ".repeat(50);
let folder = "";
const at = (name: string): string => join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "built-"));
  for (const name of ["a.js", "big-Xy_9-digest.wasm"]) {
    writeFileSync(at(name), text);
    writeFileSync(at(`${name}.br`), brotliCompressSync(text));
  }
  writeFileSync(at("tiny.svg"), "<svg/>");
});
afterAll(() => rmSync(folder, { recursive: true }));

test("a file that is missing, or of a kind nobody named, stops the start", () => {
  const page = (name: string, digest: string | null) => () =>
    builtPage({
      path: at(name),
      address: `/${name}`,
      cache: "immutable",
      ...(digest === null ? {} : { digest }),
    });
  expect(page("gone.js", null)).toThrow("gone.js");
  expect(page("gone.wasm", "digest")).toThrow("gone.wasm");
  expect(page("a.exe", null)).toThrow("/a.exe has an ending with no known type.");
});

test("a file is the same page, with the same mark, as if it had been packed at the start", () => {
  const page = builtPage({ path: at("a.js"), address: "/a.js", cache: "revalidate" });
  const packed = packPage({ address: "/a.js", content: text, cache: "revalidate", quality: 11 });
  expect({ ...page }).toEqual({ ...packed });
});

test("what the build did not pack is sent as it is", () => {
  const page = builtPage({ path: at("tiny.svg"), address: "/tiny.svg", cache: "revalidate" });
  expect([page.brotli, page.body.toString()]).toEqual([null, "<svg/>"]);
});

test("a file whose name tells its content is read once, when somebody asks for it", () => {
  const path = at("big-Xy_9-digest.wasm");
  const page = builtPage({ path, address: "/b.wasm", cache: "immutable", digest: "Xy_9-digest" });
  expect([page.etag, page.type]).toEqual(['W/"Xy_9-digest"', "application/wasm"]);
  writeFileSync(path, "read late");
  expect(page.body.toString()).toBe("read late");
  writeFileSync(path, "never read again");
  expect(page.body.toString()).toBe("read late");
  expect(page.brotli).toEqual(brotliCompressSync(text));
});
