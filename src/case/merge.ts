/** Merging two histories of a case: a union, in which each event is there once and nothing is lost. */
import type { Event } from "./event.ts";
import { feedsOf } from "./feed.ts";
import { inOrder } from "./order.ts";

/** Every event of all the logs once, by the digest of its header, in fold order. The same whichever log is named first. */
export function mergeLogs(...logs: readonly (readonly Event[])[]): readonly Event[] {
  return inOrder(logs.flat()).events;
}

/** Those of `offered` that are not here yet, in fold order: what a restore has still to write. */
export function eventsMissing(here: readonly Event[], offered: readonly Event[]): readonly Event[] {
  const feeds = feedsOf(here);
  return inOrder(offered).events.filter((event) => feeds.get(event.header.feed)?.has(event) !== true);
}
