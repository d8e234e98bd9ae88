/** A stream taken into a Blob in large pieces, which the browser may put away: memory stays small however long it is. */

const PIECE_BYTES = 4_194_304;

/** Rejects with what the stream fails with. */
export async function blobOf(stream: ReadableStream<Uint8Array>, type: string): Promise<Blob> {
  const whole: Blob[] = [];
  let piece: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const put = (): void => {
    whole.push(new Blob(piece));
    piece = [];
    bytes = 0;
  };
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    piece.push(new Uint8Array(read.value));
    bytes += read.value.length;
    if (bytes >= PIECE_BYTES) put();
  }
  put();
  return new Blob(whole, { type });
}
