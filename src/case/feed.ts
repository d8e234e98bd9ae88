/** The events of one feed by number, each once, and the event that a digest names. */
import { bodyFits } from "./commitment.ts";
import type { Digest, Event, FeedId, Header } from "./event.ts";
import { headerDigest } from "./log.ts";

/** Digests are worked out only where they are asked for: most of a log is put in order without one. */
export class Feed {
  readonly #rows = new Map<number, Event[]>();
  #numbers: readonly number[] | null = null;
  /** the number of the header that names a digest as the one before it */
  readonly #after = new Map<Digest, number>();
  readonly #named = new Map<Digest, Event | null>();

  /** An event that is here already is left; of two bodies under one header the one that it commits to stays. */
  add(event: Event): void {
    const { seq, prev } = event.header;
    const row = this.#rows.get(seq);
    if (row === undefined) {
      this.#rows.set(seq, [event]);
      this.#numbers = null;
    } else {
      const at = row.findIndex((one) => sameHeader(one.header, event.header));
      const there = row[at];
      if (there === undefined) row.push(event);
      else row[at] = truer(there, event);
    }
    if (prev !== null) this.#after.set(prev, seq);
  }

  /** Whether an event with this header is here. */
  has({ header }: Event): boolean {
    return this.at(header.seq).some((one) => sameHeader(one.header, header));
  }

  /** Lowest first. */
  numbers(): readonly number[] {
    this.#numbers ??= [...this.#rows.keys()].toSorted((one, other) => one - other);
    return this.#numbers;
  }

  /** By number. */
  all(): readonly Event[] {
    return this.numbers().flatMap((seq) => this.at(seq));
  }

  /** More than one where the feed forks. */
  at(seq: number): readonly Event[] {
    return this.#rows.get(seq) ?? [];
  }

  /** The event whose header has this digest, or null when it is not here. */
  named(digest: Digest): Event | null {
    const known = this.#named.get(digest);
    if (known !== undefined) return known;
    const is = ({ header }: Event): boolean => headerDigest(header) === digest;
    // The header after it tells where it is, or it is the last one; only a broken chain is searched.
    const place = (this.#after.get(digest) ?? Number.NaN) - 1;
    const found =
      this.at(place).find(is) ?? this.at(this.numbers().at(-1) ?? 0).find(is) ?? this.all().find(is) ?? null;
    this.#named.set(digest, found);
    return found;
  }
}

/** The feeds of a log by name. */
export function feedsOf(events: readonly Event[]): ReadonlyMap<FeedId, Feed> {
  const feeds = new Map<FeedId, Feed>();
  for (const event of events) {
    const feed = feeds.get(event.header.feed) ?? new Feed();
    feed.add(event);
    feeds.set(event.header.feed, feed);
  }
  return feeds;
}

function sameHeader(one: Header, other: Header): boolean {
  if (one === other) return true;
  const heads = Object.entries(one.heads);
  return (
    one.bodyRoot === other.bodyRoot &&
    one.prev === other.prev &&
    one.seq === other.seq &&
    heads.length === Object.keys(other.heads).length &&
    heads.every(([feed, digest]) => other.heads[feed] === digest)
  );
}

/** Which of two events with one header is kept: the same one whichever came first. */
function truer(one: Event, other: Event): Event {
  if (one === other) return one;
  const [mine, theirs] = [one, other].map(({ body, salts }) => JSON.stringify([body, salts]));
  if (mine === undefined || theirs === undefined || mine === theirs) return one;
  const fits = bodyFits(one);
  if (fits !== bodyFits(other)) return fits ? one : other;
  return mine < theirs ? one : other;
}
