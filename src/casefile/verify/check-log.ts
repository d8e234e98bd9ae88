/** Checks the log in a case file: each commitment, each chain, each head, also where only a header or a leaf is left. */
import { rootOf } from "../../case/commitment.ts";
import type { Digest, FeedId, Header } from "../../case/event.ts";
import { headerDigest } from "../../case/log.ts";
import type { FiledCase, FiledEvent } from "../filed.ts";
import type { Finding, FindingCode } from "./findings.ts";

export const CASE_JSON = "data/case.json";

/** `digests` of all headers. */
export type LogCheck = Readonly<{
  findings: readonly Finding[];
  digests: ReadonlyMap<Header, Digest>;
  feeds: number;
  forks: number;
}>;

/** What is wrong, event by event in the order of the file; empty when the log is whole. */
export function checkLog({ log }: FiledCase): LogCheck {
  const findings: Finding[] = [];
  const digests = new Map(log.map(({ header }) => [header, headerDigest(header)]));
  const here = new Map([...digests].map(([header, digest]) => [digest, header]));
  const numbers = new Map<FeedId, Set<number>>();
  for (const { header } of log) {
    const seqs = numbers.get(header.feed) ?? new Set();
    numbers.set(header.feed, seqs.add(header.seq));
  }
  const seen = new Set<Digest>();
  const twice = new Set<string>();
  let before: FiledEvent | null = null;
  for (const event of log) {
    const { header } = event;
    const digest = digests.get(header) ?? "";
    const tell = (code: FindingCode): void =>
      void findings.push({ where: CASE_JSON, what: nameOf(header), code });
    const number = `${header.feed} ${header.seq}`;
    if (seen.has(digest)) tell("log-twice");
    else if (twice.has(number)) tell("log-fork");
    seen.add(digest);
    twice.add(number);
    if (before !== null && !stands(before.header, header, digests)) tell("log-order");
    before = event;
    if (!rootFits(event)) tell("log-changed");
    if (header.seq > 1 && numbers.get(header.feed)?.has(header.seq - 1) !== true) tell("log-gap");
    else if (!follows(header, here)) tell("log-broken");
    const heads = Object.entries(header.heads);
    if (heads.some(([feed, head]) => feed === header.feed || here.get(head)?.feed !== feed))
      tell("log-unseen");
  }
  return { findings, digests, feeds: numbers.size, forks: log.length - seen.size + (seen.size - twice.size) };
}

/** How an event is named in a finding. */
export const nameOf = ({ feed, seq }: Header): string => `event ${seq} of ${feed}`;

/** The header commits to exactly these parts, shown or as leaves. One without a body was left out as a whole. */
function rootFits({ header, body, salts, leaves }: FiledEvent): boolean {
  if (body === null) return true;
  try {
    const shown = Object.entries(salts).map(([name, salt]) => ({ name, value: body[name], salt }));
    const left = Object.entries(leaves).map(([name, leaf]) => ({ name, leaf }));
    return rootOf([...shown, ...left]) === header.bodyRoot;
  } catch {
    return false;
  }
}

function follows(header: Header, here: ReadonlyMap<Digest, Header>): boolean {
  if (header.seq === 1 || header.prev === null) return header.seq === 1 && header.prev === null;
  const before = here.get(header.prev);
  return before?.feed === header.feed && before.seq === header.seq - 1;
}

/** By feed, number and, in a fork, digest. */
function stands(one: Header, other: Header, digests: ReadonlyMap<Header, Digest>): boolean {
  if (one.feed !== other.feed) return one.feed < other.feed;
  if (one.seq !== other.seq) return one.seq < other.seq;
  return (digests.get(one) ?? "") < (digests.get(other) ?? "");
}
