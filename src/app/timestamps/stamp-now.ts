/** Has the heads of a case's log timestamped: a digest leaves, nothing else, and only a token that checks is kept. */
import { fromBase64url, toBase64url, utf8 } from "../../kit/bytes.ts";
import { canonicalJson } from "../../kit/canonical-json.ts";
import { sha256 } from "../../kit/digest.ts";
import { headsOf } from "../../case/log.ts";
import * as v from "valibot";
import type { Digest, Event, FeedId } from "../../case/event.ts";
import type { Stamp } from "../vault/keeper.ts";
import { authorityRoot, askAuthority } from "./authority.ts";
import type { Fetch } from "./authority.ts";

/** What a token stamps: the newest header of each feed of one case (PROTOCOL, "Timestamps"). */
export const headsText = (id: string, events: readonly Event[]): string =>
  canonicalJson({ case: id, heads: headsOf(events), v: 1 });

const shape = v.object({ heads: v.record(v.string(), v.string()) });

/** The heads that a stamp's text names; none in a text that is not one of ours. */
export function stampedHeads(text: string): Readonly<Record<FeedId, Digest>> {
  try {
    return v.parse(shape, JSON.parse(text)).heads;
  } catch {
    return {};
  }
}

type Outside = Readonly<{ fetch: Fetch; random(bytes: number): Uint8Array }>;

/**
 * Asks the authority that the server offers, and beside it the server's own where that is another one. Those that do not answer, or answer what does not check, are
 * left out.
 */
export async function stampsNow(
  id: string,
  events: readonly Event[],
  outside: Outside,
): Promise<readonly Stamp[]> {
  const heads = headsText(id, events);
  const [offered, own] = await Promise.all([
    authorityRoot(outside.fetch),
    authorityRoot(outside.fetch, "own"),
  ]);
  const both = own !== null && (offered === null || toBase64url(own) !== toBase64url(offered));
  const stamps = [
    offered === null ? null : await stampBy(null, offered, { case: id, heads }, outside),
    both ? await stampBy("own", own, { case: id, heads }, outside) : null,
  ];
  return stamps.flatMap((stamp) => stamp ?? []);
}

async function stampBy(
  by: "own" | null,
  root: Uint8Array,
  of: Pick<Stamp, "case" | "heads">,
  outside: Outside,
): Promise<Stamp | null> {
  const digest = sha256(utf8(of.heads));
  const token = await askAuthority(digest, { ...outside, by });
  if (token === null) return null;
  const { checkToken } = await import("../../casefile/timestamp/check-token.ts");
  const verdict = await checkToken(token, digest, [root]);
  if (!verdict.ok) return null;
  const { time: at, authority } = verdict;
  return { ...of, token: toBase64url(token), root: toBase64url(root), at, authority };
}

/** The bytes of a kept stamp, as a case file wants them. */
export function stampBytes(stamp: Stamp): Readonly<{ heads: Uint8Array; tsr: Uint8Array; root: Uint8Array }> {
  return {
    heads: utf8(stamp.heads),
    tsr: fromBase64url(stamp.token) ?? new Uint8Array(),
    root: fromBase64url(stamp.root) ?? new Uint8Array(),
  };
}
