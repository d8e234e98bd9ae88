/** The events of an open vault by case, and how new entries are chained to them. */
import { clockMark } from "../../case/device-clock.ts";
import type { Case } from "../../case/case.ts";
import { readEntry } from "../../case/entry.ts";
import type { About, Entry, NewEntry, Writer } from "../../case/entry.ts";
import type { Event } from "../../case/event.ts";
import { foldCase } from "../../case/fold.ts";
import { wellFormed } from "../../case/well-formed.ts";
import { appendEvent, headerDigest, newFeed } from "../../case/log.ts";

/** What new events are stamped with. `moment`: UTC, as the device's clock says. */
export type Stamp = Readonly<{
  case: string;
  moment: string;
  writer: Writer;
  random(bytes: number): Uint8Array;
  newId(): string;
}>;

type Newest = Readonly<{ seq: number; digest: string }>;

/** One case's events, the newest header of each feed, and the newest recorded time. */
type Shelf = { events: Event[]; heads: Map<string, Newest>; newest: string; folded: Case | null };

/** Which feed this device writes, by case. */
export type Feeds = Readonly<Record<string, string>>;

export class Book {
  readonly #shelves = new Map<string, Shelf>();
  #feeds: Feeds;

  constructor(events: readonly Event[], feeds: Feeds) {
    this.#feeds = feeds;
    this.add(events);
  }

  get feeds(): Feeds {
    return this.#feeds;
  }

  set feeds(feeds: Feeds) {
    this.#feeds = feeds;
  }

  /** Ids of all cases, in the order they were first written. */
  ids(): readonly string[] {
    return [...this.#shelves.keys()];
  }

  eventsOf(id: string): readonly Event[] {
    return this.#shelves.get(id)?.events ?? [];
  }

  /** Throws for a case that is not here. */
  fold(id: string): Case {
    const shelf = this.#shelves.get(id);
    if (shelf === undefined) throw new Error("This case is not in the book.");
    shelf.folded ??= foldCase(shelf.events);
    return shelf.folded;
  }

  add(events: readonly Event[]): void {
    const touched = new Map<string, Map<string, Event>>();
    for (const event of events) {
      const { about } = event.body;
      const shelf = this.#shelf(about.case);
      shelf.events.push(event);
      shelf.folded = null;
      // A moment that could not be right is no measure for those after it.
      if (about.clock === undefined && about.recorded > shelf.newest) shelf.newest = about.recorded;
      const newest = touched.get(about.case) ?? new Map<string, Event>();
      const before = newest.get(event.header.feed);
      if (before === undefined || before.header.seq < event.header.seq) newest.set(event.header.feed, event);
      touched.set(about.case, newest);
    }
    // Only the newest header of each feed is digested: the others follow from the chain.
    for (const [id, feeds] of touched) {
      for (const [feed, { header }] of feeds) {
        const { heads } = this.#shelf(id);
        if ((heads.get(feed)?.seq ?? 0) < header.seq)
          heads.set(feed, { seq: header.seq, digest: headerDigest(header) });
      }
    }
  }

  /** The events for new entries, chained after what is here. Nothing is added to the book yet. */
  chain(entries: readonly NewEntry[], stamp: Stamp): Readonly<{ events: readonly Event[]; feeds: Feeds }> {
    const shelf = this.#shelf(stamp.case);
    const feed = this.#feeds[stamp.case] ?? newFeed(stamp.random);
    const { [feed]: mine, ...seen } = Object.fromEntries(shelf.heads);
    const others = Object.fromEntries(Object.entries(seen).map(([id, head]) => [id, head.digest]));
    let last: Newest | null = mine ?? null;
    let newest = shelf.newest;
    const events = entries.map((entry) => {
      const state = { feed, seq: last?.seq ?? 0, prev: last?.digest ?? null, heads: others };
      const event = appendEvent(state, whole(entry, stamp, newest), stamp.random);
      last = { seq: event.header.seq, digest: headerDigest(event.header) };
      if (stamp.moment > newest) newest = stamp.moment;
      return event;
    });
    return { events, feeds: { ...this.#feeds, [stamp.case]: feed } };
  }

  #shelf(id: string): Shelf {
    const shelf = this.#shelves.get(id) ?? {
      events: [],
      heads: new Map<string, Newest>(),
      newest: "",
      folded: null,
    };
    this.#shelves.set(id, shelf);
    return shelf;
  }
}

/** `newest` is the newest recorded time before, or "" when there is none. */
function whole(entry: NewEntry, stamp: Stamp, newest: string): Entry {
  const { kind, id, ...parts } = entry;
  const mark = newest === "" ? null : clockMark(stamp.moment, newest);
  const about: Omit<About, "kind"> = {
    id: id ?? stamp.newId(),
    case: stamp.case,
    recorded: stamp.moment,
    writer: stamp.writer,
    ...(mark === null ? {} : { clock: mark }),
  };
  return readEntry(wellFormed({ about: { kind, ...about }, ...parts }));
}
