/** Files that the build left on disk, as pages: packed by the build, so that a start need not, and read late where they are large. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { markOf, typeOf, willShrink } from "./site.ts";
import type { Caching, Page } from "./site.ts";

/** What the build adds to the name of a file for its packed form. Where there is none, packing would not make it smaller. */
export const PACKED = ".br";

type Built = Readonly<{
  /** on disk */
  path: string;
  address: string;
  cache: Caching;
  /** whole Content-Type, or left out: taken from the ending of `address` */
  type?: string;
  /** what tells this content from any other, where its name says so: then nothing is read until somebody asks for it */
  digest?: string | undefined;
}>;

/** Throws for a file that is not there, or whose ending has no known type. */
export function builtPage({ path, address, cache, type = typeOf(address), digest }: Built): Page {
  const packed = willShrink(type) && existsSync(`${path}${PACKED}`) ? `${path}${PACKED}` : null;
  const rest = { status: 200, type, cache };
  if (digest === undefined) {
    const body = readFileSync(path);
    return { ...rest, etag: markOf(body), body, brotli: packed === null ? null : readFileSync(packed) };
  }
  statSync(path);
  const body = once(() => readFileSync(path));
  const brotli = once(() => (packed === null ? null : readFileSync(packed)));
  return {
    ...rest,
    etag: `W/"${digest}"`,
    get body() {
      return body();
    },
    get brotli() {
      return brotli();
    },
  };
}

function once<Value>(read: () => Value): () => Value {
  let kept: Readonly<{ value: Value }> | null = null;
  return () => (kept ??= { value: read() }).value;
}
