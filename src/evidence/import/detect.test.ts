// Each export is taken for what it is, by its content, and what is none for nothing.
import { expect, test } from "vitest";
import { exportVectors, fileOf } from "../../../tests/drills/mutated-exports.ts";
import { film, jpeg, pdf } from "../../../tests/vectors/import/archive/pictures.ts";
import { zipBytes } from "../../../tests/vectors/import/archive/zip-bytes.ts";
import { detect } from "./detect.ts";
import { SERVICES } from "./message.ts";
import { openSource } from "./open-source.ts";
import { NoExport } from "./reader.ts";
import { READERS } from "./readers.ts";

const found = async (bytes: string | Uint8Array<ArrayBuffer>, name: string): Promise<string | null> =>
  (await detect(await openSource(new Blob([bytes]), name), READERS))?.service ?? null;

/** A name may win a reader over; then its content does not. */
async function isRefused(bytes: string | Uint8Array<ArrayBuffer>, name: string): Promise<boolean> {
  const source = await openSource(new Blob([bytes]), name);
  const reader = await detect(source, READERS);
  if (reader === null) return true;
  const silent = { message: () => undefined, unread: () => undefined };
  const fault: unknown = await reader
    .read(source, { zone: null, order: null }, silent)
    .catch((one: unknown) => one);
  return fault instanceof NoExport;
}

test.each([
  ["a shopping list", "milk\nbread\n"],
  ["a page", "<!doctype html><html><body>Chat History</body></html>"],
  ["data of something else", '{"a": [1, 2, 3]}'],
  ["a list of numbers", "[1, 2, 3]"],
  ["a table", "name,number\nMaz,1\n"],
  ["other XML", '<?xml version="1.0"?><note><to>Jo</to></note>'],
  ["a photo", jpeg(3, 2)],
  ["a film", film(1)],
  ["a document", pdf()],
  ["a zip of photos", zipBytes([{ name: "a.jpg", bytes: jpeg(3, 2) }])],
  ["a zip in a zip", zipBytes([{ name: "b.zip", bytes: zipBytes([{ name: "_chat.txt", bytes: "x" }]) }])],
  ["zeros", new Uint8Array(5000)],
] as const)("%s is no export", async (_what, bytes) => {
  for (const name of ["a", "_chat.txt", "message_1.json", "sms.xml", "result.json", "a.eml"])
    expect(await isRefused(bytes, name), name).toBe(true);
});

test("there is a reader for each service, once", () => {
  expect(READERS.map(({ service }) => service).toSorted()).toEqual(SERVICES.toSorted());
});

test.each(exportVectors().map((vector) => [`${vector.service}: ${vector.name}`, vector] as const))(
  "%s is taken for what it is",
  async (_name, vector) => {
    expect(await found(fileOf(vector), vector.name)).toBe(vector.service);
  },
);
