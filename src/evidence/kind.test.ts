// A file is what its bytes say, not its name; what could run or is too big is never shown.
import fc from "fast-check";
import { expect, test } from "vitest";
import { zipBytes } from "../../tests/vectors/import/archive/zip-bytes.ts";
import { bytesFrom, film, jpeg, pdf, png } from "../../tests/vectors/import/archive/pictures.ts";
import { differs } from "./kind-names.ts";
import { HEAD_BYTES, kindOf, kindOfFile } from "./kind.ts";

const text = (words: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(words);
const PAGE = "<!DOCTYPE html><html><body><script>alert(1)</script></body></html>";
const DRAWING = '<?xml version="1.0"?><!-- x --><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>';
const MAIL = "From: a@example.org\r\nDate: Fri, 3 Apr 2026 18:05:09 +0100\r\nSubject: x\r\n\r\nwords";

test.each([
  ["nothing", text(""), "a.jpg", "unknown", true],
  ["zeros", new Uint8Array(100), "a.png", "unknown", true],
  ["a page called a picture", text(PAGE), "a.jpg", "web-page", true],
  ["a page with a gap before it", text(`\uFEFF \n${PAGE}`), "a.html", "web-page", false],
  ["a bare script", text("<script>alert(1)</script>"), "a.txt", "web-page", true],
  ["a drawing", text(DRAWING), "a.svg", "picture", false],
  ["a drawing called a photo", text(DRAWING), "a.png", "picture", true],
  [
    "a drawing in a name space",
    text('<s:svg xmlns:s="http://www.w3.org/2000/svg"/>'),
    "a.svg",
    "picture",
    false,
  ],
  [
    "a saved page",
    text(`From: <Saved by Blink>\r\nSnapshot-Content-Location: x\r\n${MAIL}`),
    "a.mhtml",
    "web-page",
    false,
  ],
  ["a document", pdf(), "a.pdf", "pdf", false],
  ["a document called a photo", pdf(), "a.jpg", "pdf", true],
  ["a mail", text(MAIL), "a.eml", "mail", false],
  ["a zip", zipBytes([{ name: "a.txt", bytes: "x" }]), "a.zip", "archive", false],
  ["a program", bytesFrom("MZ", new Uint8Array(200)), "a.jpg", "unknown", true],
] as const)("%s is never shown", async (_what, bytes, name, family, nameDiffers) => {
  const kind = await kindOf(bytes, name);
  expect(kind).toMatchObject({ family, showable: false, nameDiffers });
});

test.each([
  ["a PNG", png(3, 2), "a.png", "image/png", "picture"],
  ["a JPEG", jpeg(3, 2), "photo.JPG", "image/jpeg", "picture"],
  ["a film", film(1_775_235_909), "a.mp4", "video/mp4", "video"],
  ["a chat", text("[03/04/2026, 18:05:09] Maz: hello"), "_chat.txt", "text/plain", "text"],
  ["a chat in UTF-16", bytesFrom([0xff, 0xfe], "h\0i\0"), "chat.txt", "text/plain", "text"],
  ["data", text('{"messages": []}'), "message_1.json", "application/json", "text"],
] as const)("%s is shown, and its name fits", async (_what, bytes, name, mime, family) => {
  expect(await kindOf(bytes, name)).toMatchObject({
    mime,
    family,
    showable: true,
    nameDiffers: false,
    tooBig: false,
  });
});

test("a picture of 30,000 by 30,000 is too big, and that is known from its header", async () => {
  for (const bytes of [png(30_000, 30_000), jpeg(30_000, 30_000)]) {
    expect(await kindOf(bytes, "a")).toMatchObject({
      family: "picture",
      size: { width: 30_000, height: 30_000 },
      tooBig: true,
      showable: false,
    });
  }
  expect(await kindOf(png(60_000, 1), "a.png")).toMatchObject({ tooBig: true, showable: false });
  expect(await kindOf(png(12_000, 9000), "a.png")).toMatchObject({ tooBig: false, showable: true });
});

test("the size of a JPEG may stand far behind its start", async () => {
  const far = jpeg(30_000, 30_000, null, 400_000);
  expect(far.length).toBeGreaterThan(HEAD_BYTES);
  expect(await kindOfFile(new Blob([far]), "a.jpg")).toMatchObject({ tooBig: true, showable: false });
  const fine = jpeg(40, 30, null, 400_000);
  expect(await kindOfFile(new Blob([fine]), "a.jpg")).toMatchObject({
    size: { width: 40, height: 30 },
    showable: true,
  });
});

test("GIF, BMP and WebP tell their size too", async () => {
  expect((await kindOf(bytesFrom("GIF89a", [64, 1, 200, 0, 0, 0, 0]), "a.gif")).size).toEqual({
    width: 320,
    height: 200,
  });
  const webp = bytesFrom("RIFF", [30, 0, 0, 0], "WEBPVP8X", [10, 0, 0, 0, 0, 0, 0, 0, 63, 1, 0, 199, 0, 0]);
  expect((await kindOf(webp, "a.webp")).size).toEqual({ width: 320, height: 200 });
});

test("an ending that nobody knows says nothing, nor does none", async () => {
  expect((await kindOf(png(1, 1), "picture")).nameDiffers).toBe(false);
  expect((await kindOf(png(1, 1), "picture.backup")).nameDiffers).toBe(false);
  expect((await kindOf(png(1, 1), "picture.jpeg")).nameDiffers).toBe(true);
  expect((await kindOf(zipBytes([{ name: "word/document.xml", bytes: "x" }]), "a.docx")).nameDiffers).toBe(
    false,
  );
});

test("a type that nobody knows, whatever it is called, differs from a name that says one", () => {
  for (const type of ["", "constructor", "toString"]) {
    expect(differs(type, "picture.jpg")).toBe(true);
    expect(differs(type, "picture")).toBe(false);
  }
});

test("no bytes at all make it throw", async () => {
  const starts = [png(3, 2), jpeg(3, 2), film(1), pdf(), text(PAGE), zipBytes([{ name: "a", bytes: "x" }])];
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...starts),
      fc.uint8Array({ maxLength: 40 }),
      fc.nat(300),
      async (start, noise, at) => {
        const bytes = start.slice(0, Math.max(at, 10));
        bytes.set(noise.subarray(0, Math.max(0, bytes.length - 8)), 8);
        const kind = await kindOf(bytes, "a.jpg");
        expect(["web-page", "pdf"].includes(kind.family) && kind.showable).toBe(false);
      },
    ),
    { numRuns: 500 },
  );
});
