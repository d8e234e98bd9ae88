/** What is asked of `habits case-file make`: its words, read and checked. */
import { READERS } from "../casefile/choice.ts";
import type { Reader } from "../casefile/choice.ts";
import { isDay } from "../kit/calendar.ts";
import { milliseconds, momentFrom } from "../kit/zone.ts";

/** `made`: UTC to the second. `partSize` in bytes. `recipient` is one of age files, and `authority` the address of a timestamp authority; all null when not wanted. */
export type CaseFileWish = Readonly<{
  events: string;
  exhibits: string | null;
  reader: Reader;
  out: string;
  made: string;
  name: string;
  from: string | null;
  until: string | null;
  caseId: string | null;
  partSize: number | null;
  recipient: string | null;
  authority: string | null;
  root: string | null;
  pdfOnly: boolean;
}>;

const OPTIONS = [
  "--events",
  "--exhibits",
  "--reader",
  "--out",
  "--now",
  "--name",
  "--from",
  "--until",
  "--case",
  "--part-size",
  "--age-recipient",
  "--tsa",
  "--ca",
  "--packs",
];

/** One line that says what is wrong with it, else the wish. `now`: a moment in UTC. */
export function caseFileWish(words: readonly string[], now: string): CaseFileWish | string {
  const given = new Map<string, string>();
  let pdfOnly = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--pdf-only") pdfOnly = true;
    else if (!OPTIONS.includes(word)) return `habits case-file make knows no ${word}. Try: habits help`;
    else if (given.has(word)) return `${word} stands twice`;
    else {
      at += 1;
      const value = words[at] ?? "";
      if (value === "" || value.startsWith("--")) return `${word} needs a value`;
      given.set(word, value);
    }
  }
  const of = (name: string): string | null => given.get(name) ?? null;
  const [events, out, reader] = [of("--events"), of("--out"), READERS.find((one) => one === of("--reader"))];
  if (events === null) return "Name the file of events: --events events.json";
  if (out === null) return "Name the file to make: --out FILE.zip";
  if (reader === undefined) return `Say who reads it: --reader ${READERS.join(" | ")}`;
  const [from, until] = [of("--from"), of("--until")];
  for (const day of [from, until])
    if (day !== null && !isDay(day)) return `"${day}" is no day. Write it like 2026-11-22`;
  if (from !== null && until !== null && from > until) return "The period ends before it begins";
  const made = secondOf(of("--now") ?? now);
  if (made === null) return `"${of("--now")}" is no moment. Write it like 2026-11-22T10:00Z`;
  const size = of("--part-size");
  const partSize = size === null ? null : bytesIn(size);
  if (size !== null && partSize === null) return `"${size}" is no size. Write it like 10MB`;
  const authority = of("--tsa");
  if (authority !== null && !/^https?:\/\//.test(authority)) return `"${authority}" is no address`;
  return {
    events,
    exhibits: of("--exhibits"),
    reader,
    out,
    made,
    name: of("--name") ?? "",
    from,
    until,
    caseId: of("--case"),
    partSize,
    recipient: of("--age-recipient"),
    authority,
    root: of("--ca"),
    pdfOnly,
  };
}

function secondOf(moment: string): string | null {
  try {
    return `${momentFrom(milliseconds(moment)).slice(0, 19)}Z`;
  } catch {
    return null;
  }
}

const UNITS: Readonly<Record<string, number>> = { "": 1, kb: 1000, mb: 1_000_000, gb: 1_000_000_000 };

/** null for what is no size, or none that holds anything. */
function bytesIn(text: string): number | null {
  const [, number, unit = ""] = /^(\d{1,12}(?:\.\d{1,3})?) ?([kmg]b)?$/i.exec(text) ?? [];
  const bytes = Math.floor(Number(number) * (UNITS[unit.toLowerCase()] ?? 0));
  return bytes >= 1 ? bytes : null;
}
