/** The fonts that a PDF of a text needs, fetched only when one is made: two for most of the world, others for scripts that stand in the text. */
import arabic from "@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf?url";
import bengali from "@expo-google-fonts/noto-sans-bengali/400Regular/NotoSansBengali_400Regular.ttf?url";
import devanagari from "@expo-google-fonts/noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf?url";
import emoji from "@expo-google-fonts/noto-emoji/400Regular/NotoEmoji_400Regular.ttf?url";
import gujarati from "@expo-google-fonts/noto-sans-gujarati/400Regular/NotoSansGujarati_400Regular.ttf?url";
import gurmukhi from "@expo-google-fonts/noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf?url";
import han from "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url";
import hebrew from "@expo-google-fonts/noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf?url";
import korean from "@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf?url";
import bold from "@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf?url";
import regular from "@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf?url";
import symbols from "@expo-google-fonts/noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf?url";
import tamil from "@expo-google-fonts/noto-sans-tamil/400Regular/NotoSansTamil_400Regular.ttf?url";
import thai from "@expo-google-fonts/noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf?url";
import { fontsNeeded } from "../../casefile/pdf/fonts.ts";
import type { FontName, Fonts } from "../../casefile/pdf/fonts.ts";
import { NotMade } from "./worker-client.ts";

const ADDRESSES: Readonly<Record<Exclude<FontName, "regular">, string>> = {
  arabic,
  hebrew,
  devanagari,
  bengali,
  gurmukhi,
  gujarati,
  tamil,
  thai,
  han,
  korean,
  symbols,
  emoji,
};

/** Rejects with `NotMade` without the first two, which are kept with the pages. Without another its letters are shown as codes. */
export async function fontsFor(text: string): Promise<Fonts> {
  const first = await Promise.all([fontAt(regular), fontAt(bold)]).catch(() => {
    throw new NotMade("fonts");
  });
  const others = await Promise.all(
    fontsNeeded(text).map(async (name) => [name, await fontAt(ADDRESSES[name]).catch(() => null)] as const),
  );
  return {
    regular: first[0],
    bold: first[1],
    ...Object.fromEntries(others.filter(([, bytes]) => bytes !== null)),
  };
}

async function fontAt(address: string): Promise<Uint8Array> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error("The font could not be loaded.");
  return new Uint8Array(await answer.arrayBuffer());
}
