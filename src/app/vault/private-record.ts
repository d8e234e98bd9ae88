/** How what the app keeps in the vault is turned into bytes and back: JSON in UTF-8. */

const encoder = new TextEncoder();
const decoder = new TextDecoder("utf-8", { fatal: true });

export function toBytes(value: unknown): Uint8Array {
  return encoder.encode(JSON.stringify(value));
}

/** Throws for bytes that are not JSON: the vault has checked that they are what was kept. */
export function fromBytes(bytes: Uint8Array): unknown {
  const value: unknown = JSON.parse(decoder.decode(bytes));
  return value;
}
