/** Reads the rows of an SQLite file page by page, freed pages and the write-ahead log too, whether or not a table still names them. */

const MAGIC = Buffer.from("SQLite format 3\0");
const WAL = [0x377f0682, 0x377f0683];
const WAL_HEADER = 32;
const FRAME_HEADER = 24;
const TABLE_LEAF = 13;
const INDEX_LEAF = 10;
const INDEX_INNER = 2;
const LARGEST = 2 ** 26;

type Pages = ReadonlyMap<number, Buffer>;

/**
 * The columns of each row that can be read as one, blobs that lie over many pages put together; null where `file` is
 * no database and no log of one. Of a log (`-wal`) only rows that lie wholly in it.
 */
export function readRows(file: Buffer): readonly Uint8Array[] | null {
  if (file.length >= 100 && file.subarray(0, 16).equals(MAGIC)) {
    const said = file.readUInt16BE(16);
    const size = said === 1 ? 65_536 : said;
    const pages = new Map<number, Buffer>();
    for (let at = 0; at + size <= file.length; at += size) {
      pages.set(at / size + 1, file.subarray(at, at + size));
    }
    return rowsOf(pages, size - (file[20] ?? 0), pages);
  }
  if (file.length < WAL_HEADER || !WAL.includes(file.readUInt32BE(0))) return null;
  const size = file.readUInt32BE(8);
  const rows: Uint8Array[] = [];
  // Each frame is a page as it stood then: all of them are read, against the newest of the others.
  const newest = new Map<number, Buffer>();
  for (let at = WAL_HEADER; at + FRAME_HEADER + size <= file.length; at += FRAME_HEADER + size) {
    const page = file.subarray(at + FRAME_HEADER, at + FRAME_HEADER + size);
    newest.set(file.readUInt32BE(at), page);
  }
  for (let at = WAL_HEADER; at + FRAME_HEADER + size <= file.length; at += FRAME_HEADER + size) {
    const page = file.subarray(at + FRAME_HEADER, at + FRAME_HEADER + size);
    rows.push(...rowsOf(new Map([[file.readUInt32BE(at), page]]), size, newest));
  }
  return rows;
}

function rowsOf(pages: Pages, usable: number, all: Pages): readonly Uint8Array[] {
  return [...pages].flatMap(([number, page]) => {
    const head = number === 1 ? 100 : 0;
    const kind = page[head];
    if (kind !== TABLE_LEAF && kind !== INDEX_LEAF && kind !== INDEX_INNER) return [];
    const cells = page.readUInt16BE(head + 3);
    const first = head + (kind === INDEX_INNER ? 12 : 8);
    return Array.from({ length: cells }, (_, index) => first + 2 * index)
      .filter((at) => at + 2 <= page.length)
      .flatMap((at) => cell(page, page.readUInt16BE(at), kind, usable, all));
  });
}

/** The columns of one cell; none where the bytes are no row. */
function cell(page: Buffer, start: number, kind: number, usable: number, all: Pages): readonly Uint8Array[] {
  const [length, afterLength] = varint(page, start + (kind === INDEX_INNER ? 4 : 0));
  const at = kind === TABLE_LEAF ? varint(page, afterLength)[1] : afterLength;
  if (length <= 0 || length > LARGEST) return [];
  const most = kind === TABLE_LEAF ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  if (length <= most) return columns(page.subarray(at, at + length));
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fits = least + ((length - least) % (usable - 4));
  const here = fits <= most ? fits : least;
  if (at + here + 4 > page.length) return [];
  const parts = [page.subarray(at, at + here)];
  let left = length - here;
  for (let next = page.readUInt32BE(at + here); left > 0;) {
    const over = all.get(next);
    if (over === undefined) break;
    parts.push(over.subarray(4, 4 + Math.min(left, usable - 4)));
    left -= usable - 4;
    next = over.readUInt32BE(0);
  }
  return columns(Buffer.concat(parts));
}

/** Texts and blobs of a record, by the types that stand at its start. */
function columns(record: Buffer): readonly Uint8Array[] {
  const [head, start] = varint(record, 0);
  if (head > record.length) return [record];
  const found: Uint8Array[] = [];
  let value = head;
  for (let at = start; at < head;) {
    const [type, next] = varint(record, at);
    const size = type >= 12 ? Math.floor((type - 12) / 2) : ([0, 1, 2, 3, 4, 6, 8, 8][type] ?? 0);
    if (type >= 12 && size > 0) found.push(record.subarray(value, value + size));
    value += size;
    at = next;
  }
  return found;
}

/** SQLite's own: the high seven bits first. */
function varint(bytes: Buffer, start: number): readonly [number, number] {
  let value = 0;
  for (let index = 0; index < 9; index += 1) {
    const byte = bytes[start + index] ?? 0;
    value = index === 8 ? value * 256 + byte : value * 128 + (byte & 127);
    if (byte < 128 || index === 8) return [value, start + index + 1];
  }
  return [value, start + 9];
}
