/** Keeps an import in one act: the export whole (or its text), what was read of it, its people, and the incidents that quote it. */
import type { Case } from "../../case/case.ts";
import type { NewEntry } from "../../case/entry.ts";
import type { IncidentDraft } from "../../evidence/import/group.ts";
import type { Keeper } from "../vault/keeper.ts";
import type { ImportClient } from "./import-client.ts";
import { actorsFor } from "./import-actors.ts";
import type { Found, InnerMedia, Reading } from "./orders.ts";

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
  const media = leaveOut ? [] : await client.ask<"media">({ do: "media", paths: mediaPaths(order.drafts) });
  signal.throwIfAborted();
  const actors = actorsFor(order.people, order.platform, order.open, () => keeper.newId());
  const inner = new Map(media.map((one) => [one.path, keeper.newId()]));
  const entries = (exhibit: string): readonly NewEntry[] => [
    importEntry(order, exhibit),
    ...actors.entries,
    ...media.map((one) => mediaEntry(one, exhibit, inner.get(one.path) ?? keeper.newId())),
    ...order.drafts.map((draft) => incidentEntry(order, draft, exhibit, actors.ids, inner)),
  ];
  if (leaveOut && (found.archive || found.survey.attachmentsInside > 0)) {
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
    await keeper.keepBytes(
      file,
      {
        name: file.name,
        taken: "import",
        type: typeOf(file, found.archive),
        ...(last ? { entries } : {}),
      },
      watchOf(order, done, all),
    );
    done += file.size;
  }
}

const typeOf = (file: File, archive: boolean): string =>
  archive ? "application/zip" : file.type || "text/plain";

function watchOf({ signal, progress }: KeepImport, before: number, all: number) {
  return { signal, onProgress: (bytes: number) => progress(all === 0 ? 1 : (before + bytes) / all) };
}

/** Members of the archive that picked messages name, each once. */
function mediaPaths(drafts: readonly IncidentDraft[]): readonly string[] {
  const members = drafts.flatMap(({ attachments }) => attachments.map(({ member }) => member));
  return [...new Set(members.filter((member) => member !== null))];
}

function importEntry({ found, reading }: KeepImport, exhibit: string): NewEntry {
  const { survey, service, kind, gaps } = found;
  return {
    kind: "import",
    of: { exhibit },
    import: {
      ...{ service, kind, gaps: [...gaps], zone: reading.zone, order: reading.order },
      people: survey.people.map(({ name }) => name),
      messages: survey.messages,
      unread: survey.unreadCount,
      from: survey.period?.first.slice(0, 10) ?? null,
      to: survey.period?.last.slice(0, 10) ?? null,
    },
  };
}

function mediaEntry({ path, type, size, digest }: InnerMedia, archive: string, id: string): NewEntry {
  return {
    kind: "exhibit",
    of: { exhibit: id },
    exhibit: { name: path.split("/").at(-1) ?? path, type, size, digest, taken: "import" },
    inside: { exhibit: archive, path },
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
    exhibits: [exhibit, ...new Set(media)],
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
