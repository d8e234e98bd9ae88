/** Reads the bytes of a payload once, piece by piece, and holds them against the digest that was named before. */
import { hasher } from "../kit/digest.ts";
import type { LateHasher } from "../kit/digest.ts";
import { BagFault } from "./bag-fault.ts";
import type { Payload, Source } from "./payload.ts";

/** `newHasher`: SHA-256, where the caller has a faster one; it is told how many bytes will come. `onRead` is told of each piece's length. */
export type Watched = Readonly<{
  signal?: AbortSignal | undefined;
  newHasher?: ((size: number) => LateHasher | Promise<LateHasher>) | undefined;
  onRead?: ((bytes: number) => void) | undefined;
}>;

/** Throws a BagFault: `unreadable` when the bytes stop coming, `changed` when they are others; or the reason of the signal. */
export async function* readOnce(
  { path, size, digest, bytes }: Payload,
  { signal, newHasher = hasher, onRead }: Watched = {},
): AsyncGenerator<Uint8Array> {
  const running = await newHasher(size);
  let read = 0;
  let found: string | Promise<string> | null = null;
  const pieces = piecesOf(bytes, path);
  try {
    for await (const piece of pieces) {
      signal?.throwIfAborted();
      read += piece.length;
      if (read > size) break;
      running.update(piece);
      // A hasher of its own thread works while the last piece is written.
      if (read === size) found = running.hex();
      yield piece;
      onRead?.(piece.length);
    }
  } finally {
    await pieces.return(undefined);
  }
  if (read !== size || (await (found ?? running.hex())) !== digest) throw new BagFault("changed", path);
}

async function* piecesOf(bytes: () => Source, path: string): AsyncGenerator<Uint8Array> {
  const stopped = (cause: unknown): BagFault => new BagFault("unreadable", path, { cause });
  let close: (() => Promise<unknown>) | null = null;
  try {
    const { next, end } = await opened(bytes());
    close = end;
    for (;;) {
      const piece = await next();
      if (piece === null) break;
      if (piece.length > 0) yield piece;
    }
    close = null;
  } catch (fault: unknown) {
    throw stopped(fault);
  } finally {
    // Whoever reads no further lets go of the file; that it was let go of too late harms nobody.
    await close?.().catch(() => undefined);
  }
}

type Opened = Readonly<{ next: () => Promise<Uint8Array | null>; end: () => Promise<unknown> }>;

async function opened(given: Source): Promise<Opened> {
  const source = given instanceof Promise ? (await given).stream() : given;
  if ("getReader" in source) {
    const reader = source.getReader();
    return {
      next: async () => (await reader.read()).value ?? null,
      end: () => reader.cancel(),
    };
  }
  const iterator: AsyncIterator<Uint8Array, unknown> = source[Symbol.asyncIterator]();
  return {
    next: async () => {
      const read = await iterator.next();
      return read.done === true ? null : read.value;
    },
    end: async () => iterator.return?.(),
  };
}
