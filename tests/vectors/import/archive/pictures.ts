/** Small files of many kinds, built byte by byte: pictures with and without what a camera adds, a film, a document. */
import { crc32, deflateSync } from "node:zlib";

const latin = (text: string): Uint8Array => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export function bytesFrom(
  ...parts: readonly (string | readonly number[] | Uint8Array)[]
): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(parts.flatMap((part) => (typeof part === "string" ? [...latin(part)] : [...part])));
}

const two = (value: number): readonly number[] => [(value >>> 8) & 255, value & 255];
const four = (value: number): readonly number[] => [
  ...two(Math.floor(value / 65_536)),
  ...two(value % 65_536),
];

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = bytesFrom(name, data);
  return bytesFrom(four(data.length), body, four(crc32(body)));
}

/** Grey, or only the header of one that claims more pixels than it has. */
export function png(
  width: number,
  height: number,
  ...extra: readonly (readonly [name: string, data: Uint8Array])[]
): Uint8Array<ArrayBuffer> {
  const pixels = deflateSync(new Uint8Array(Math.min(1000, height * (width + 1))));
  return bytesFrom(
    [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10],
    chunk("IHDR", bytesFrom(four(width), four(height), [8, 0, 0, 0, 0])),
    ...extra.map(([name, data]) => chunk(name, data)),
    chunk("IDAT", pixels),
    chunk("IEND", new Uint8Array()),
  );
}

type Tag = readonly [id: number, type: number, count: number, data: readonly number[]];

const ascii = (id: number, text: string): Tag => [id, 2, text.length + 1, [...latin(text), 0]];
const long = (id: number, value: number): Tag => [id, 4, 1, four(value)];
const ratios = (id: number, ...values: readonly number[]): Tag => [
  id,
  5,
  values.length,
  values.flatMap((value) => [...four(value), ...four(1)]),
];

/** A directory of tags, and the data that does not fit into it behind it. */
function directory(start: number, tags: readonly Tag[]): Uint8Array {
  const table: number[] = [...two(tags.length)];
  const rest: number[] = [];
  const restAt = start + 2 + tags.length * 12 + 4;
  for (const [id, type, count, data] of tags) {
    const inPlace = data.length <= 4;
    table.push(...two(id), ...two(type), ...four(count));
    table.push(...(inPlace ? [...data, 0, 0, 0].slice(0, 4) : four(restAt + rest.length)));
    if (!inPlace) rest.push(...data);
  }
  return bytesFrom(table, four(0), rest);
}

/** What a phone writes: 3 April 2026, 18:05:09 in summer time, Bournemouth. */
export function exif(): Uint8Array {
  const first = (exifAt: number, gpsAt: number): readonly Tag[] => [
    ascii(0x010f, "Example"),
    ascii(0x0110, "Phone 12"),
    ascii(0x0132, "2026:04:03 18:06:00"),
    long(0x8769, exifAt),
    long(0x8825, gpsAt),
  ];
  const size = directory(8, first(0, 0)).length;
  const photo = (at: number): Uint8Array =>
    directory(at, [ascii(0x9003, "2026:04:03 18:05:09"), ascii(0x9011, "+01:00")]);
  const gpsAt = 8 + size + photo(0).length;
  const gps = directory(gpsAt, [ascii(1, "N"), ratios(2, 50, 43, 9), ascii(3, "W"), ratios(4, 1, 52, 48)]);
  return bytesFrom("MM", two(42), four(8), directory(8, first(8 + size, gpsAt)), photo(8 + size), gps);
}

/** `before`: bytes of other segments in front of the size. */
export function jpeg(
  width: number,
  height: number,
  exifBytes: Uint8Array | null = null,
  before = 0,
): Uint8Array<ArrayBuffer> {
  const app =
    exifBytes === null ? [] : [0xff, 0xe1, ...two(exifBytes.length + 8), ...latin("Exif\0\0"), ...exifBytes];
  const comments = Array.from({ length: Math.ceil(before / 60_000) }, () =>
    bytesFrom([0xff, 0xfe], two(60_002), new Uint8Array(60_000).fill(32)),
  );
  return bytesFrom(
    [0xff, 0xd8],
    app,
    ...comments,
    [0xff, 0xc0, 0, 11, 8, ...two(height), ...two(width), 1, 1, 0x11, 0],
    [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0, 0x55, 0xff, 0xd9],
  );
}

const box = (name: string, ...data: readonly (readonly number[] | Uint8Array | string)[]): Uint8Array => {
  const body = bytesFrom(...data);
  return bytesFrom(four(body.length + 8), name, body);
};

/** `seconds` since 1970. */
export function film(seconds: number, place = "+50.7194-001.8808/"): Uint8Array<ArrayBuffer> {
  const head = box("mvhd", four(0), four(seconds + 2_082_844_800), four(0), new Uint8Array(88));
  const where = box("udta", box("\u00a9xyz", two(place.length), two(0x15c7), place));
  return bytesFrom(
    box("ftyp", "isom", four(0), "isommp42"),
    box("mdat", new Uint8Array(5000).fill(1)),
    box("moov", head, where),
  );
}

export function pdf(): Uint8Array<ArrayBuffer> {
  return bytesFrom(
    "%PDF-1.7\n1 0 obj << /Title (Letter \\(two\\)) /Author <FEFF004A00F6> /CreationDate (D:20260403180509+01'00') /Producer (Maker) >> endobj\n",
    "trailer << /Info 1 0 R >>\n%%EOF\n",
  );
}
