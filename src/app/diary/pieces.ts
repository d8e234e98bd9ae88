/** A long list cut into pieces that are drawn or left blank as a whole. */

/** Rows in one piece: few enough to be drawn within one frame of an old phone. */
export const PIECE = 25;

/** Rows `from` up to, not with, `to`. `key` stays the same while the rows of the piece do. */
export type ListPiece = Readonly<{ key: string; from: number; to: number }>;

export function pieces<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly ListPiece[] {
  return Array.from({ length: Math.ceil(rows.length / PIECE) }, (_, at) => {
    const from = at * PIECE;
    const to = Math.min(from + PIECE, rows.length);
    const [first, last] = [rows[from], rows[to - 1]].map((row) => (row === undefined ? "" : keyOf(row)));
    return { key: `${first}:${last}`, from, to };
  });
}
