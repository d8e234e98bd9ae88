/** Comma-separated values (RFC 4180): fields in quotes may hold commas, line ends and doubled quotes. */

/** `line`: the number, from 1, of the line on which the row begins. `whole` is false where a quote is never closed, or words follow one. */
export type Row = Readonly<{ fields: readonly string[]; line: number; whole: boolean }>;

/** Rows in their order, empty lines left out. Never throws. */
export function* rowsOf(text: string): Generator<Row> {
  let at = 0;
  let line = 1;
  while (at < text.length) {
    const start = line;
    const fields: string[] = [];
    let whole = true;
    for (;;) {
      const field = text[at] === '"' ? quoted(text, at + 1) : plain(text, at);
      fields.push(field.value);
      line += field.lines;
      whole &&= field.whole;
      at = field.end;
      if (text[at] !== ",") break;
      at += 1;
    }
    if (text[at] === "\r") at += 1;
    if (text[at] === "\n") at += 1;
    line += 1;
    if (fields.length > 1 || fields[0] !== "") yield { fields, line: start, whole };
  }
}

/** `end`: where the field ends, at a comma, a line end or the end of the text. */
type Field = Readonly<{ value: string; end: number; lines: number; whole: boolean }>;

const END_OF_PLAIN = /[,\r\n]/g;

function plain(text: string, start: number): Field {
  END_OF_PLAIN.lastIndex = start;
  const end = END_OF_PLAIN.exec(text)?.index ?? text.length;
  return { value: text.slice(start, end), end, lines: 0, whole: true };
}

function quoted(text: string, start: number): Field {
  let end = text.indexOf('"', start);
  while (end !== -1 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  const inside = text.slice(start, end === -1 ? text.length : end);
  const value = inside.replaceAll('""', '"');
  const lines = inside.split("\n").length - 1;
  if (end === -1) return { value, end: text.length, lines, whole: false };
  const rest = plain(text, end + 1);
  return { value: value + rest.value, end: rest.end, lines, whole: rest.value === "" };
}
