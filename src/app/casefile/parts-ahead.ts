/** How many files will come out, told before anything is made. */
import type { Payload } from "../../casefile/payload.ts";
import { partsOf } from "../../casefile/parts.ts";
import type { Looked } from "./orders.ts";

/** A PDF with its fonts, for each incident, and for each small picture: more than it will be. */
const PDF_BYTES = 300_000;
const INCIDENT_BYTES = 2500;
const PICTURE_BYTES = 40_000;

/** `files`: how many; `tooLarge`: names of exhibits that make a file larger than was asked for. `bytes` of all. */
export type Ahead = Readonly<{ files: number; bytes: number; tooLarge: readonly string[] }>;

/** An estimate: the PDF is not made yet. `size` in bytes, null for one file. */
export function partsAhead(looked: Looked, pictures: boolean, size: number | null): Ahead {
  const { exhibits, incidents } = looked;
  const pdf =
    PDF_BYTES + INCIDENT_BYTES * incidents.length + (pictures ? PICTURE_BYTES * exhibits.length : 0);
  const documents = pdf + looked.documents;
  const within = exhibits.flatMap(({ path, ...one }) => (path === null ? [] : [{ ...one, path }]));
  const bytes = within.reduce((sum, one) => sum + one.size, documents);
  if (size === null) return { files: 1, bytes, tooLarge: [] };
  const payload = (path: string, length: number, digest: string): Payload => ({
    path,
    size: length,
    digest,
    bytes: () => Promise.reject(new Error("Nothing is made yet.")),
  });
  const { parts, tooLarge } = partsOf(
    {
      made: "2026-01-01T00:00:00Z",
      payload: [
        payload("data/case-file.pdf", documents, "0".repeat(64)),
        ...within.map((one) => payload(one.path, one.size, one.digest)),
      ],
      part: null,
      timestamps: [],
      roots: [],
      howToCheck: "",
    },
    size,
  );
  const names = new Map(within.map(({ path, name }) => [path, name]));
  return { files: parts.length, bytes, tooLarge: tooLarge.flatMap((path) => names.get(path) ?? []) };
}
