/** Which letters a font can show, read from its own table, and which letters of a text it lacks. */

const FORMAT_WITH_ALL_PLANES = 12;
const FORMAT_OF_THE_FIRST_PLANE = 4;

/** Answers whether the font has a shape for a code point. Throws when the bytes are not a TrueType font with a full table. */
export function lettersOf(font: Uint8Array): (codePoint: number) => boolean {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const table = tableAt(view, "cmap");
  const spans = spansOf(view, table);
  return (codePoint) => {
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = spans[middle];
      if (span === undefined) return false;
      if (codePoint < span.first) high = middle - 1;
      else if (codePoint > span.last) low = middle + 1;
      else return true;
    }
    return false;
  };
}

type Span = Readonly<{ first: number; last: number }>;

function tableAt(view: DataView, tag: string): number {
  const count = view.getUint16(4);
  for (let index = 0; index < count; index++) {
    const record = 12 + index * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((at) => view.getUint8(record + at)));
    if (name === tag) return view.getUint32(record + 8);
  }
  throw new Error(`The font has no table "${tag}".`);
}

function spansOf(view: DataView, table: number): readonly Span[] {
  const count = view.getUint16(table + 2);
  let smaller: number | null = null;
  for (let index = 0; index < count; index++) {
    const start = table + view.getUint32(table + 4 + index * 8 + 4);
    if (view.getUint16(start) === FORMAT_OF_THE_FIRST_PLANE) smaller ??= start;
    if (view.getUint16(start) !== FORMAT_WITH_ALL_PLANES) continue;
    const groups = view.getUint32(start + 12);
    return Array.from({ length: groups }, (_, group) => {
      const at = start + 16 + group * 12;
      return { first: view.getUint32(at), last: view.getUint32(at + 4) };
    });
  }
  if (smaller !== null) return spansOfFirstPlane(view, smaller);
  throw new Error("The font has no table of all letters.");
}

/** Segments of 16-bit letters. A letter within one that has no shape after all shows as an empty box, which these fonts do not have. */
function spansOfFirstPlane(view: DataView, start: number): readonly Span[] {
  const segments = view.getUint16(start + 6) / 2;
  return Array.from({ length: segments }, (_, at) => ({
    first: view.getUint16(start + 16 + 2 * segments + 2 * at),
    last: view.getUint16(start + 14 + 2 * at),
  })).filter(({ last }) => last !== 0xffff);
}

// Breaks of lines, and marks that have no shape of their own anywhere.
const WITHOUT_SHAPE = /[\p{Cc}\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\p{Variation_Selector}]/u;

/** Letters of the text that the font cannot show, each once, in the order they first stand there. */
export function lacking(text: string, has: (codePoint: number) => boolean): readonly string[] {
  const missing = new Set<string>();
  for (const letter of text) {
    if (!WITHOUT_SHAPE.test(letter) && !has(letter.codePointAt(0) ?? 0)) missing.add(letter);
  }
  return [...missing];
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Whether a part of the text is written from right to left: a PDF of ours would show it in the wrong order. */
export function readsRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}
