// Names of exhibits that no system trips over, whatever the person's own file was called.
import fc from "fast-check";
import { expect, test } from "vitest";
import { exhibitFileName } from "./names.ts";

test.each([
  ["gate.jpg", "image/jpeg", "0001-gate.jpg"],
  ["GATE.JPEG", "image/jpeg", "0001-GATE.jpeg"],
  ["photo of the gate.png", "image/jpeg", "0001-photo-of-the-gate.png.jpg"],
  ["CON", "image/png", "0001-CON.png"],
  ["aux.txt", "text/plain", "0001-aux.txt"],
  ['a/b\\c:d*e?f"g<h>i|j', "application/pdf", "0001-a-b-c-d-e-f-g-h-i-j.pdf"],
  ["evil\u{202E}gpj.exe", "application/octet-stream", "0001-evilgpj.exe.bin"],
  ["..", "text/plain", "0001-exhibit.txt"],
  ["", "image/gif", "0001-exhibit.gif"],
  ["name. . .", "video/mp4", "0001-name.mp4"],
  [".hidden", "text/html", "0001-hidden.html"],
  ["100%.jpg", "image/jpeg", "0001-100.jpg"],
  ["line\none\ttwo\r", "text/csv", "0001-line-one-two.csv"],
  ["Bericht.docx", "application/zip", "0001-Bericht.docx"],
  ["שלום 😀.mp3", "audio/mpeg", "0001-שלום-😀.mp3"],
  ["e\u{301}te\u{301}.pdf", "application/pdf", "0001-été.pdf"],
  ["a.exe", "application/x-msdownload", "0001-a.exe.bin"],
  ["a.jpg", "constructor", "0001-a.jpg.bin"],
])("%j of type %s is %s", (name, type, expected) => {
  expect(exhibitFileName(1, name, type)).toBe(expected);
});

test("numbers have four digits or more", () => {
  expect(exhibitFileName(42, "a", "image/png")).toBe("0042-a.png");
  expect(exhibitFileName(12_345, "a", "image/png")).toBe("12345-a.png");
});

test("any two names differ, also for systems that fold case, and none is dangerous", () => {
  const anyName = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 200 }),
    fc.constantFrom("x".repeat(5000), "\u{0301}".repeat(500), "NUL.", "a\0b", "..\\..", "-rf"),
  );
  fc.assert(
    fc.property(fc.array(anyName, { maxLength: 6 }), (names) => {
      const made = names.map((name, at) => exhibitFileName(at + 1, name, "image/jpeg"));
      const folded = made.map((name) => name.normalize("NFKC").toLowerCase());
      expect(new Set(folded).size).toBe(names.length);
      for (const name of made) {
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(80);
        expect(name).toMatch(/^\d{4}-[^\p{Cc}\p{Cf}\p{Cs}\s<>:"/\\|?*%]+\.jpe?g$/u);
        expect(name).not.toMatch(/[. ]\.|-\./);
        expect(name.normalize("NFC")).toBe(name);
      }
    }),
    { numRuns: 2000 },
  );
});
