/** Which fonts a text needs: one for most of the world, and others for scripts that it does not have. */
import { lettersOf } from "./font-letters.ts";

/** In the order in which they are asked for a letter. */
export const FONT_NAMES = [
  "regular",
  "arabic",
  "hebrew",
  "devanagari",
  "bengali",
  "gurmukhi",
  "gujarati",
  "tamil",
  "thai",
  "emoji",
  "symbols",
  "han",
  "korean",
] as const;

export type FontName = (typeof FONT_NAMES)[number];

/** TrueType, by name; `bold` has the same letters as `regular`. Letters that none has stand as their number. */
export type Fonts = Readonly<Partial<Record<FontName, Uint8Array>> & Record<"regular" | "bold", Uint8Array>>;

const SCRIPTS: Readonly<Record<Exclude<FontName, "regular">, RegExp>> = {
  arabic: /\p{Script_Extensions=Arabic}/u,
  hebrew: /\p{Script=Hebrew}/u,
  devanagari: /\p{Script=Devanagari}/u,
  bengali: /\p{Script=Bengali}/u,
  gurmukhi: /\p{Script=Gurmukhi}/u,
  gujarati: /\p{Script=Gujarati}/u,
  tamil: /\p{Script=Tamil}/u,
  thai: /\p{Script=Thai}/u,
  emoji: /[\p{Extended_Pictographic}\p{Regional_Indicator}]|\u20e3/u,
  symbols: /[\p{So}\p{Sm}\p{No}]/u,
  han: /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3000-\u303f\u3200-\u33ff\uff00-\uffef]/u,
  korean: /\p{Script=Hangul}/u,
};

/** Letters that the first font has. */
const PLAIN = /^[\s\u0020-\u024f\u0370-\u052f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]*$/u;

/** Those beside `regular` and `bold` that hold letters of the text. */
export function fontsNeeded(text: string): readonly Exclude<FontName, "regular">[] {
  if (PLAIN.test(text)) return [];
  return FONT_NAMES.filter((name) => name !== "regular").filter((name) => SCRIPTS[name].test(text));
}

/** Which font shows a letter: `near`, the one before it, where that has it, else the first that has it; null where none does. */
export type ChooseFont = (codePoint: number, near: FontName) => FontName | null;

export function fontChooser(fonts: Fonts): ChooseFont {
  const having = FONT_NAMES.flatMap((name) => {
    const bytes = fonts[name];
    return bytes === undefined ? [] : [{ name, has: lettersOf(bytes) }];
  });
  return (codePoint, near) => {
    const stays = near !== "regular" && having.some(({ name, has }) => name === near && has(codePoint));
    return stays ? near : (having.find(({ has }) => has(codePoint))?.name ?? null);
  };
}
