/** What each byte of a zip is, told apart from the reader that is tested: which of them carry no meaning. */

/** Bytes that no program that unpacks a zip needs, so that another value changes nothing: dates, versions, attributes that make no link or folder, extra fields, comments. */
export const WITHOUT_MEANING = [
  "date",
  "version",
  "attributes",
  "extra field",
  "comment",
  "bits of no meaning",
] as const;

const LOCAL = ["mark:4", "version:2", "bits:2", "method:2", "date:4", "check sum:4", "sizes:8", "lengths:4"];
const LISTED = [
  "mark:4",
  "version:4",
  "bits:2",
  "method:2",
  "date:4",
  "check sum:4",
  "sizes:8",
  "lengths:6",
  "disk:2",
  "attributes:6",
  "offset:4",
];

/** For each byte what it is, and the path that it belongs to; empty for the end of the list. */
export function regionsOf(zip: Uint8Array): readonly Readonly<{ what: string; path: string }>[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const regions = Array.from({ length: zip.length }, () => ({ what: "end of the list", path: "" }));
  const put = (from: number, bytes: number, what: string, path: string): void => {
    for (let at = from; at < from + bytes; at += 1) regions[at] = { what, path };
  };
  const fields = (from: number, shape: readonly string[], path: string): void => {
    let at = from;
    for (const field of shape) {
      const [what = "", bytes = ""] = field.split(":");
      put(at, Number(bytes), what, path);
      at += Number(bytes);
    }
  };
  let end = zip.length - 22;
  while (view.getUint32(end, true) !== 0x06054b50) end -= 1;
  let at = view.getUint32(end + 16, true);
  const list = at;
  const starts: number[] = [];
  const members: (() => void)[] = [];
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    const [name = 0, extra = 0, comment = 0] = [28, 30, 32].map((place) => view.getUint16(at + place, true));
    const path = new TextDecoder().decode(zip.subarray(at + 46, at + 46 + name));
    fields(at, LISTED, path);
    put(at + 46, name, "name", path);
    put(at + 46 + name, extra, "extra field", path);
    put(at + 46 + name + extra, comment, "comment", path);
    const [packed, offset] = [view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    starts.push(offset);
    members.push(() => {
      const [localName, localExtra] = [view.getUint16(offset + 26, true), view.getUint16(offset + 28, true)];
      fields(offset, LOCAL, path);
      put(offset + 30, localName, "name", path);
      put(offset + 30 + localName, localExtra, "extra field", path);
      const data = offset + 30 + localName + localExtra;
      put(data, packed, "bytes", path);
      const next = Math.min(list, ...starts.filter((start) => start > offset));
      put(data + packed, next - data - packed, "record behind the bytes", path);
    });
    at += 46 + name + extra + comment;
  }
  for (const member of members) member();
  return regions;
}
