/** An event of the case log: a header in a chain, and a body whose parts are each committed to (PROTOCOL, "Case log"). */
import type { Entry } from "./entry.ts";

/** 128 random bits, base64url: names the log of one device for one case. */
export type FeedId = string;

/** SHA-256 as 64 small hex digits. */
export type Digest = string;

/**
 * `seq` counts from 1. `prev` is the digest of the header before, null at 1. `heads`: for each other feed seen, the
 * digest of its newest header. `bodyRoot`: Merkle root over the committed parts of the body.
 */
export type Header = Readonly<{
  v: 1;
  feed: FeedId;
  seq: number;
  prev: Digest | null;
  heads: Readonly<Record<FeedId, Digest>>;
  bodyRoot: Digest;
}>;

/** `salts`: for each part of the body its own 128 random bits, base64url; without its salt a part cannot be guessed. */
export type Event = Readonly<{
  header: Header;
  body: Entry;
  salts: Readonly<Record<string, string>>;
}>;
