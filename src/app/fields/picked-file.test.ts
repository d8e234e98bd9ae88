// A file is taken only when it can be kept and read back, and a copy tells no more than the person wants.
import { expect, test } from "vitest";
import { LARGEST_FILE, savedName, sizeWords, troubleOf } from "./picked-file.ts";

test("nothing in it, too much in it, or not there any more: it is not taken", async () => {
  expect(await troubleOf(new Blob([]))).toBe("empty");
  expect(await troubleOf(new Blob(["ten bytes."]), 9)).toBe("too-big");
  const gone = new Blob(["a"]);
  gone.slice = () => {
    throw new DOMException("moved", "NotReadableError");
  };
  expect(await troubleOf(gone)).toBe("unreadable");
  expect(await troubleOf(new Blob(["ten bytes."]), 10)).toBeNull();
});

test("a copy has the file's own name, or none that tells anything where others may look", () => {
  expect(savedName("Letter from Hill Homes.PDF", null)).toBe("Letter from Hill Homes.PDF");
  expect(savedName("Letter from Hill Homes.PDF", "file")).toBe("file.pdf");
  expect(savedName("no ending", "file")).toBe("file");
  expect(savedName("Mr. Smith came back", "file")).toBe("file");
});

test("sizes are said in words", () => {
  expect(sizeWords(1, "en-GB")).toBe("1 byte");
  expect(sizeWords(999, "en-GB")).toBe("999 bytes");
  expect(sizeWords(1234, "en-GB")).toBe("1.2 kB");
  expect(sizeWords(45_600, "en-GB")).toBe("46 kB");
  expect(sizeWords(LARGEST_FILE, "en-GB")).toBe("100 MB");
});
