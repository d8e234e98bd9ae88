/** Turns a page of the site into an answer: whole, squeezed, or "you have it already". */
import type { AnswerKind } from "./headers.ts";
import { headersFor } from "./headers.ts";
import type { Caching, Page } from "./site.ts";

const CACHE_CONTROL: Readonly<Record<Caching, string>> = {
  "no-store": "no-store",
  immutable: "public, max-age=31536000, immutable",
  revalidate: "no-cache",
};

/** `asked` is the request's headers; the body is left out later for HEAD, its length is not. */
export function answerPage(page: Page, asked: Headers, httpsOnly: boolean): Response {
  const headers: Record<string, string> = {
    ...headersFor(kindOf(page.type), httpsOnly),
    "cache-control": CACHE_CONTROL[page.cache],
  };
  if (page.brotli !== null) headers["vary"] = "accept-encoding";
  if (page.cache !== "no-store") {
    headers["etag"] = page.etag;
    if (page.status === 200 && isKnown(asked.get("if-none-match"), page.etag)) {
      return new Response(null, { status: 304, headers });
    }
  }
  const squeezed = page.brotli !== null && takesBrotli(asked.get("accept-encoding")) ? page.brotli : null;
  if (squeezed !== null) headers["content-encoding"] = "br";
  const body = squeezed ?? page.body;
  headers["content-type"] = page.type;
  headers["content-length"] = String(body.length);
  return new Response(body, { status: page.status, headers });
}

function kindOf(type: string): AnswerKind {
  if (type.startsWith("text/html")) return "page";
  return type.startsWith("text/javascript") ? "script" : "other";
}

// RFC 9110, 13.1.2: a list of tags, compared weakly, or a star.
function isKnown(asked: string | null, etag: string): boolean {
  if (asked === null) return false;
  const opaque = (tag: string): string => tag.trim().replace(/^W\//, "");
  return asked.trim() === "*" || asked.split(",").some((tag) => opaque(tag) === opaque(etag));
}

// RFC 9110, 12.5.3: `br;q=0` is a refusal.
function takesBrotli(asked: string | null): boolean {
  if (asked === null) return false;
  return asked.split(",").some((coding) => {
    const [name = "", ...weights] = coding.toLowerCase().split(";");
    return name.trim() === "br" && !weights.some((weight) => /^\s*q\s*=\s*0(?:\.0*)?\s*$/.test(weight));
  });
}
