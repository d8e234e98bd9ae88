/** Opening a backup: what is in it, told before anything is changed, and kept at hand for the step after. */
import { casesOf, foldCase } from "../../case/fold.ts";
import type { Event } from "../../case/event.ts";
import { headerDigest } from "../../case/log.ts";
import { readRecoveryWords } from "../../kit/words.ts";
import { openBackup } from "../../vault/backup.ts";
import type { OpenedBackup } from "../../vault/backup.ts";
import type { Derive, Secret } from "../../vault/keys.ts";
import { fromBytes } from "./private-record.ts";
import { isEvent } from "./stored.ts";
import type { BackupSecret, Opened } from "./ways.ts";

/** A backup that was opened, and the secret that did it. */
export type Tried = Readonly<{ backup: OpenedBackup; secret: Secret; events: readonly Event[] }>;

/** The secret as typed; null for words that are not recovery words. */
export function secretOf({ kind, text }: BackupSecret): Secret | null {
  if (kind === "passphrase") return { kind, text };
  const read = readRecoveryWords(text);
  return read.ok ? { kind, words: read.words } : null;
}

/** `known`: the events of the open vault, to say how many are new; none where no vault is open. */
export async function tryBackup(
  file: Blob,
  given: BackupSecret,
  known: readonly Event[],
  derive: Derive,
): Promise<Readonly<{ opened: Opened; tried: Tried | null }>> {
  const secret = secretOf(given);
  if (secret === null) return { opened: { ok: false, why: "bad-words" }, tried: null };
  const backup = await openBackup(file, secret, derive);
  if (!backup.ok) return { opened: { ok: false, why: backup.why }, tried: null };
  const events = (backup.records.get("events") ?? [])
    .map((record) => fromBytes(record.bytes))
    .filter(isEvent);
  const here = new Set(known.map((event) => headerDigest(event.header)));
  const newest = events.reduce<string | null>((late, event) => {
    const { recorded } = event.body.about;
    return late === null || recorded > late ? recorded : late;
  }, null);
  const opened: Opened = {
    ok: true,
    events: events.length,
    cases: [...casesOf(events).values()].map((own) => {
      const { name, incidents } = foldCase(own);
      return { name, incidents: incidents.length };
    }),
    exhibits: backup.exhibits.length,
    newest,
    complete: backup.complete,
    damage: backup.damage,
    fresh: events.filter((event) => !here.has(headerDigest(event.header))).length,
  };
  return { opened, tried: { backup, secret, events } };
}

/** The events of a tried backup that are not here yet. */
export function freshEvents(tried: Tried, known: readonly Event[]): readonly Event[] {
  const here = new Set(known.map((event) => headerDigest(event.header)));
  return tried.events.filter((event) => !here.has(headerDigest(event.header)));
}
