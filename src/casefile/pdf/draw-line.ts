/** Writes one line of text as operators of a page. */
import type { Face } from "./face.ts";
import { points } from "./ink.ts";
import type { Ink } from "./ink.ts";
import { drawnText } from "./line.ts";
import type { Line } from "./line.ts";
import { shapeOf } from "./mixed-lines.ts";

/** `baseline`: from the upper edge of the page. */
export function drawLine(
  ink: Ink,
  line: Line,
  at: Readonly<{ x: number; baseline: number; size: number }>,
): void {
  const { x, baseline, size } = at;
  const operators: string[] = [];
  let left = x;
  for (const piece of line.pieces) {
    if (piece.text === "") continue;
    if (piece.left !== null) left = x + piece.left * size * 0.001;
    operators.push("BT", `/${ink.font(piece.face)} ${points(size)} Tf`);
    const place = (right: number, up: number): string =>
      `1 0 0 -1 ${points(left + right * size * 0.001)} ${points(baseline - up * size * 0.001)} Tm`;
    if (piece.plain) {
      const { text, width } = plainText(ink, piece.face, piece.text);
      operators.push(place(0, 0), text, "ET");
      left += width * size * 0.001;
      continue;
    }
    const apart = piece.level % 2 === 0 && TOLD_APART.test(piece.text);
    if (apart) operators.splice(-2, 0, `/Span <</ActualText ${utf16(drawnText(piece))}>> BDC`);
    let moved = true;
    for (const { glyph, reads, advance, right, up } of shapeOf(piece).glyphs) {
      const offset = right !== 0 || up !== 0;
      if (moved || offset) operators.push(place(right, up));
      operators.push(`<${ink.code(piece.face, glyph, reads)}> Tj`);
      left += advance * size * 0.001;
      moved = offset || Math.abs(advance - piece.face.scaled(glyph.advanceWidth)) > 0.01;
    }
    operators.push("ET");
    if (apart) operators.push("EMC");
  }
  if (operators.length > 0) ink.put(operators.join("\n"));
}

/** Marks are drawn in another order than they are read in, and several letters as one picture. What runs from right to left is told for its whole paragraph. */
const TOLD_APART = /[\p{M}\p{Join_Control}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;

/** Letters one by one, each nearer to the one before or further from it as the font says. */
function plainText(ink: Ink, face: Face, text: string): Readonly<{ text: string; width: number }> {
  let width = 0;
  let written = "[<";
  let before = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const kern = before === 0 ? 0 : face.kern(before, code);
    if (kern !== 0) written += `>${points(-kern)}<`;
    written += ink.letter(face, code);
    width += face.advance(code) + kern;
    before = code;
  }
  return { text: `${written}>] TJ`, width };
}

/** A text in hex, as it can stand among the operators of a page. */
function utf16(text: string): string {
  let hex = "<feff";
  for (let at = 0; at < text.length; at += 1) hex += text.charCodeAt(at).toString(16).padStart(4, "0");
  return `${hex}>`;
}
