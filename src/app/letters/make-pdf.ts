/** Makes the PDF of a letter, or says why it would not show the letter as it is; loaded only when one is asked for. */
import bold from "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url";
import regular from "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url";
import { lacking, lettersOf, readsRightToLeft } from "../../casefile/pdf/font-letters.ts";
import { letterPdf } from "./letter-pdf.ts";
import type { LetterPaper } from "./letter-pdf.ts";
import { textBlocks } from "./text-blocks.ts";

/** `anyway`: also when some letters have no shape. `headings`: lines that are headings. The rest as in `LetterPaper`. */
export type PdfWish = Pick<LetterPaper, "title" | "subject" | "mark" | "language"> &
  Readonly<{ text: string; headings: ReadonlySet<string>; anyway: boolean }>;

export type PdfResult =
  | Readonly<{ kind: "made"; file: Blob }>
  | Readonly<{ kind: "lacking"; letters: readonly string[] }>
  | Readonly<{ kind: "right-to-left" }>;

/** Rejects when the fonts cannot be loaded, as without a connection. */
export async function makePdf({ text, headings, anyway, ...paper }: PdfWish): Promise<PdfResult> {
  const whole = `${paper.subject}\n${text}`;
  if (readsRightToLeft(whole)) return { kind: "right-to-left" };
  const [plain, heavy] = await Promise.all([fontAt(regular), fontAt(bold)]);
  const letters = lacking(whole, lettersOf(plain));
  if (letters.length > 0 && !anyway) return { kind: "lacking", letters };
  const bytes = await letterPdf({
    ...paper,
    blocks: textBlocks(text, headings),
    regular: plain,
    bold: heavy,
  });
  return { kind: "made", file: new Blob([bytes], { type: "application/pdf" }) };
}

async function fontAt(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("The font could not be loaded.");
  return new Uint8Array(await answer.arrayBuffer());
}
