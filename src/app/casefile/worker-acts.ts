/** What the case file worker does: looks at what would leave, and makes the files, holding one exhibit at a time. */
import { foldCase } from "../../case/fold.ts";
import { BagFault } from "../../casefile/bag-fault.ts";
import { bagName, makeBag } from "../../casefile/bag.ts";
import type { BagInput } from "../../casefile/bag.ts";
import { caseFile } from "../../casefile/case-file.ts";
import { filedCase, filedText, told } from "../../casefile/contents.ts";
import { existedBy } from "../../casefile/existed.ts";
import type { FiledCase } from "../../casefile/filed.ts";
import { partsOf } from "../../casefile/parts.ts";
import { fingerprintOf } from "../../casefile/pem.ts";
import { LockFault, sealCaseFile, sealedName } from "../../casefile/protect.ts";
import { makeSay } from "../../content/say.ts";
import { wholeHasher } from "../vault/whole-digest.ts";
import { blobOf } from "../device/blob-of.ts";
import { lookedAt } from "./looked-at.ts";
import type { Extras, Form, Looked, Made, MakeTrouble, Material, Phase } from "./orders.ts";
import { pdfOf } from "./pdf-of.ts";
import { readAhead } from "./read-ahead.ts";

/** `bytes`: null when they cannot be opened. `stamp`: null when no authority answers. */
export type Outside = Readonly<{
  bytes(exhibit: string): Promise<Blob | null>;
  stamp(digest: Uint8Array): Promise<Uint8Array | null>;
  progress(phase: Phase, done: number, all: number): void;
}>;

function filedFrom({ events, choice, made, missing }: Material): FiledCase {
  const gone = new Set(missing);
  return filedCase(
    events,
    choice,
    made,
    new Map(choice.exhibits.map((id) => [id, gone.has(id) ? "unreadable" : null] as const)),
  );
}

/** What would leave; nothing of it is made. */
export function look(material: Material): Looked {
  const filed = filedFrom(material);
  return lookedAt(filed, told(filed, material.rules, new Map()), foldCase(material.events));
}

/** Rejects with what `troubleFrom` names. */
export async function make(material: Material, extras: Extras, form: Form, outside: Outside): Promise<Made> {
  const say = makeSay(material.words);
  const filed = filedFrom(material);
  outside.progress("pdf", 0, 1);
  const { bytes: pdf, unshown } = await pdfOf(
    {
      told: told(filed, material.rules, existedBy(material.events, material.tokens)),
      say,
      fonts: extras.fonts,
      thumbnails: extras.thumbnails,
      language: material.language,
      password: form.password,
      checkedBy: extras.roots.flatMap((root) => fingerprintOf(root) ?? []).join("\n"),
      clockNames: material.clockNames,
      platformNames: material.platformNames,
    },
    filedText(filed),
  );
  if (!form.whole) {
    const bytes = new Blob([new Uint8Array(pdf)], { type: "application/pdf" });
    return { files: [{ name: `case-file-${filed.made.slice(0, 10)}.pdf`, bytes }], stamped: null, unshown };
  }
  const stamps: boolean[] = [];
  const input = caseFile({
    filed,
    pdf,
    say,
    bytesOf: readAhead(
      filed.exhibits.flatMap(({ id, path }) => (path === null ? [] : [id])),
      (exhibit) => bytesFrom(outside.bytes(exhibit)),
    ),
    timestamps: extras.timestamps,
    roots: extras.roots,
    newHasher: wholeHasher,
    ...(form.stamp
      ? { stamp: (digest) => outside.stamp(digest), onStamped: (token) => void stamps.push(token !== null) }
      : {}),
  });
  const parts =
    form.partBytes === null
      ? [{ input, name: bagName(input) }]
      : partsOf(input, form.partBytes).parts.map((part) => ({ input: part.input, name: part.name }));
  const all = input.payload.reduce((sum, { size }) => sum + size, 0);
  const files: Made["files"][number][] = [];
  let before = 0;
  for (const part of parts) {
    const from = before;
    const onProgress = (done: number): void => outside.progress("files", from + done, all);
    files.push(await fileOf({ ...part.input, onProgress }, part.name, form));
    before += part.input.payload.reduce((sum, { size }) => sum + size, 0);
  }
  return { files, stamped: form.stamp ? stamps.every(Boolean) : null, unshown };
}

async function fileOf(input: BagInput, name: string, { lock }: Form): Promise<Made["files"][number]> {
  const zip = makeBag(input);
  if (lock === null) return { name, bytes: await blobOf(zip, "application/zip") };
  const sealed = await sealCaseFile(zip, lock);
  return { name: sealedName(name), bytes: await blobOf(sealed, "application/octet-stream") };
}

async function bytesFrom(coming: Promise<Blob | null>): Promise<Blob> {
  const bytes = await coming;
  if (bytes === null) throw new Error("These bytes cannot be opened.");
  return bytes;
}

/** `about`: id of the exhibit for `unreadable`, else empty. */
export function troubleFrom(
  fault: unknown,
  material: Material,
): Readonly<{ why: MakeTrouble; about: string }> {
  if (fault instanceof LockFault) return { why: "recipient", about: "" };
  if (fault instanceof BagFault && fault.code === "too-many-files")
    return { why: "too-many-files", about: fault.about };
  if (fault instanceof BagFault) {
    const exhibit = filedFrom(material).exhibits.find(({ path }) => path === fault.about);
    if (exhibit !== undefined) return { why: "unreadable", about: exhibit.id };
  }
  const full =
    fault instanceof Error && /^(?:QuotaExceededError|NotReadableError|RangeError)$/.test(fault.name);
  return { why: full ? "no-room" : "broken", about: "" };
}
