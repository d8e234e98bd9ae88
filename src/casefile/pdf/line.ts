/** A line of text as it stands on paper: pieces of one font, each in its place. */
import type { Face } from "./face.ts";

export type Span = Readonly<{ text: string; bold?: boolean }>;

/** Words in one weight or in two. */
export type Rich = string | readonly Span[];

/**
 * `text` in the order in which it is read, drawn in one font. `level`: odd where it runs from right to left. `plain`: letter by letter, without joins. `left`: where it
 * stands, in thousandths of the size; null: behind the piece before it.
 */
export type Piece = Readonly<{
  face: Face;
  text: string;
  level: number;
  plain: boolean;
  left: number | null;
}>;

/**
 * Pieces as they are read. `width` in thousandths of the size. `rightToLeft`: the paragraph is; `turned`: some of the line is.
 */
export type Line = Readonly<{
  pieces: readonly Piece[];
  width: number;
  rightToLeft: boolean;
  turned: boolean;
}>;

/** Without what is heeded and not drawn. */
export const drawnText = ({ text }: Piece): string => text.replaceAll(/[\u2068\u2069]/g, "");

/** The words of lines as they are read. */
export const textOf = (lines: readonly Line[]): string =>
  lines.map(({ pieces }) => pieces.map(drawnText).join("")).join("");
