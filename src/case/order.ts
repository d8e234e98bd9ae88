/** The one order in which events are folded: after all that they saw, then by recorded time, feed, number (PROTOCOL, "Fold order"). */
import type { Fork } from "./case.ts";
import type { Event, FeedId } from "./event.ts";
import { feedsOf } from "./feed.ts";
import type { Feed } from "./feed.ts";
import { headerDigest } from "./log.ts";

export type Ordered = Readonly<{ events: readonly Event[]; forks: readonly Fork[] }>;

type Feeds = ReadonlyMap<FeedId, Feed>;

/**
 * The same whatever order the events come in; one that comes twice is one. What an event saw and is not here holds nothing up, and
 * events that claim to have seen each other (only a forged log can) are all there too. Time grows with events and heads, not their square.
 */
export function inOrder(events: readonly Event[]): Ordered {
  const feeds = feedsOf(events);
  const all = [...feeds.values()].flatMap((feed) => feed.all());
  const [only] = feeds.values();
  const plain = feeds.size === 1 && all.length === only?.numbers().length;
  return plain ? { events: all, forks: [] } : withForks(causal(all, feeds), feeds);
}

function causal(all: readonly Event[], feeds: Feeds): readonly Event[] {
  const waits = new Map<Event, number>();
  const followers = new Map<Event, Event[]>();
  for (const event of all) {
    const seen = seenBy(event, feeds);
    waits.set(event, seen.length);
    for (const one of seen) {
      const after = followers.get(one);
      if (after === undefined) followers.set(one, [event]);
      else after.push(event);
    }
  }
  const ready = new Ready();
  for (const event of all) if (waits.get(event) === 0) ready.add(event);
  const ordered = new Set<Event>();
  let stuck: readonly Event[] | null = null;
  let tried = 0;
  while (ordered.size < all.length) {
    let next = ready.take();
    if (next === null) {
      stuck ??= all.filter((event) => !ordered.has(event)).toSorted(byTime);
      next = stuck[tried] ?? null;
      tried += 1;
    }
    if (next === null || ordered.has(next)) continue;
    ordered.add(next);
    for (const follower of followers.get(next) ?? []) {
      const left = (waits.get(follower) ?? 0) - 1;
      waits.set(follower, left);
      if (left === 0) ready.add(follower);
    }
  }
  return [...ordered];
}

/** What must come before an event: the one before it in its feed, and the heads of other feeds. */
function seenBy({ header }: Event, feeds: Feeds): readonly Event[] {
  const own = feeds.get(header.feed);
  const below = own === undefined ? [] : own.at(lowerThan(header.seq, own.numbers()));
  const named = below.length > 1 && header.prev !== null ? own?.named(header.prev) : null;
  const before = named !== null && named !== undefined && below.includes(named) ? [named] : below;
  const heads = Object.entries(header.heads).flatMap(([feed, digest]) =>
    feed === header.feed ? [] : (feeds.get(feed)?.named(digest) ?? []),
  );
  return [...before, ...heads];
}

/** The nearest lower number there is; 0 when there is none. `numbers` go up. */
function lowerThan(seq: number, numbers: readonly number[]): number {
  // Without gaps a number stands at its own place.
  if (numbers[seq - 2] === seq - 1) return seq - 1;
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < seq) low = middle + 1;
    else high = middle;
  }
  return numbers[low - 1] ?? 0;
}

function withForks(events: readonly Event[], feeds: Feeds): Ordered {
  const forks = [...feeds].flatMap(([feed, own]) =>
    own.numbers().flatMap((seq): readonly Fork[] => {
      const same = new Set(own.at(seq));
      if (same.size === 1) return [];
      return [
        { feed, seq, events: events.filter((event) => same.has(event)).map(({ body }) => body.about.id) },
      ];
    }),
  );
  return {
    events,
    forks: forks.toSorted((one, other) => compare(one.feed, other.feed) || one.seq - other.seq),
  };
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The digest tells only the two sides of a fork apart. */
function byTime(one: Event, other: Event): number {
  return (
    compare(one.body.about.recorded, other.body.about.recorded) ||
    compare(one.header.feed, other.header.feed) ||
    one.header.seq - other.header.seq ||
    (one === other ? 0 : compare(headerDigest(one.header), headerDigest(other.header)))
  );
}

/** A binary heap of the events that wait for nothing more. */
class Ready {
  readonly #heap: Event[] = [];

  add(event: Event): void {
    this.#heap.push(event);
    let at = this.#heap.length - 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (!this.#swapIfBefore(at, above)) return;
      at = above;
    }
  }

  take(): Event | null {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (first === undefined || last === undefined) return null;
    if (this.#heap.length === 0) return first;
    this.#heap[0] = last;
    for (let at = 0; ;) {
      const left = 2 * at + 1;
      const [one, other] = [this.#heap[left], this.#heap[left + 1]];
      if (one === undefined) return first;
      const least = other !== undefined && byTime(other, one) < 0 ? left + 1 : left;
      if (!this.#swapIfBefore(least, at)) return first;
      at = least;
    }
  }

  #swapIfBefore(low: number, high: number): boolean {
    const [one, other] = [this.#heap[low], this.#heap[high]];
    if (one === undefined || other === undefined || byTime(one, other) >= 0) return false;
    this.#heap[high] = one;
    this.#heap[low] = other;
    return true;
  }
}
