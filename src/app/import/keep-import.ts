/** Keeps an import in one act: the export whole (or its text), what was read of it, its people, and the incidents that quote it. */
import type { Case } from "../../case/case.ts";
import type { NewEntry } from "../../case/entry.ts";
import type { IncidentDraft } from "../../evidence/import/group.ts";
import { innerPlace } from "../../evidence/import/inside.ts";
import { lookAtFile } from "../evidence/look-at-file.ts";
import type { Keeper } from "../vault/keeper.ts";
import type { ImportClient } from "./import-client.ts";
import { actorsFor } from "./import-actors.ts";
import type { Found, InnerMedia, Reading } from "./orders.ts";
import { readingKept } from "./read-before.ts";

export type KeepImport = Readonly<{
  keeper: Keeper;
  client: ImportClient;
  open: Case;
  files: readonly File[];
  found: Found;
  reading: Reading;
  drafts: readonly IncidentDraft[];
  people: readonly string[];
  own: readonly string[];
  /** id of the app in the words pack, or null */
  platform: string | null;
  /** text only (CARE C13) */
  leaveOut: boolean;
  signal: AbortSignal;
  /** from 0 to 1 */
  progress: (part: number) => void;
}>;

/** Rejects with a NotKept, or with the signal's reason; then no incident was made, and of the file that was being sealed nothing is left. */
export async function keepImport(order: KeepImport): Promise<void> {
  const { keeper, client, files, found, leaveOut, signal } = order;
  const named = namesOf(order.drafts);
  const media = leaveOut ? [] : await client.ask<"media">({ do: "media", members: [...named.keys()] });
  signal.throwIfAborted();
  const actors = actorsFor(order.people, order.platform, order.open, () => keeper.newId());
  const before: string[] = [];
  const entries = (exhibit: string): readonly NewEntry[] => {
    const holders = [...before, exhibit];
    // A file that was chosen beside its chat is an exhibit already.
    const inner = new Map(
      media.map((one) => [
        one.member,
        (one.origin.whole ? holders[one.origin.file] : undefined) ?? keeper.newId(),
      ]),
    );
    return [
      importEntry(order, exhibit),
      ...actors.entries,
      ...media.flatMap((one) => {
        const [holder, id] = [holders[one.origin.file] ?? exhibit, inner.get(one.member) ?? ""];
        return id === holder ? [] : [mediaEntry(one, holder, id, named.get(one.member) ?? "")];
      }),
      ...order.drafts.map((draft) => incidentEntry(order, draft, exhibit, actors.ids, inner)),
    ];
  };
  if (leaveOut && mayHoldMedia(found)) {
    const { bytes, name, type, leftOut, archive } = await client.ask<"text-only">({ do: "text-only" });
    await keeper.keepBytes(
      bytes,
      { name, type, taken: "import", leftOut: { names: [...leftOut], archive }, entries },
      watchOf(order, 0, bytes.size),
    );
    return;
  }
  const all = files.reduce((sum, file) => sum + file.size, 0);
  let done = 0;
  // The last file carries what points at it, so that incidents never stand without their export.
  for (const [at, file] of files.entries()) {
    const last = at === files.length - 1;
    const { type, claims } = await lookAtFile(file);
    const exhibit = await keeper.keepBytes(
      file,
      {
        ...{ name: file.name, taken: "import", type },
        ...(claims.length === 0 ? {} : { claims: [...claims] }),
        ...(last ? { entries } : {}),
      },
      watchOf(order, done, all),
    );
    before.push(exhibit);
    done += file.size;
  }
}

/** Whether bytes of pictures may lie in it. Of mails and texts that carry something, or were not all understood, nothing else is known. */
function mayHoldMedia({ archive, service, survey }: Found): boolean {
  if (archive || survey.attachmentsInside > 0) return true;
  return (service === "mail" || service === "sms") && survey.attachments + survey.unreadCount > 0;
}

function watchOf({ signal, progress }: KeepImport, before: number, all: number) {
  return { signal, onProgress: (bytes: number) => progress(all === 0 ? 1 : (before + bytes) / all) };
}

/** What picked messages carry, each once, and what it is called there. */
function namesOf(drafts: readonly IncidentDraft[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const { member, name } of drafts.flatMap(({ attachments }) => attachments))
    if (member !== null && !names.has(member)) names.set(member, name);
  return names;
}

function importEntry({ found, reading }: KeepImport, exhibit: string): NewEntry {
  const { survey, service, kind, gaps } = found;
  return {
    kind: "import",
    of: { exhibit },
    import: {
      ...{ service, kind, gaps: [...gaps], ...readingKept(reading, found) },
      people: survey.people.map(({ name }) => name),
      messages: survey.messages,
      unread: survey.unreadCount,
      from: survey.period?.first.slice(0, 10) ?? null,
      to: survey.period?.last.slice(0, 10) ?? null,
    },
  };
}

function mediaEntry(
  { member, origin, type, size, digest }: InnerMedia,
  holder: string,
  id: string,
  called: string,
): NewEntry {
  const last = member.split("/").at(-1) ?? member;
  const name = innerPlace(member) === null || called === "" ? last : called;
  return {
    kind: "exhibit",
    of: { exhibit: id },
    exhibit: { name, type, size, digest, taken: "import" },
    inside: { exhibit: holder, path: origin.name },
  };
}

function incidentEntry(
  { platform, own, people }: KeepImport,
  draft: IncidentDraft,
  exhibit: string,
  actors: ReadonlyMap<string, string>,
  inner: ReadonlyMap<string, string>,
): NewEntry {
  const handles = draft.people.filter((name) => people.includes(name) && !own.includes(name));
  const media = draft.attachments.flatMap(({ member }) => inner.get(member ?? "") ?? []);
  return {
    kind: "incident",
    account: { text: draft.account },
    when: { when: draft.when, many: null },
    where: { channel: "message", platform, place: "", link: "", handle: handles.join(", ") },
    actors: handles.flatMap((name) => actors.get(name) ?? []),
    ...(draft.replied === null ? {} : { mine: { replied: draft.replied, did: "" } }),
    exhibits: [...new Set([exhibit, ...media])],
    quoted: {
      exhibit,
      messages: draft.keys.map((key, at) => ({ key, place: placeWords(draft.places[at]) })),
    },
  };
}

/** The place of a message in one line: its file, and its line or path. */
function placeWords(place: IncidentDraft["places"][number] | undefined): string {
  if (place === undefined) return "";
  const at = place.line === null ? (place.path ?? "") : String(place.line);
  return `${place.file}#${at}`.slice(-300);
}
