/** Reads the conversations of an Instagram or Facebook export, JSON or HTML, inbox, requests, archive and all. */
import { nothingRead, startOf } from "../json-member.ts";
import { MemberIndex, lastPart } from "../member-index.ts";
import type { Gap, Question, Reading, ReadingChoices, Sink } from "../message.ts";
import type { Timed } from "../oldest-first.ts";
import { oldestFirst } from "../oldest-first.ts";
import type { Reader } from "../reader.ts";
import type { Source } from "../source.ts";
import { htmlPart } from "./html-part.ts";
import { jsonPart } from "./json-part.ts";
import { ownerOf } from "./owner.ts";
import type { MetaService, Thread } from "./threads.ts";
import { surenessOf, threadsOf } from "./threads.ts";

const ALWAYS: readonly Gap[] = [
  "no-ids",
  "names-not-handles",
  "reactions-unread",
  "deleted-absent",
  "disappearing-absent",
  "view-once-absent",
  "editable-by-anyone",
];

/** Words of a thread that no other export has. */
const OF_A_THREAD = /"sender_name"|"timestamp_ms"|"thread_path"|"is_still_participant"|_a6-[gho]|_2le[jkm]/;

async function fits(source: Source, service: MetaService): Promise<number> {
  const [first] = threadsOf(source, service);
  if (first === undefined) return 0;
  const texts = [source.name, ...source.members.map(({ name }) => name)];
  const [part] = first.parts;
  const start = part === undefined ? "" : await startOf(part.member);
  const sure = surenessOf([...texts, start], service);
  if (OF_A_THREAD.test(start)) return sure;
  // The head of a page is all style: only its name speaks for it.
  const named = /^message(?:_\d+)?\.(?:json|html)$/i.test(lastPart(first.parts[0]?.member.name ?? ""));
  const odd = first.form === "json" && !/^\s*\{/.test(start);
  return named && !odd ? sure * 0.8 : 0;
}

async function read(
  source: Source,
  choices: ReadingChoices,
  sink: Sink,
  service: MetaService,
): Promise<Reading> {
  const threads = threadsOf(source, service);
  const gaps = new Set<Gap>(ALWAYS);
  const owner = await ownerOf(source, service);
  const index = new MemberIndex(source.members);
  const forms = new Set<Thread["form"]>();
  let example: string | null = null;
  let broken = false;
  for (const thread of threads) {
    const of = { folder: thread.folder, owner, index, sink, gaps };
    const list: Timed[] = [];
    let title: string | null = null;
    for (const { member } of thread.parts) {
      const part =
        thread.form === "json" ? await jsonPart(member, of) : await htmlPart(member, choices.zone, of);
      broken ||= part === null;
      if (part === null) continue;
      title = title === null || title === "" ? part.title : title;
      for (const timed of part.list) list.push(timed);
    }
    if (thread.missing) gaps.add("parts-missing");
    if (title === null) continue;
    forms.add(thread.form);
    // A person who was never named leaves a conversation without a title.
    const conversation = title || lastPart(thread.folder.slice(0, -1)) || source.name;
    for (const { message } of oldestFirst(list, "newest-first")) {
      if (
        message.attachments.some(({ kind, member }) => member === null && kind !== "link" && kind !== "call")
      )
        gaps.add("media-left-out");
      if (thread.form === "html") example ??= message.at;
      sink.message({ ...message, conversation });
    }
  }
  if (forms.size === 0) throw nothingRead(source, broken);
  const questions: Question[] = [];
  if (forms.has("html")) {
    gaps.add("no-seconds");
    if (choices.zone === null) gaps.add("no-zone");
    if (choices.zone === null && example !== null) questions.push({ ask: "zone", guess: null, example });
  }
  return { service, kind: [...forms].toSorted().toReversed().join("-and-"), questions, gaps: [...gaps] };
}

/** A reader of one of the two: their exports are of one shape. */
export function metaReader(service: MetaService): Reader {
  return {
    service,
    fits: (source) => fits(source, service),
    read: (source, choices, sink) => read(source, choices, sink, service),
  };
}
