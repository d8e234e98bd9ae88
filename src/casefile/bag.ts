/** A case file as a bag (BagIt 1.0, RFC 8493) in a zip, made as a stream in which every exhibit is read once. */
import { sha256 } from "../kit/digest.ts";
import type { LateHasher } from "../kit/digest.ts";
import { BagFault } from "./bag-fault.ts";
import { bagFolder } from "./bag-info.ts";
import { readOnce } from "./read-once.ts";
import { BAG_TOKEN, tagFiles, tagManifest } from "./tag-files.ts";
import type { TagInput } from "./tag-files.ts";
import { MOST_FILES, zipStream } from "./zip.ts";
import type { Zipped } from "./zip.ts";

/**
 * `stamp` is asked once, with the SHA-256 of the tag manifest, for an authority's answer; null, or a promise that rejects, leaves the bag without that token, and
 * `onStamped` says which it was. `onProgress` counts bytes of payload. `newHasher`: a faster SHA-256 for as many bytes as it is told.
 */
export type BagInput = TagInput &
  Readonly<{
    stamp?: ((digest: Uint8Array) => Promise<Uint8Array | null>) | undefined;
    onStamped?: ((token: Uint8Array | null) => void) | undefined;
    onProgress?: ((doneBytes: number, allBytes: number) => void) | undefined;
    signal?: AbortSignal | undefined;
    newHasher?: ((size: number) => LateHasher | Promise<LateHasher>) | undefined;
  }>;

/** The name of the zip. */
export const bagName = ({ made, part }: Pick<BagInput, "made" | "part">): string =>
  `${bagFolder(made, part)}.zip`;

/**
 * The zip as a stream. Throws a BagFault `too-many-files` at once. The stream fails with a BagFault `unreadable` or `changed` that names the file when its bytes
 * are not the ones that were promised, and with the reason of the signal.
 */
export function makeBag(input: BagInput): ReadableStream<Uint8Array> {
  const tags = tagFiles(input);
  const files = input.payload.length + tags.length + 2;
  if (files > MOST_FILES) throw new BagFault("too-many-files", String(files));
  const stop = new AbortController();
  const reader = zipStream(filesOf(input, tags, stop.signal), input.made.slice(0, 10)).getReader();
  return new ReadableStream<Uint8Array>({
    pull: async (controller) => {
      const { done, value } = await reader.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async (reason: unknown) => {
      stop.abort(reason);
      await reader.cancel(reason).catch(() => undefined);
    },
  });
}

/** The manifests come after the payload: by then every digest was seen to be true. */
async function* filesOf(
  input: BagInput,
  tags: ReturnType<typeof tagFiles>,
  stopped: AbortSignal,
): AsyncGenerator<Zipped> {
  const folder = bagFolder(input.made, input.part);
  const all = input.payload.reduce((sum, { size }) => sum + size, 0);
  let read = 0;
  const onRead = (bytes: number): void => {
    read += bytes;
    input.onProgress?.(read, all);
  };
  const isFirst = ({ path }: Readonly<{ path: string }>): boolean => path.startsWith("bag");
  for (const { path, bytes } of tags.filter(isFirst)) yield { name: `${folder}/${path}`, bytes };
  for (const payload of input.payload) {
    const pieces = readOnce(payload, { signal: input.signal, newHasher: input.newHasher, onRead });
    const letGo = (): void => void pieces.return(undefined).catch(() => undefined);
    stopped.addEventListener("abort", letGo, { once: true });
    yield { name: `${folder}/${payload.path}`, bytes: pieces };
    stopped.removeEventListener("abort", letGo);
  }
  input.signal?.throwIfAborted();
  const listing = tagManifest(tags);
  for (const { path, bytes } of [...tags.filter((tag) => !isFirst(tag)), listing])
    yield { name: `${folder}/${path}`, bytes };
  const token = await stamped(input, listing.bytes);
  if (token !== null) yield { name: `${folder}/${BAG_TOKEN}`, bytes: token };
}

async function stamped({ stamp, onStamped }: BagInput, bytes: Uint8Array): Promise<Uint8Array | null> {
  if (stamp === undefined) return null;
  const token = await stamp(sha256(bytes)).catch(() => null);
  onStamped?.(token);
  return token;
}
