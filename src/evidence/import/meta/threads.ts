/** Conversations in an export of Instagram or Facebook: which members hold them, in which order, and whose they are. */
import { isJunk, lastPart } from "../member-index.ts";
import type { Member, Source } from "../source.ts";

export type MetaService = "instagram" | "facebook";
export type Part = Readonly<{ member: Member; number: number }>;

/** `folder` tells threads apart; `parts` come in the export's order, newest first; `missing`: a number in between is not there. */
export type Thread = Readonly<{
  folder: string;
  form: "json" | "html";
  parts: readonly Part[];
  missing: boolean;
}>;

const PART = /^message(?:_(\d{1,6}))?\.(json|html)$/i;

type Found = Part & Readonly<{ folder: string; form: "json" | "html" }>;

/** A file that was chosen alone may bear any name, such as `message_1 (2).json`. */
function partOf(member: Member, alone: boolean): Found | null {
  const last = lastPart(member.name);
  const [, number, form] = PART.exec(last) ?? [];
  const folder = member.name.slice(0, -last.length);
  if (form !== undefined && !isJunk(member.name))
    return { member, number: Number(number ?? "1"), folder, form: /json/i.test(form) ? "json" : "html" };
  if (!alone) return null;
  const inName = Number(/message_(\d{1,6})/i.exec(last)?.[1] ?? "1");
  return { member, number: inName, folder, form: /\.html?$/i.test(last) ? "html" : "json" };
}

/** The threads of a service. Where a thread is there as JSON and as HTML, it is read as JSON: times in HTML have no zone. */
export function threadsOf(source: Source, service: MetaService): readonly Thread[] {
  const other = service === "instagram" ? "your_facebook_activity/" : "your_instagram_activity/";
  const threads = new Map<string, { form: "json" | "html"; parts: Part[] }>();
  for (const member of source.members) {
    const part = partOf(member, !source.archive);
    if (part === null || part.folder.includes(other)) continue;
    const known = threads.get(part.folder);
    if (known === undefined || (known.form === "html" && part.form === "json"))
      threads.set(part.folder, { form: part.form, parts: [part] });
    else if (known.form === part.form) known.parts.push(part);
  }
  return [...threads].map(([folder, { form, parts }]) => {
    const sorted = parts.toSorted((one, next) => one.number - next.number);
    const last = sorted.at(-1)?.number ?? 0;
    return {
      folder,
      form,
      parts: sorted,
      missing: new Set(sorted.map(({ number }) => number)).size !== last,
    };
  });
}

/** What tells the two apart, in names of members and in the start of a thread: who has more wins, and the folders' own names settle it. */
const SIGNS: Readonly<Record<MetaService, RegExp>> = {
  instagram: /your_instagram_activity\/|followers_and_following\/|instagram|threads\/|story_interactions\//i,
  facebook:
    /your_facebook_activity\/|facebook|stickers_used\/|thread_type|"type": ?"(?:Generic|Share|Call|Subscribe|Unsubscribe)"|profile_information\/|(?:^|\/)friends\/|(?:archived|filtered)_threads\/|e2ee_cutover\//i,
};

/** How sure it is, from 0 to 1, that the texts (names, the start of a thread) are of the service's export. */
export function surenessOf(texts: readonly string[], service: MetaService): number {
  const other = service === "instagram" ? "facebook" : "instagram";
  if (texts.some((text) => text.includes(`your_${service}_activity/`))) return 1;
  if (texts.some((text) => text.includes(`your_${other}_activity/`))) return 0;
  const count = (sign: RegExp): number => texts.filter((text) => sign.test(text)).length;
  const [ours, theirs] = [count(SIGNS[service]), count(SIGNS[other])];
  if (ours !== theirs) return ours > theirs ? 0.9 : 0.3;
  // Nothing tells: messages between accounts are more often of Instagram.
  return service === "instagram" ? 0.6 : 0.5;
}
