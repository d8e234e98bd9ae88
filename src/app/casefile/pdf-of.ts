/** The PDF of a case file as the worker makes it, and which letters no font has. */
import { fontChooser } from "../../casefile/pdf/fonts.ts";
import type { Fonts } from "../../casefile/pdf/fonts.ts";
import { lacking } from "../../casefile/pdf/font-letters.ts";
import { caseFilePdf } from "../../casefile/pdf/case-file-pdf.ts";
import type { PdfInput } from "../../casefile/pdf/case-file-pdf.ts";

export type PdfFonts = Fonts;

export type PdfNames = Pick<PdfInput, "clockNames" | "platformNames">;

/** `texts`: all that may stand in it. `unshown`: letters that stand there as codes, each once. */
export async function pdfOf(
  input: PdfInput,
  texts: string,
): Promise<Readonly<{ bytes: Uint8Array; unshown: readonly string[] }>> {
  const bytes = await caseFilePdf(input);
  const choose = fontChooser(input.fonts);
  const rare = [...new Set(texts.match(/[\u0250-\u{10ffff}]/gu))].join("");
  return { bytes, unshown: lacking(rare, (codePoint) => choose(codePoint, "regular") !== null) };
}
