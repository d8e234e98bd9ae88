/** A stream taken into a Blob in large pieces, which the browser may put away: memory stays small however long it is. */
import { plain } from "../../kit/bytes.ts";

const PIECE_BYTES = 4_194_304;

/** Rejects with what the stream fails with. What came out of it must not change any more. */
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
    piece.push(plain(read.value));
    bytes += read.value.length;
    if (bytes >= PIECE_BYTES) put();
  }
  put();
  return new Blob(whole, { type });
}
