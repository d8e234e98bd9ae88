/** A long list cut into sheets, and sheets into pieces, that are drawn or left blank as a whole. */

/** Rows in one piece: few enough to be drawn within one frame of an old phone. */
export const PIECE = 25;

/** Rows in one sheet: ten thousand rows are twenty sheets, so that a key in the search need not look at hundreds of pieces. */
export const SHEET = 500;

/** Rows `from` up to, not with, `to`. */
export type Span = Readonly<{ from: number; to: number }>;

/** `key` stays the same while the rows of the piece do. */
export type ListPiece = Span & Readonly<{ key: string }>;

/** A span longer than a sheet in sheets, one longer than a piece in pieces; null for one that is drawn row by row. */
export function pieces<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  span: Span = { from: 0, to: rows.length },
): readonly ListPiece[] | null {
  const length = span.to - span.from;
  if (length <= PIECE) return null;
  const size = length > SHEET ? SHEET : PIECE;
  return Array.from({ length: Math.ceil(length / size) }, (_, at) => {
    const from = span.from + at * size;
    const to = Math.min(from + size, span.to);
    const [first, last] = [rows[from], rows[to - 1]].map((row) => (row === undefined ? "" : keyOf(row)));
    return { key: `${first}:${last}`, from, to };
  });
}
