/** What stands in a case file: written from a case and a choice, read back, and told. */
import * as v from "valibot";
import type { Case } from "../case/case.ts";
import { clocksOf } from "../case/clocks.ts";
import type { Rules } from "../case/clock.ts";
import { leafOf, partNames } from "../case/commitment.ts";
import { readEntry } from "../case/entry.ts";
import type { Event } from "../case/event.ts";
import { feedsOf } from "../case/feed.ts";
import { foldCase } from "../case/fold.ts";
import { headerDigest } from "../case/log.ts";
import { mergeLogs } from "../case/merge.ts";
import { patternOf } from "../case/pattern.ts";
import { wellFormed } from "../case/well-formed.ts";
import { canonicalJson } from "../kit/canonical-json.ts";
import type { Choice } from "./choice.ts";
import { filedExhibits, toldExhibits } from "./exhibit-list.ts";
import type { Present } from "./exhibit-list.ts";
import { filedWithBodies, made as madeShape } from "./filed-shape.ts";
import type { FiledCase, FiledEvent } from "./filed.ts";
import { namedBy } from "./named.ts";
import type { Named } from "./named.ts";
import type { Told } from "./told.ts";
import { whatIsShown } from "./what-is-shown.ts";

/** The longest case.json that is read, in UTF-16 units. */
export const LONGEST_FILED = 300_000_000;

/**
 * `events` are all those of one case, in any order. `made`: UTC to the second. `present`: by id of each chosen exhibit why its bytes cannot go in, or null when they can; one that is
 * not named there counts as unreadable. Throws a ValiError for a moment of another spelling, and a TypeError for an event without its salts.
 */
export function filedCase(
  events: readonly Event[],
  choice: Choice,
  made: string,
  present: Present,
): FiledCase {
  v.assert(madeShape, made);
  const ordered = mergeLogs(events);
  const open = foldCase(ordered);
  const named = namedBy(
    wellFormed(choice),
    open,
    ordered.map(({ body }) => body),
  );
  return {
    format: "habits-case-file",
    version: 1,
    made,
    sample: open.sample,
    choice: named.choice,
    log: byFeed(ordered).map((event) => filedEvent(event, named)),
    exhibits: filedExhibits(open, named, present),
  };
}

/** By name of the feed and number; the sides of a fork by digest. */
function byFeed(events: readonly Event[]): readonly Event[] {
  return [...feedsOf(events)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([, feed]) =>
      feed.numbers().flatMap((seq) => {
        const same = feed.at(seq);
        if (same.length === 1) return same;
        return same.toSorted((one, other) =>
          headerDigest(one.header) < headerDigest(other.header) ? -1 : 1,
        );
      }),
    );
}

function filedEvent({ header, body, salts }: Event, named: Named): FiledEvent {
  const showing = whatIsShown(body, named);
  if (showing === null) return { header, body: null, salts: {}, leaves: {} };
  const recorded: Readonly<Record<string, unknown>> = { ...body };
  const filed = {
    body: new Map<string, unknown>(),
    salts: new Map<string, string>(),
    leaves: new Map<string, string>(),
  };
  for (const name of partNames(recorded)) {
    const [value, salt, instead] = [recorded[name], salts[name] ?? "", showing[name]];
    const shown = instead === undefined ? value : instead === "left-out" ? undefined : instead.as;
    if (shown !== undefined) filed.body.set(name, shown);
    if (instead === undefined || (shown !== undefined && canonicalJson(shown) === canonicalJson(value)))
      filed.salts.set(name, salt);
    else filed.leaves.set(name, leafOf(name, value, salt));
  }
  return {
    header,
    body: Object.fromEntries(filed.body),
    salts: Object.fromEntries(filed.salts),
    leaves: Object.fromEntries(filed.leaves),
  };
}

/** The text of case.json: canonical JSON (RFC 8785), so that one content has one spelling. */
export const filedText = (filed: FiledCase): string => canonicalJson(filed);

/**
 * The other way round. Throws a RangeError for a text that is too long, a SyntaxError for what is no JSON, a ValiError for another shape, and a TypeError for
 * a part that is neither as recorded nor marked as abridged. Does not look at digests or the chain.
 */
export function readFiled(text: string): FiledCase {
  if (text.length > LONGEST_FILED) throw new RangeError("This case.json is too long to be read.");
  const filed = v.parse(filedWithBodies, JSON.parse(text));
  for (const { header, body, salts, leaves } of filed.log) {
    const say = (what: string): TypeError => new TypeError(`Event ${header.seq} of ${header.feed}: ${what}.`);
    if (body === null) {
      if (Object.keys(salts).length + Object.keys(leaves).length > 0) throw say("parts without a body");
      continue;
    }
    readEntry(body);
    if (!Object.hasOwn(salts, "about")) throw say("what it is about has no salt");
    for (const name of Object.keys(salts))
      if (!Object.hasOwn(body, name) || Object.hasOwn(leaves, name)) throw say(`a salt too many: ${name}`);
    for (const name of Object.keys(body))
      if (!Object.hasOwn(salts, name) && !Object.hasOwn(leaves, name))
        throw say(`neither salt nor leaf: ${name}`);
  }
  return filed;
}

/** The case as folded from what is shown alone. */
export function shownCase(filed: FiledCase): Case {
  const events = filed.log.flatMap(({ header, body, salts }): readonly Event[] =>
    body === null ? [] : [{ header, body: readEntry(body), salts }],
  );
  return foldCase(events);
}

/** `existed`: by id of an event, where a timestamp vouches for it. Clocks and pattern stand as of the moment that the file was made. */
export function told(filed: FiledCase, rules: Rules, existed: Told["existed"]): Told {
  const open = shownCase(filed);
  const incidents = open.incidents.toReversed().map(({ id }) => id);
  return {
    made: filed.made,
    choice: filed.choice,
    case: open,
    incidents,
    clocks: clocksOf(open, rules, filed.made),
    pattern: patternOf(open, filed.made),
    exhibits: toldExhibits(filed, open, incidents),
    existed,
    events: filed.log.length,
    leftOut: filed.log.filter(({ body }) => body === null).length,
  };
}
