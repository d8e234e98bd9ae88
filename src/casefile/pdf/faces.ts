/** All fonts of one file, and which of them shows a letter. */
import { FONT_NAMES } from "./fonts.ts";
import { Face } from "./face.ts";
import type { Fonts } from "./fonts.ts";
import { openFont } from "./ink.ts";

export type Faces = Readonly<{ regular: Face; bold: Face; others: readonly Face[] }>;

/** Throws for bytes that are no font. */
export function openFaces(fonts: Fonts): Faces {
  return {
    regular: new Face("regular", openFont(fonts.regular)),
    bold: new Face("bold", openFont(fonts.bold)),
    others: FONT_NAMES.flatMap((name) => {
      const bytes = name === "regular" ? undefined : fonts[name];
      return bytes === undefined ? [] : [new Face(name, openFont(bytes))];
    }),
  };
}

/** Joins and colours what stands before it, and needs no shape of its own. */
const SHAPELESS = new Set([0x200c, 0x200d, 0xfe0f]);

const AS_PICTURE = /\ufe0f|\u20e3|\p{Emoji_Presentation}/u;

/** The font that has all of a letter with its marks; null where none has. `near`: the font of another script that the letter before is in; it is kept to where it has this one too. */
export function faceOf(letter: string, bold: boolean, faces: Faces, near: Face | null): Face | null {
  const needs = Array.from(letter, (one) => one.codePointAt(0) ?? 0).filter((one) => !SHAPELESS.has(one));
  const hasAll = (face: Face): boolean => needs.every((one) => face.has(one));
  const own = bold ? faces.bold : faces.regular;
  const emoji = faces.others.find(({ name }) => name === "emoji");
  if (emoji !== undefined && AS_PICTURE.test(letter) && hasAll(emoji)) return emoji;
  if (near !== null && /^\p{L}/u.test(letter) && hasAll(near)) return near;
  return hasAll(own) ? own : (faces.others.find(hasAll) ?? null);
}
