/** The timestamp authority's addresses, media types and limits: all that anyone may ask of it. */
import type { PublicRoute } from "./public-routes.ts";

export const TIMESTAMP_ROUTES = {
  ask: { path: "/timestamp", methods: ["POST"], gives: "a token for a digest (RFC 3161)" },
  root: {
    path: "/timestamp/root.pem",
    methods: ["GET", "HEAD"],
    gives: "the root certificate that tokens are checked with",
  },
  chain: {
    path: "/timestamp/chain",
    methods: ["GET", "HEAD"],
    gives: "every certificate that ever signed tokens here, newest first, then the root",
  },
  health: {
    path: "/timestamp/healthz",
    methods: ["GET", "HEAD"],
    gives: "whether tokens can be made, and until when",
  },
} as const satisfies Record<string, PublicRoute>;

/**
 * Which authority is asked, at each of the addresses: `?by=own` is the one built in, `?by=other` the one that the operator
 * named. Without the question it is the other one where there is one, else the own. A case file may so carry a token of each.
 */
export const BY = { name: "by", own: "own", other: "other" } as const;

/** Lengths in bytes, times in milliseconds. `perMinute`: questions from one address. */
export const TIMESTAMP = {
  queryType: "application/timestamp-query",
  replyType: "application/timestamp-reply",
  pemType: "application/x-pem-file",
  maxQueryBytes: 4096,
  maxReplyBytes: 65_536,
  patienceMs: 10_000,
  perMinute: 100,
} as const;

/** The one policy of the built-in authority: docs/PROTOCOL.md, "Timestamps". An UUID of its own under 2.25 (ITU-T X.667). */
export const TIMESTAMP_POLICY = "2.25.148528374257917147425587154924842658414";
