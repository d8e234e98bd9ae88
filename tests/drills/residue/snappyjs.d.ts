/** What we use of snappyjs, which brings no types. */
declare module "snappyjs" {
  /** Throws when `packed` is no whole raw snappy stream, or says that it is longer than `maxLength`. */
  export function uncompress(packed: Uint8Array, maxLength?: number): Uint8Array;
  export function compress(bytes: Uint8Array): Uint8Array;
}
