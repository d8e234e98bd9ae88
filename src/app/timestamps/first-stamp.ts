/** The first timestamp that vouches for an event of the person's own log. */
import type { Event } from "../../case/event.ts";
import { feedsOf } from "../../case/feed.ts";
import type { Stamp } from "../vault/keeper.ts";
import { stampedHeads } from "./stamp-now.ts";

/**
 * `stamps` oldest first; each names the newest header of every feed that there was, and with it all that came before it in that feed. The log is one that the vault's
 * own seals hold together, so no digest of it is worked out but those of the heads. null where none vouches for it.
 */
export function firstStamp(events: readonly Event[], stamps: readonly Stamp[], id: string): Stamp | null {
  const event = stamps.length === 0 ? undefined : events.find(({ body }) => body.about.id === id);
  const feed = event === undefined ? undefined : feedsOf(events).get(event.header.feed);
  if (event === undefined || feed === undefined) return null;
  const covers = (stamp: Stamp): boolean => {
    const head = stampedHeads(stamp.heads)[event.header.feed];
    return head !== undefined && (feed.named(head)?.header.seq ?? 0) >= event.header.seq;
  };
  return stamps.find(covers) ?? null;
}
