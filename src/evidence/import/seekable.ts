/** A file that can be read from any place: a Blob is one, and so is an exhibit that lies sealed. */

/** `slice` reads nothing yet; from the byte `start` up to the byte before `end`. Reading may reject with what its store throws. */
export type Seekable = Readonly<{
  size: number;
  slice(
    start: number,
    end: number,
  ): Readonly<{ arrayBuffer(): Promise<ArrayBuffer>; stream(): ReadableStream<Uint8Array<ArrayBuffer>> }>;
}>;
