/** Pages in memory: their types, their marks, and when squeezing is worth it. */
import { brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { packPage, plainAddress } from "./site.ts";

test("a file of a kind nobody named is refused when it is packed", () => {
  const pack = (address: string) => packPage({ address, content: "x", cache: "immutable", quality: 1 });
  expect(() => pack("/assets/run.exe")).toThrow("/assets/run.exe has an ending with no known type.");
  expect(pack("/assets/site.css").type).toBe("text/css; charset=utf-8");
  expect(pack("/guide/housing").type).toBe("text/html; charset=utf-8");
});

test("what would not become smaller is sent as it is", () => {
  expect(packPage({ content: "short", cache: "no-store", quality: 11 }).brotli).toBeNull();
  const picture = packPage({ address: "/a.png", content: "a".repeat(900), cache: "immutable", quality: 1 });
  expect(picture.brotli).toBeNull();
});

test("squeezed and whole are one page with one mark", () => {
  const content = "Keep the proof. ".repeat(50);
  const page = packPage({ content, cache: "revalidate", quality: 5 });
  expect(brotliDecompressSync(page.brotli ?? "").toString()).toBe(content);
  expect(packPage({ content, cache: "no-store", quality: 0 }).etag).toBe(page.etag);
  expect(packPage({ content: `${content}!`, cache: "no-store", quality: 0 }).etag).not.toBe(page.etag);
});

test.each([
  ["/", "/"],
  ["", "/"],
  ["/index.html", "/"],
  ["/guide", "/guide"],
  ["/guide/", "/guide"],
  ["/guide/index.html", "/guide"],
  ["/guide//", "/guide/"],
  ["/guideindex.html", "/guideindex.html"],
])("%s stands for %s", (path, address) => expect(plainAddress(path)).toBe(address));
