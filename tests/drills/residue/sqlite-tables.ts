/** Counts the rows of a table in an SQLite file that was closed in good order. */
import { readFileSync } from "node:fs";

const HEADER = 100;
const INNER = 5;
const LEAF = 13;

/** Throws when `path` is no database, or has no such table. */
export function countRows(path: string, table: string): number {
  const file = readFileSync(path);
  const said = file.readUInt16BE(16);
  const size = said === 1 ? 65_536 : said;
  const root = cellsOf(file, size, 1)
    .map((at) => schemaRow(file, at))
    .find((row) => row.type === "table" && row.name === table)?.root;
  if (root === undefined) throw new Error(`${path} has no table ${table}.`);
  return cellsOf(file, size, root).length;
}

/** Where each row of the tree at page `number` starts in the file. */
function cellsOf(file: Buffer, size: number, number: number): readonly number[] {
  const start = (number - 1) * size;
  const head = start + (number === 1 ? HEADER : 0);
  const kind = file[head];
  if (kind !== INNER && kind !== LEAF) throw new Error(`Page ${number} belongs to no table.`);
  const first = head + (kind === INNER ? 12 : 8);
  const cells = Array.from(
    { length: file.readUInt16BE(head + 3) },
    (_, index) => start + file.readUInt16BE(first + 2 * index),
  );
  if (kind === LEAF) return cells;
  const below = [...cells.map((at) => file.readUInt32BE(at)), file.readUInt32BE(head + 8)];
  return below.flatMap((page) => cellsOf(file, size, page));
}

/** A row of the table of tables: its kind, its name, and the first page of its tree. */
function schemaRow(file: Buffer, at: number): Readonly<{ type: string; name: string; root: number }> {
  const [, afterLength] = varint(file, at);
  const [, record] = varint(file, afterLength);
  const [head, start] = varint(file, record);
  let value = record + head;
  let next = start;
  const columns: Buffer[] = [];
  while (columns.length < 4) {
    const [type, after] = varint(file, next);
    const length = type >= 12 ? Math.floor((type - 12) / 2) : ([0, 1, 2, 3, 4, 6, 8, 8][type] ?? 0);
    columns.push(file.subarray(value, value + length));
    // 9 is a one that takes no room.
    if (type === 9) columns[columns.length - 1] = Buffer.from([1]);
    value += length;
    next = after;
  }
  const [type, name, , root] = columns;
  return {
    type: type?.toString("utf8") ?? "",
    name: name?.toString("utf8") ?? "",
    root: root === undefined || root.length === 0 ? 0 : root.readUIntBE(0, Math.min(6, root.length)),
  };
}

function varint(bytes: Buffer, start: number): readonly [number, number] {
  let value = 0;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[start + index] ?? 0;
    value = index === 8 ? value * 256 + byte : value * 128 + (byte & 127);
    if (byte < 128 || index === 8) return [value, start + index + 1];
  }
  return [value, start + 9];
}
