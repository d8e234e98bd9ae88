/** What a case file does not prove, told each time: a check that only ever says yes would say too much. */
import type { Digest, Header } from "../../case/event.ts";
import { vouchedBy } from "../existed.ts";
import type { Vouching } from "../existed.ts";
import { NOT_PROVEN } from "./findings.ts";
import type { CheckedExhibit, CheckedStamp, NotProven, Verdict } from "./findings.ts";

/** `bags`: how many zips were given. `trusted`: what tokens of trusted authorities vouch for. */
export type Facts = Readonly<{
  bags: number;
  stamps: readonly CheckedStamp[];
  trusted: readonly Vouching[];
  digests: ReadonlyMap<Header, Digest> | null;
  leftOut: Verdict["leftOut"];
  exhibits: readonly CheckedExhibit[];
  partsMissing: boolean;
  sample: boolean;
}>;

export function notProven({
  bags,
  stamps,
  trusted,
  digests,
  leftOut,
  exhibits,
  partsMissing,
  sample,
}: Facts): readonly NotProven[] {
  const states = new Set(stamps.map(({ state }) => state));
  const bagStamps = stamps.filter(({ covers, state }) => covers === "bag" && state === "trusted").length;
  const headers = new Map([...(digests ?? [])].map(([header, digest]) => [digest, header]));
  const reached = vouchedBy(headers, trusted).size;
  const codes: Readonly<Record<NotProven, boolean>> = {
    "who-wrote": true,
    "that-it-is-true": true,
    "device-clock": true,
    "new-log": trusted.length === 0,
    "after-stamps": trusted.length > 0 && digests !== null && reached < digests.size,
    "no-bag-stamp": bagStamps < bags,
    "own-authority": states.has("own-root"),
    "no-authority": states.has("no-root"),
    abridged: leftOut.abridged.length > 0,
    "left-out": leftOut.events + leftOut.parts.length > 0,
    "exhibits-missing": exhibits.some(({ state }) => state === "unreadable" || state === "destroyed"),
    "parts-missing": partsMissing,
    sample,
    "other-maker": false,
  };
  return NOT_PROVEN.filter((code) => codes[code]);
}
