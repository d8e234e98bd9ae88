/** Talks to the server's timestamp authority: its root certificate, and one token for one digest. */

import { BY, TIMESTAMP, TIMESTAMP_ROUTES } from "../../wire/timestamp.ts";

/** The browser's own `fetch`, or one made for a test. */
export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

const PATIENCE_MS = 15_000;

/** DER of the root certificate, or null when it cannot be had. `by`: the server's own authority, else the one that answers by itself. */
export async function authorityRoot(ask: Fetch, by: "own" | null = null): Promise<Uint8Array | null> {
  const address = `${TIMESTAMP_ROUTES.root.path}${by === null ? "" : `?${BY.name}=${by}`}`;
  const answer = await answerOf(ask, address, { cache: "no-store" });
  if (answer === null) return null;
  const body = /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(
    new TextDecoder().decode(answer),
  )?.[1];
  return body === undefined
    ? null
    : Uint8Array.from(atob(body.replaceAll(/\s/g, "")), (one) => one.charCodeAt(0));
}

/** The authority's whole answer (RFC 3161, TimeStampResp in DER), unchecked; null when there is none. */
export async function askAuthority(
  digest: Uint8Array,
  { fetch: ask, random }: Readonly<{ fetch: Fetch; random(bytes: number): Uint8Array }>,
): Promise<Uint8Array | null> {
  const { timestampRequest } = await import("../../casefile/timestamp/request.ts");
  return answerOf(ask, TIMESTAMP_ROUTES.ask.path, {
    method: "POST",
    headers: { "content-type": TIMESTAMP.queryType },
    body: new Uint8Array(timestampRequest(digest, random(8))),
  });
}

async function answerOf(ask: Fetch, address: string, init: RequestInit): Promise<Uint8Array | null> {
  try {
    const answer = await ask(address, {
      ...init,
      credentials: "omit",
      referrerPolicy: "no-referrer",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!answer.ok) return null;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length > TIMESTAMP.maxReplyBytes ? null : bytes;
  } catch {
    return null;
  }
}
