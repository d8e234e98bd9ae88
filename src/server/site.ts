/** The site in memory: every page and file, packed once, found by its address. */
import { createHash } from "node:crypto";
import { brotliCompressSync, constants } from "node:zlib";

/**
 * `no-store`: the browser keeps no copy. `immutable`: the address changes with the content, so a copy is good for
 * ever. `revalidate`: a copy may be kept, but is asked about each time.
 */
export type Caching = "no-store" | "immutable" | "revalidate";

type Bytes = Buffer<ArrayBuffer>;

/** `type` is the whole Content-Type. `brotli` is null where it would not be smaller. `etag` is weak: it names both. */
export type Page = Readonly<{
  status: number;
  type: string;
  body: Bytes;
  brotli: Bytes | null;
  etag: string;
  cache: Caching;
}>;

/** By address: a path without a slash at its end, but for `/`. Two addresses may share one page. */
export type Site = ReadonlyMap<string, Page>;

type Packing = Readonly<{
  /** whole Content-Type, or left out: taken from the ending of `address` */
  type?: string;
  address?: string;
  content: string | Uint8Array;
  cache: Caching;
  /** brotli quality, 0 (quick) to 11 (small) */
  quality: number;
  status?: number;
}>;

/** Makes a page ready to be served. Throws for an address whose ending has no known type. */
export function packPage({ type, address = "", content, cache, quality, status = 200 }: Packing): Page {
  const body = Buffer.from(content);
  const whole = type ?? typeOf(address);
  return { status, type: whole, body, brotli: squeeze(body, whole, quality), etag: markOf(body), cache };
}

/** A weak ETag (RFC 9110, 8.8.3): the same for the same bytes. */
export function markOf(body: Uint8Array): string {
  return `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}

/** The page at a path as asked for: `/x`, `/x/` and `/x/index.html` are one. */
export function findPage(site: Site, path: string): Page | null {
  return site.get(plainAddress(path)) ?? null;
}

/** The one address that a path stands for. */
export function plainAddress(path: string): string {
  const file = "/index.html";
  const folder = path.endsWith(file) ? path.slice(0, -file.length) : path;
  const plain = folder.endsWith("/") ? folder.slice(0, -1) : folder;
  return plain === "" ? "/" : plain;
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  json: "application/json",
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml; charset=utf-8",
  txt: "text/plain; charset=utf-8",
  xml: "application/xml; charset=utf-8",
  png: "image/png",
  ico: "image/x-icon",
  webp: "image/webp",
  mp4: "video/mp4",
  vtt: "text/vtt; charset=utf-8",
  wasm: "application/wasm",
  ttf: "font/ttf",
  icc: "application/vnd.iccprofile",
};

/** Content-Type by the ending of an address; a page has none. Throws for one that is not known. */
export function typeOf(address: string): string {
  const name = address.slice(address.lastIndexOf("/") + 1);
  const type = name.includes(".") ? TYPES[name.slice(name.lastIndexOf(".") + 1)] : TYPES["html"];
  if (type === undefined) throw new Error(`${address} has an ending with no known type.`);
  return type;
}

/** Pictures and films are packed in themselves. */
export const willShrink = (type: string): boolean => !/^(?:image\/(?:png|webp)|video\/)/.test(type);

function squeeze(body: Bytes, type: string, quality: number): Bytes | null {
  if (!willShrink(type)) return null;
  const small = brotliCompressSync(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
  return small.length < body.length ? small : null;
}
