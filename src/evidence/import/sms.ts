/** The reader of texts and calls of a phone, as the app SMS Backup & Restore writes them (XML). */
import { startOf } from "./json-member.ts";
import { isJunk } from "./member-index.ts";
import type { Gap, Reading, Sink } from "./message.ts";
import { NoExport } from "./reader.ts";
import type { Reader } from "./reader.ts";
import { People } from "./sms/people.ts";
import { readFile } from "./sms/read-file.ts";
import type { FileFindings } from "./sms/read-file.ts";
import type { Member, Source } from "./source.ts";

const ALWAYS: readonly Gap[] = ["no-ids", "deleted-absent", "editable-by-anyone"];
/** Members whose start is looked at to tell whether the source is one of ours. */
const MOST_LOOKED_AT = 20;

function filesOf(source: Source): readonly Member[] {
  if (!source.archive) return source.members;
  return source.members.filter(({ name }) => /\.xml$/i.test(name) && !isJunk(name));
}

/** By its first elements; `0.9` where the one around them is missing. */
function sureness(start: string): number {
  if (/<(?:smses|allsms|calls)[\s>][^]{0,2000}?(?:<(?:sms|mms|call)\s|$)/.test(start)) return 1;
  return /<(?:sms|mms)\s[^<]*\bdate="\d{12,}"|<call\s+number="/.test(start) ? 0.9 : 0;
}

async function fits(source: Source): Promise<number> {
  let surest = 0;
  for (const file of filesOf(source).slice(0, MOST_LOOKED_AT)) {
    surest = Math.max(surest, sureness(await startOf(file)));
    if (surest === 1) break;
  }
  return surest;
}

async function read(source: Source, sink: Sink): Promise<Reading> {
  const people = new People();
  const gaps = new Set(ALWAYS);
  const found: FileFindings[] = [];
  for (const file of filesOf(source)) {
    if (source.archive && sureness(await startOf(file)) === 0) continue;
    found.push(await readFile(file, people, sink));
  }
  const sum = (count: "texts" | "calls"): number => found.reduce((total, one) => total + one[count], 0);
  if (!found.some(({ own }) => own) && sum("texts") + sum("calls") === 0) {
    const code = found.some(({ broken }) => broken) ? "cut-off" : "not-an-export";
    throw new NoExport(code, source.name);
  }
  for (const one of found) for (const gap of one.gaps) gaps.add(gap);
  const kind = sum("calls") === 0 ? "sms-xml" : sum("texts") === 0 ? "calls-xml" : "sms-and-calls-xml";
  return { service: "sms", kind, questions: [], gaps: [...gaps] };
}

/** Kinds: `sms-xml`, `calls-xml`, `sms-and-calls-xml`. */
export const SMS: Reader = { service: "sms", fits, read: (source, _choices, sink) => read(source, sink) };
