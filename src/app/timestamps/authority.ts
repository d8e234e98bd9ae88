/** Talks to the server's timestamp authority: its root certificate, and one token for one digest. */

import { BY, TIMESTAMP, TIMESTAMP_ROUTES } from "../../wire/timestamp.ts";

/** The browser's own `fetch`, or one made for a test. */
export type Fetch = (address: string, init?: RequestInit) => Promise<Response>;

const PATIENCE_MS = 15_000;

/** The server's own authority, or null for the one that it offers by itself. */
type By = "own" | null;

const addressOf = (route: "root" | "ask", by: By): string =>
  `${TIMESTAMP_ROUTES[route].path}${by === null ? "" : `?${BY.name}=${by}`}`;

/** DER of the root certificate, or null when it cannot be had. */
export async function authorityRoot(ask: Fetch, by: By = null): Promise<Uint8Array | null> {
  const answer = await answerOf(ask, addressOf("root", by), { cache: "no-store" });
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
  { fetch: ask, random, by = null }: Readonly<{ fetch: Fetch; random(bytes: number): Uint8Array; by?: By }>,
): Promise<Uint8Array | null> {
  const { timestampRequest } = await import("../../casefile/timestamp/request.ts");
  return answerOf(ask, addressOf("ask", by), {
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
