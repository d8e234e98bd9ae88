/** Holds what is shown of each event against the rules of case files: nothing is reworded or taken out that the choice does not reword or take out. */
import type { Case } from "../../case/case.ts";
import { readEntry } from "../../case/entry.ts";
import type { Entry } from "../../case/entry.ts";
import type { Event, Header } from "../../case/event.ts";
import { foldCase } from "../../case/fold.ts";
import { mergeLogs } from "../../case/merge.ts";
import { canonicalJson } from "../../kit/canonical-json.ts";
import type { FiledCase, FiledEvent } from "../filed.ts";
import { namedBy } from "../named.ts";
import type { Named } from "../named.ts";
import { whatIsShown } from "../what-is-shown.ts";
import { CASE_JSON, nameOf } from "./check-log.ts";
import type { Finding, FindingCode, PartsOfEvent, Verdict } from "./findings.ts";

/** What is shown, folded, and what the choice names in it. */
export type Shown = Readonly<{ open: Case; named: Named; entries: ReadonlyMap<Header, Entry> }>;

/** Throws what `readEntry` throws. */
export function shownOf({ log, choice }: FiledCase): Shown {
  const entries = new Map<Header, Entry>();
  const events: Event[] = [];
  for (const { header, body, salts } of log) {
    if (body === null) continue;
    const event = { header, body: readEntry(body), salts };
    entries.set(header, event.body);
    events.push(event);
  }
  const open = foldCase(events);
  const named = namedBy(
    choice,
    open,
    mergeLogs(events).map(({ body }) => body),
  );
  return { open, named, entries };
}

/**
 * `log-reworded`: a part stands in other words, and the rules do not say so. `log-taken-out`: a part is gone that they do not take out. `log-not-chosen`: something is shown that was not chosen.
 * What is abridged and left out by the rules is listed.
 */
export function checkChoice(
  { log, sample }: FiledCase,
  { open, named, entries }: Shown,
): Readonly<{ findings: readonly Finding[]; leftOut: Verdict["leftOut"] }> {
  const findings: Finding[] = [];
  const lists = { parts: new Array<PartsOfEvent>(), abridged: new Array<PartsOfEvent>() };
  const cases = new Set<string>();
  for (const event of log) {
    const entry = entries.get(event.header);
    if (entry === undefined) continue;
    cases.add(entry.about.case);
    for (const [code, part] of against(event, entry, named))
      findings.push({ where: CASE_JSON, what: `${nameOf(event.header)}: ${part}`, code });
    const leaves = Object.keys(event.leaves);
    const { feed, seq } = event.header;
    const { id, kind } = entry.about;
    const list = (into: PartsOfEvent[], parts: readonly string[]): void => {
      if (parts.length > 0) into.push({ feed, seq, id, kind, parts });
    };
    list(
      lists.abridged,
      leaves.filter((name) => Object.hasOwn(entry, name)),
    );
    list(
      lists.parts,
      leaves.filter((name) => !Object.hasOwn(entry, name)),
    );
  }
  if (cases.size > 1) findings.push({ where: CASE_JSON, what: [...cases].join(" "), code: "log-other-case" });
  if (open.sample !== sample) findings.push({ where: CASE_JSON, what: "sample", code: "log-not-chosen" });
  const events = log.filter(({ body }) => body === null).length;
  return { findings, leftOut: { events, ...lists } };
}

/** The rules give the same again when they are put to what they gave: so what is shown must be what they make of it. */
function against(
  { salts, leaves }: FiledEvent,
  entry: Entry,
  named: Named,
): readonly (readonly [FindingCode, string])[] {
  const showing = whatIsShown(entry, named);
  if (showing === null) return [["log-not-chosen", entry.about.kind]];
  const values: Readonly<Record<string, unknown>> = { ...entry };
  const wanted = (name: string): "as-recorded" | "left-out" | "same" | "other" => {
    const instead = Object.hasOwn(showing, name) ? showing[name] : undefined;
    if (instead === undefined) return "as-recorded";
    if (instead === "left-out" || instead.as === undefined) return "left-out";
    return values[name] !== undefined && canonicalJson(instead.as) === canonicalJson(values[name])
      ? "same"
      : "other";
  };
  return [
    ...Object.keys(salts).flatMap((name): readonly (readonly [FindingCode, string])[] =>
      ["left-out", "other"].includes(wanted(name)) ? [["log-not-chosen", name]] : [],
    ),
    ...Object.keys(leaves).flatMap((name): readonly (readonly [FindingCode, string])[] => {
      const shown = Object.hasOwn(values, name);
      if (shown) return wanted(name) === "same" ? [] : [["log-reworded", name]];
      return wanted(name) === "left-out" ? [] : [["log-taken-out", name]];
    }),
  ];
}
