/** The PDF of a case file in a terminal: fonts from the packages that carry them, and no thumbnails. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { caseToJson } from "../case/case-json.ts";
import { caseFilePdf } from "../casefile/pdf/case-file-pdf.ts";
import { fontsNeeded } from "../casefile/pdf/fonts.ts";
import type { FontName } from "../casefile/pdf/fonts.ts";
import type { PdfInput } from "./case-file-command.ts";

const PACKAGES: Readonly<Record<FontName | "bold", string>> = {
  regular: "noto-sans/400Regular/NotoSans_400Regular",
  bold: "noto-sans/700Bold/NotoSans_700Bold",
  arabic: "noto-sans-arabic/400Regular/NotoSansArabic_400Regular",
  hebrew: "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular",
  devanagari: "noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular",
  bengali: "noto-sans-bengali/400Regular/NotoSansBengali_400Regular",
  gurmukhi: "noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular",
  gujarati: "noto-sans-gujarati/400Regular/NotoSansGujarati_400Regular",
  tamil: "noto-sans-tamil/400Regular/NotoSansTamil_400Regular",
  thai: "noto-sans-thai/400Regular/NotoSansThai_400Regular",
  han: "noto-sans-sc/400Regular/NotoSansSC_400Regular",
  korean: "noto-sans-kr/400Regular/NotoSansKR_400Regular",
  symbols: "noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular",
  emoji: "noto-emoji/400Regular/NotoEmoji_400Regular",
};

const { resolve } = createRequire(import.meta.url);

const font = (name: keyof typeof PACKAGES): Uint8Array =>
  new Uint8Array(readFileSync(resolve(`@expo-google-fonts/${PACKAGES[name]}.ttf`)));

/** The bytes of the file; scripts whose fonts are needed are looked for in all that it tells. */
export function pdfOf(input: PdfInput): Promise<Uint8Array> {
  const needed = fontsNeeded(JSON.stringify([caseToJson(input.told.case), input.told.choice]));
  const others = Object.fromEntries(needed.map((name) => [name, font(name)]));
  const fonts = { regular: font("regular"), bold: font("bold"), ...others };
  return caseFilePdf({ ...input, fonts, thumbnails: new Map(), password: null });
}
