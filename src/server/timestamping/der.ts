/** Writes DER (ITU-T X.690): one function for each of the few shapes that certificates and tokens are made of. */

export const TAG = {
  boolean: 0x01,
  integer: 0x02,
  bits: 0x03,
  octets: 0x04,
  nothing: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  sequence: 0x30,
  set: 0x31,
  utcTime: 0x17,
  time: 0x18,
} as const;

/** The tag of a numbered field: `[number]`, made of others (explicit, or an implicit SEQUENCE or SET) or plain. `number` below 31. */
export const field = (number: number, made: "made" | "plain" = "made"): number =>
  (made === "made" ? 0xa0 : 0x80) + number;

/** One value: tag, length, and the content parts one after another. */
export function der(tag: number, ...content: readonly Uint8Array[]): Buffer {
  let length = 0;
  for (const part of content) length += part.length;
  return Buffer.concat([head(tag, length), ...content]);
}

/** The length in its shortest form: one byte up to 127, then a count of bytes and the bytes. */
function head(tag: number, length: number): Buffer {
  if (length < 0x80) return Buffer.from([tag, length]);
  if (length < 0x100) return Buffer.from([tag, 0x81, length]);
  if (length < 0x1_0000) return Buffer.from([tag, 0x82, length >> 8, length & 0xff]);
  if (length < 0x100_0000) return Buffer.from([tag, 0x83, length >> 16, (length >> 8) & 0xff, length & 0xff]);
  throw new RangeError("Nothing here is that long.");
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(TAG.sequence, ...parts);

/** SET OF: DER puts the members in order by their bytes. */
export const setOf = (...parts: readonly Uint8Array[]): Buffer =>
  der(TAG.set, ...parts.toSorted((one, other) => Buffer.compare(one, other)));

/** A whole number from 0 up, big-endian bytes; leading zeros go, and one comes where it would look negative. */
export function unsigned(bytes: Uint8Array): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start += 1;
  const plain = bytes.length === 0 ? Buffer.from([0]) : bytes.subarray(start);
  const looksNegative = ((plain[0] ?? 0) & 0x80) !== 0;
  return looksNegative ? der(TAG.integer, Buffer.from([0]), plain) : der(TAG.integer, plain);
}

/** A whole number from 0 to 255. */
export const small = (number: number): Buffer => unsigned(Buffer.from([number]));

/** Only what is not the default is written: false never is. */
export const TRUE = der(TAG.boolean, Buffer.from([0xff]));

export const octets = (bytes: Uint8Array): Buffer => der(TAG.octets, bytes);

/** Bits in whole bytes, but for the last `unused` of them. */
export const bits = (bytes: Uint8Array, unused = 0): Buffer => der(TAG.bits, Buffer.from([unused]), bytes);

export const text = (words: string): Buffer => der(TAG.utf8, Buffer.from(words));

/** An object identifier from its dotted form; its arcs may be of any size. */
export function oid(dotted: string): Buffer {
  const [first = 0n, second = 0n, ...rest] = dotted.split(".").map(BigInt);
  return der(TAG.oid, Buffer.from([first * 40n + second, ...rest].flatMap(arc)));
}

function arc(number: bigint): number[] {
  const groups: number[] = [];
  for (let left = number; ; left >>= 7n) {
    groups.unshift(Number(left & 0x7fn) | (groups.length === 0 ? 0 : 0x80));
    if (left < 0x80n) return groups;
  }
}

/** GeneralizedTime to the second, UTC. `moment` in milliseconds since 1970. */
export const time = (moment: number): Buffer => der(TAG.time, Buffer.from(`${letters(moment)}Z`));

/** As certificates want it (RFC 5280, 4.1.2.5): two digits of the year up to 2049. */
export function certificateTime(moment: number): Buffer {
  const whole = letters(moment);
  return whole < "2050" ? der(TAG.utcTime, Buffer.from(`${whole.slice(2)}Z`)) : time(moment);
}

/** `YYYYMMDDHHMMSS` of the second that has begun. */
const letters = (moment: number): string =>
  new Date(moment).toISOString().slice(0, 19).replaceAll(/[-:T]/g, "");
