/** An exhibit as a file that can be read from any place: only the sealed chunks that are asked for are opened. */
import type { Seekable } from "../../evidence/import/seekable.ts";
import type { Span } from "../../vault/exhibits.ts";
import type { Vault } from "../../vault/vault.ts";

/** Its digest is not checked, for that would take all of it: what is taken out of it has one of its own. */
export function sealedFile(vault: Vault, exhibit: string, size: number): Seekable {
  return {
    size,
    slice: (start, end) => ({
      arrayBuffer: () => bytesOf(vault, exhibit, { start, end }),
      stream: () => streamOf(vault, exhibit, { start, end }),
    }),
  };
}

async function bytesOf(vault: Vault, exhibit: string, span: Span): Promise<ArrayBuffer> {
  const pieces: BlobPart[] = [];
  for await (const piece of vault.readExhibit(exhibit, span)) pieces.push(new Uint8Array(piece));
  return new Blob(pieces).arrayBuffer();
}

function streamOf(vault: Vault, exhibit: string, span: Span): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = vault.readExhibit(exhibit, span)[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(new Uint8Array(next.value));
    },
    async cancel() {
      await pieces.return?.();
    },
  });
}
