/** By when an event was there: the earliest timestamp that vouches for it, over the chain of its feed and the heads of others. */
import type { Digest, FeedId, Header } from "../case/event.ts";
import { headerDigest } from "../case/log.ts";
import type { Existed } from "./told.ts";

/** A token that was found good. `heads` as it stamps them; `time` in UTC to the millisecond, so that times can be compared as texts. */
export type Vouching = Readonly<{ heads: Readonly<Record<FeedId, Digest>>; time: string; authority: string }>;

/** An event of which at least the header is known. */
export type Headed = Readonly<{ header: Header; body: Readonly<Record<string, unknown>> | null }>;

/** By the id of each event whose body is there. What no token vouches for is not in it. */
export function existedBy(log: readonly Headed[], tokens: readonly Vouching[]): ReadonlyMap<string, Existed> {
  const digests = new Map(log.map(({ header }) => [header, headerDigest(header)]));
  const headers = new Map([...digests].map(([header, digest]) => [digest, header]));
  const vouched = vouchedBy(headers, tokens);
  return new Map(
    log.flatMap(({ header, body }) => {
      const id = idIn(body);
      const existed = vouched.get(digests.get(header) ?? "");
      return id === null || existed === undefined ? [] : [[id, existed] as const];
    }),
  );
}

/** `headers` by their digests, and the answer too: a header names the one before it and heads of other feeds, which were all there before it. */
export function vouchedBy(
  headers: ReadonlyMap<Digest, Header>,
  tokens: readonly Vouching[],
): ReadonlyMap<Digest, Existed> {
  const found = new Map<Digest, Existed>();
  for (const { heads, time, authority } of tokens.toSorted((one, other) =>
    one.time < other.time ? -1 : 1,
  )) {
    const open = Object.values(heads);
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      const header = headers.get(next);
      if (header === undefined || found.has(next)) continue;
      found.set(next, { by: time, authority });
      open.push(...Object.values(header.heads), ...(header.prev === null ? [] : [header.prev]));
    }
  }
  return found;
}

/** The id of the event, where its body is shown. */
export function idIn(body: Headed["body"]): string | null {
  const about = body?.["about"];
  return typeof about === "object" && about !== null && "id" in about && typeof about.id === "string"
    ? about.id
    : null;
}
