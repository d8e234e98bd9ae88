/** What is wrong with a log that came from outside, event by event. */
import { bodyFits } from "./commitment.ts";
import type { Digest, Event, FeedId } from "./event.ts";
import { feedsOf } from "./feed.ts";
import { headerDigest } from "./log.ts";

/**
 * `gap`: the number before it is missing. `broken`: it does not name the header before it. `changed`: the body is not the one committed to.
 * `fork`: another header has the same feed and number. `unseen`: it names a head of a feed that is not here.
 */
export type LogFault = Readonly<{
  why: "gap" | "broken" | "changed" | "fork" | "unseen";
  feed: FeedId;
  seq: number;
}>;

/** Names what is wrong, feed by feed and number by number; empty when the log is whole. Never throws. Order and duplicates do not matter. */
export function checkLog(events: readonly Event[]): readonly LogFault[] {
  const feeds = [...feedsOf(events)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  const here = new Map(feeds.flatMap(([, feed]) => feed.all().map((event) => [digestOf(event), event])));
  return feeds.flatMap(([name, feed]) =>
    feed.all().flatMap((event) => {
      const { seq, heads } = event.header;
      const hasBefore = seq === 1 || feed.at(seq - 1).length > 0;
      const found: Readonly<Record<LogFault["why"], boolean>> = {
        gap: !hasBefore,
        broken: hasBefore && !follows(event, here),
        changed: !bodyFits(event),
        fork: feed.at(seq).length > 1,
        unseen: Object.entries(heads).some(([other, head]) => here.get(head)?.header.feed !== other),
      };
      return WHYS.filter((why) => found[why]).map((why) => ({ why, feed: name, seq }));
    }),
  );
}

const WHYS = ["gap", "broken", "changed", "fork", "unseen"] as const;

function follows({ header }: Event, here: ReadonlyMap<Digest, Event>): boolean {
  if (header.seq === 1 || header.prev === null) return header.seq === 1 && header.prev === null;
  const before = here.get(header.prev)?.header;
  return before?.feed === header.feed && before.seq === header.seq - 1;
}

/** A header that JSON cannot say has no digest that anybody could name. */
function digestOf({ header }: Event): Digest {
  try {
    return headerDigest(header);
  } catch {
    return "";
  }
}
