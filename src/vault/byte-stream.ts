/** Streams of bytes that are made only as fast as they are read. */
import type { Bytes } from "../kit/bytes.ts";
import { plain } from "../kit/bytes.ts";

/** Reads only when asked to. */
export function streamOf(source: AsyncGenerator<Uint8Array, void, undefined>): ReadableStream<Bytes> {
  return new ReadableStream<Bytes>({
    pull: async (controller) => {
      const { done, value } = await source.next();
      if (done === true) controller.close();
      else controller.enqueue(plain(value));
    },
    cancel: async () => {
      await source.return(undefined);
    },
  });
}
