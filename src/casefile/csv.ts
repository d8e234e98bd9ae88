/** Rows of cells as a CSV file that LibreOffice and Excel open right, and that runs nothing. */

/** What makes a spreadsheet take a cell for a formula, also in its wide forms. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

/** Control signs that no program shows; a tab and a new line stay. */
const UNSHOWN = /[^\P{Cc}\t\n\r]/gu;

/**
 * RFC 4180 in UTF-8 with BOM and CRLF: every cell in quotes, lines within a cell end with LF. A cell that a spreadsheet would take for a formula gets an
 * apostrophe before it; control signs become U+FFFD.
 */
export function csv(rows: readonly (readonly (string | number)[])[]): string {
  return `\u{FEFF}${rows.map((row) => `${row.map(cell).join(",")}\r\n`).join("")}`;
}

function cell(value: string | number): string {
  if (typeof value === "number") return `"${value}"`;
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  const clean = guarded.replaceAll(/\r\n?/g, "\n").replaceAll(UNSHOWN, "\u{FFFD}");
  return `"${clean.replaceAll('"', '""')}"`;
}
