/** The case log: how an event is chained to those before it in its feed. */
import { toBase64url, utf8 } from "../kit/bytes.ts";
import { canonicalJson } from "../kit/canonical-json.ts";
import { sha256Hex } from "../kit/digest.ts";
import { bodyRoot, newSalts } from "./commitment.ts";
import type { Entry } from "./entry.ts";
import type { Digest, Event, FeedId, Header } from "./event.ts";

type Random = (bytes: number) => Uint8Array;

/** Where a feed stands: its newest number (0 when new), that header's digest, and the newest header of each other feed seen. */
export type FeedState = Readonly<{
  feed: FeedId;
  seq: number;
  prev: Digest | null;
  heads: Readonly<Record<FeedId, Digest>>;
}>;

/** A name for a new feed. A restored, merged or reinstalled vault always starts one. */
export const newFeed = (random: Random): FeedId => toBase64url(random(16));

/** SHA-256 over the canonical JSON of a header: what the next one names as `prev`. */
export const headerDigest = (header: Header): Digest => sha256Hex(utf8(canonicalJson(header)));

/** The next event of a feed. Nothing is stored. */
export function appendEvent(state: FeedState, body: Entry, random: Random): Event {
  const salts = newSalts({ ...body }, random);
  const { feed, seq, prev, heads } = state;
  const header: Header = { v: 1, feed, seq: seq + 1, prev, heads, bodyRoot: bodyRoot({ ...body }, salts) };
  return { header, body, salts };
}

/** The digest of the newest header of each feed. Of the two ends of a fork it is always the same one. */
export function headsOf(events: readonly Event[]): Readonly<Record<FeedId, Digest>> {
  const newest = newestOf(events);
  return Object.fromEntries([...newest].map(([feed, headers]) => [feed, headOf(headers)]));
}

/** The state of one feed after these events, and what it has seen of others. */
export function feedState(feed: FeedId, events: readonly Event[]): FeedState {
  const newest = newestOf(events);
  const mine = newest.get(feed) ?? [];
  newest.delete(feed);
  return {
    feed,
    seq: mine[0]?.seq ?? 0,
    prev: mine.length === 0 ? null : headOf(mine),
    heads: Object.fromEntries([...newest].map(([id, headers]) => [id, headOf(headers)])),
  };
}

/** The headers with the highest number of each feed: more than one where it forks. */
function newestOf(events: readonly Event[]): Map<FeedId, readonly Header[]> {
  const newest = new Map<FeedId, readonly Header[]>();
  for (const { header } of events) {
    const known = newest.get(header.feed) ?? [];
    const seq = known[0]?.seq ?? 0;
    if (header.seq > seq) newest.set(header.feed, [header]);
    else if (header.seq === seq) newest.set(header.feed, [...known, header]);
  }
  return newest;
}

const headOf = (headers: readonly Header[]): Digest => headers.map(headerDigest).toSorted()[0] ?? "";
