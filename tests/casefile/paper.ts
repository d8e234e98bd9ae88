// A case file on paper, made from parts of a case, and what outside tools say of it.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as v from "valibot";
import { parse } from "yaml";
import type { Choice } from "../../src/casefile/choice.ts";
import { filedCase, told } from "../../src/casefile/contents.ts";
import { caseFilePdf } from "../../src/casefile/pdf/case-file-pdf.ts";
import type { PdfInput } from "../../src/casefile/pdf/case-file-pdf.ts";
import { makeSay } from "../../src/content/say.ts";
import { idOf } from "../case-log/any-log.ts";
import { MADE, allHere, caseOf, everything } from "./sample-case.ts";
import type { Parts } from "./sample-case.ts";

const words = v.parse(
  v.record(v.string(), v.string()),
  parse(readFileSync("packs/words/en-GB/private/casefile.yaml", "utf8")),
);

/** A font of the packages, by its path there. */
export const font = (path: string): Uint8Array =>
  new Uint8Array(readFileSync(`node_modules/@expo-google-fonts/${path}.ttf`));

export const FONTS = {
  regular: font("noto-sans/400Regular/NotoSans_400Regular"),
  bold: font("noto-sans/700Bold/NotoSans_700Bold"),
};

/** Everything of these parts for a council, unless the choice says otherwise. */
export function paper(
  parts: readonly Parts[],
  more: Partial<Choice> = {},
  input: Partial<PdfInput> = {},
): Promise<Uint8Array> {
  const events = caseOf(parts);
  const choice = everything(events, { reader: "council", to: "Dorset Council", ...more });
  return caseFilePdf({
    told: told(
      filedCase(events, choice, MADE, allHere(choice)),
      { clocks: [], holidays: new Set() },
      new Map(),
    ),
    say: makeSay({ casefile: words }),
    fonts: FONTS,
    thumbnails: new Map(),
    language: "en-GB",
    password: null,
    checkedBy: "",
    clockNames: {},
    platformNames: {},
    ...input,
  });
}

/** What an outside tool says of the file. */
export function judged(bytes: Uint8Array, tool: string, ...args: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), "case-file-"));
  try {
    const file = join(folder, "case-file.pdf");
    writeFileSync(file, bytes);
    return execFileSync(
      tool,
      args.map((one) => (one === "FILE" ? file : one)),
      { encoding: "utf8", maxBuffer: 100_000_000, stdio: ["ignore", "pipe", "ignore"] },
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** As a program that copies text reads it, on one line. */
export const textOf = (bytes: Uint8Array, ...args: readonly string[]): string =>
  judged(bytes, "pdftotext", "-raw", ...args, "FILE", "-").replaceAll(/\s+/g, " ");

export const count = (text: string, what: RegExp): number => [...text.matchAll(what)].length;

export const incident = (name: string, text: string): Parts => ({
  kind: "incident",
  id: idOf(name),
  account: { text },
  when: { when: { at: "2026-10-20T21:30", zone: "Europe/London", offset: null }, many: null },
});

/** One grey dot. */
export const smallJpeg = (): Uint8Array =>
  new Uint8Array(
    Buffer.from(
      "/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=",
      "base64",
    ),
  );
