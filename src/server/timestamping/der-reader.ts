/** Reads DER strictly: definite lengths in their shortest form, nothing left over; anything else throws `NotDer`. */

export class NotDer extends Error {
  override readonly name = "NotDer";
}

/** `body`: the content; `whole`: with tag and length, as it came. Both are views of the bytes that were read. */
export type Der = Readonly<{ tag: number; body: Uint8Array; whole: Uint8Array }>;

/** Walks over values that stand one after another. */
export type Fields = Readonly<{
  /** the next, which must have this tag */
  take(tag: number): Der;
  /** the next if it has this tag, else null */
  maybe(tag: number): Der | null;
  /** the next, whatever it is, or null at the end */
  any(): Der | null;
  /** throws when something is left */
  end(): void;
}>;

export function fieldsOf(bytes: Uint8Array): Fields {
  let at = 0;
  const next = (): Der | null => (at === bytes.length ? null : readAt(bytes, at));
  const advance = (one: Der): Der => {
    at += one.whole.length;
    return one;
  };
  return {
    take(tag) {
      const one = next();
      if (one === null || one.tag !== tag) throw new NotDer();
      return advance(one);
    },
    maybe(tag) {
      const one = next();
      return one === null || one.tag !== tag ? null : advance(one);
    },
    any() {
      const one = next();
      return one === null ? null : advance(one);
    },
    end() {
      if (at !== bytes.length) throw new NotDer();
    },
  };
}

/** The one value that these bytes are. */
export function only(bytes: Uint8Array, tag: number): Der {
  const fields = fieldsOf(bytes);
  const one = fields.take(tag);
  fields.end();
  return one;
}

/** The content of an INTEGER in its shortest form; throws for any other. */
export function integerBody({ body }: Der): Uint8Array {
  const [first, second] = body;
  if (first === undefined) throw new NotDer();
  const idle = second !== undefined && ((first === 0 && second < 0x80) || (first === 0xff && second >= 0x80));
  if (idle) throw new NotDer();
  return body;
}

/** A BOOLEAN as DER spells it: 0xFF or 0x00. */
export function truth({ body }: Der): boolean {
  if (body.length !== 1 || (body[0] !== 0xff && body[0] !== 0)) throw new NotDer();
  return body[0] === 0xff;
}

/** Nothing that is read here is longer than three bytes can tell. */
const MOST_LENGTH_BYTES = 3;
const LONG_TAG = 0x1f;

function readAt(bytes: Uint8Array, at: number): Der {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || (tag & LONG_TAG) === LONG_TAG) throw new NotDer();
  let start = at + 2;
  let length = first;
  if (first >= 0x80) {
    const count = first - 0x80;
    if (count === 0 || count > MOST_LENGTH_BYTES) throw new NotDer();
    length = 0;
    for (const end = start + count; start < end; start += 1) length = length * 256 + (bytes[start] ?? 0);
    if (length < 0x80 || length < 256 ** (count - 1)) throw new NotDer();
  }
  if (start + length > bytes.length) throw new NotDer();
  return { tag, body: bytes.subarray(start, start + length), whole: bytes.subarray(at, start + length) };
}
