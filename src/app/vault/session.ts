/** An open vault as the screens see it: what is in it now, and the one way to add to it. */
import type { NewEntry, Writer } from "../../case/entry.ts";
import type { Event } from "../../case/event.ts";
import { toBase64url } from "../../kit/bytes.ts";
import type { VaultChange } from "../../vault/sealing.ts";
import type { Vault } from "../../vault/vault.ts";
import { londonDay } from "../today.ts";
import { Book } from "./book.ts";
import { readChoices } from "./choices.ts";
import { HeldDrafts } from "./held-drafts.ts";
import { keeperDrops } from "./keeper-drops.ts";
import { keeperExhibits } from "./keeper-exhibits.ts";
import { keeperStamps } from "./keeper-stamps.ts";
import { NotKept } from "./keeper.ts";
import type { CaseName, Choices, Keeper } from "./keeper.ts";
import { fromBytes, toBytes } from "./private-record.ts";
import type { Tabs } from "./tabs.ts";
import { isEvent, readSettings } from "./stored.ts";
import type { Settings } from "./stored.ts";

/** Backups come back in transactions of this many. */
const EVENTS_AT_ONCE = 500;

const eventRecord = (event: Event) => ({ store: "events", bytes: toBytes(event) });
const settingsRecord = (settings: Settings) => ({
  store: "settings",
  key: "settings",
  bytes: toBytes(settings),
});

type World = Readonly<{
  vault: Vault;
  tabs: Tabs;
  now(): Date;
  random(bytes: number): Uint8Array;
  stayOpen: Keeper["stayOpen"];
  /** shared by all sessions of a page; without it drafts that find no room go with the lock */
  held?: HeldDrafts;
}>;

/** What changed is told to `watch`ers; the view is made by whoever shows it. */
export class Session {
  readonly vault: Vault;
  readonly book: Book;
  readonly #world: World;
  readonly #watchers = new Set<() => void>();
  readonly #flushes = new Set<() => Promise<void>>();
  #settings: Settings;
  readonly #stopHearing: () => void;
  readonly #held: HeldDrafts;
  /** how many of the vault's events are in the book */
  #taken = 0;

  constructor(world: World) {
    this.#world = world;
    this.vault = world.vault;
    this.#held = world.held ?? new HeldDrafts();
    this.book = new Book([], {});
    this.#settings = this.#takeIn();
    this.#stopHearing = world.tabs.hear((word) => {
      if (word === "written") void this.#follow();
    });
  }

  get choices(): Choices {
    return this.#choicesIn(this.open);
  }

  /** Who holds the pen is told for each case: one may be the person's own, the next somebody else's. */
  #choicesIn(id: string | null): Choices {
    const choices = readChoices(this.#settings.choices);
    return { ...choices, writer: this.#settings.writers[id ?? ""] ?? choices.writer };
  }

  get writers(): Settings["writers"] {
    return this.#settings.writers;
  }

  /** The case that is shown: the one opened last, else the first; null in a vault without one. */
  get open(): string | null {
    const ids = this.book.ids();
    return ids.find((id) => id === this.#settings.open) ?? ids[0] ?? null;
  }

  cases(): readonly CaseName[] {
    return this.book.ids().map((id) => {
      const { name, about, who, events } = this.book.fold(id);
      return { id, name, about, who, events };
    });
  }

  watch(watcher: () => void): () => void {
    this.#watchers.add(watcher);
    return () => void this.#watchers.delete(watcher);
  }

  /** Saves what the screens still hold; never rejects. */
  async flush(): Promise<void> {
    await Promise.allSettled([...this.#flushes].map((flush) => flush()));
  }

  /** Forgets the keys and what was read. */
  close(): void {
    this.#stopHearing();
    this.#watchers.clear();
    this.#flushes.clear();
    this.vault.lock();
  }

  newId = (): string => toBase64url(this.#world.random(16));

  /** Adds entries to one case, all or none; resolves with their ids once durable. Rejects with `NotKept`. */
  async keepIn(id: string, entries: readonly NewEntry[]): Promise<readonly string[]> {
    let made: readonly Event[] = [];
    await this.#write(() => {
      const { change, events } = this.#change(id, entries);
      made = events;
      return change;
    });
    return made.map((event) => event.body.about.id);
  }

  async changeSettings(change: Partial<Settings>): Promise<void> {
    await this.#write(() => ({ put: [settingsRecord({ ...this.#settings, ...change })] }));
  }

  /** Adds events that were made elsewhere, such as those of a backup, as they are. */
  async addEvents(events: readonly Event[]): Promise<void> {
    for (let at = 0; at < events.length; at += EVENTS_AT_ONCE) {
      const some = events.slice(at, at + EVENTS_AT_ONCE);
      await this.#write(() => ({ append: some.map(eventRecord) }));
    }
  }

  allEvents(): readonly Event[] {
    return this.book.ids().flatMap((id) => this.book.eventsOf(id));
  }

  keeper(): Keeper {
    const { stayOpen } = this.#world;
    const openCase = (): string => {
      if (this.open === null) throw new NotKept("broken");
      return this.open;
    };
    const keep: Keeper["keep"] = (...entries) => this.keepIn(openCase(), entries);
    return {
      keep,
      newId: this.newId,
      stayOpen,
      ...keeperStamps(this.vault, openCase, (make) => this.#write(make)),
      ...keeperDrops(this.vault.dropBox, (act) => this.#guard(act)),
      beforeLock: (flush) => {
        this.#flushes.add(flush);
        return () => void this.#flushes.delete(flush);
      },
      saveDraft: async (name, draft, of = openCase()) => {
        const key = `${of}/${name}`;
        const bytes = draft === null ? null : toBytes(draft);
        const change =
          bytes === null
            ? { remove: [{ store: "drafts", key }] }
            : { put: [{ store: "drafts", key, bytes }] };
        await this.#held.save(this.vault, key, bytes, () =>
          this.#guard(() => this.vault.write(() => change)),
        );
      },
      readDraft: async (name) => {
        const key = `${openCase()}/${name}`;
        const held = await this.#held.read(this.vault, key);
        return held === null ? this.#kept("drafts", key) : fromBytes(held);
      },
      ...keeperExhibits({
        vault: this.vault,
        newId: this.newId,
        today: () => londonDay(this.#world.now()),
        exhibits: () => this.book.fold(openCase()).exhibits,
        change: (entries) => this.#change(openCase(), entries).change,
        guard: (act) => this.#guard(act),
        written: () => this.#afterWrite(),
      }),
    };
  }

  #writerFor(id: string, entries: readonly NewEntry[]): Writer {
    const { writer } = this.#choicesIn(id);
    if (writer.as === "self") return writer;
    const named = entries.find((entry) => entry.kind === "case");
    const who = named?.kind === "case" ? named.case.who : this.book.fold(id).who;
    return { ...writer, for: who };
  }

  #kept(store: string, key: string): unknown {
    const record = this.vault.records.get(store)?.find((one) => one.id === key);
    return record === undefined ? null : fromBytes(record.bytes);
  }

  /** The change that adds entries to a case. Called inside the vault's own lock, after other tabs' records were read in. */
  #change(
    id: string,
    entries: readonly NewEntry[],
  ): Readonly<{ change: VaultChange; events: readonly Event[] }> {
    this.#takeIn();
    const { events, feeds } = this.book.chain(entries, {
      case: id,
      moment: this.#world.now().toISOString(),
      writer: this.#writerFor(id, entries),
      random: this.#world.random,
      newId: this.newId,
    });
    const put = this.#settings.feeds[id] === undefined ? [settingsRecord({ ...this.#settings, feeds })] : [];
    return { change: { append: events.map(eventRecord), put }, events };
  }

  async #write(make: () => VaultChange): Promise<void> {
    await this.#guard(() =>
      this.vault.write(() => {
        this.#takeIn();
        return make();
      }),
    );
    this.#afterWrite();
  }

  #afterWrite(): void {
    this.#takeIn();
    this.#world.tabs.tell("written");
    this.#tell();
  }

  /** Reads what the vault has and the book has not: the vault keeps its records in step with the store. */
  #takeIn(): Settings {
    const records = this.vault.records.get("events") ?? [];
    const fresh = records
      .slice(this.#taken)
      .map(({ bytes }) => fromBytes(bytes))
      .filter(isEvent);
    this.#taken = records.length;
    this.#settings = readSettings(this.#kept("settings", "settings"));
    this.book.feeds = this.#settings.feeds;
    if (fresh.length > 0) this.book.add(fresh);
    return this.#settings;
  }

  async #follow(): Promise<void> {
    await this.#guard(() => this.vault.follow());
    this.#takeIn();
    this.#tell();
  }

  #tell(): void {
    for (const watcher of this.#watchers) watcher();
  }

  /** Turns what the store says into something that can be said. */
  async #guard<Result>(act: () => Promise<Result>): Promise<Result> {
    try {
      return await act();
    } catch (error) {
      const name = error instanceof Error ? error.name : "";
      if (name === "QuotaExceededError") throw new NotKept("no-room");
      if (name === "LockedError" || name === "GoneError") throw new NotKept("locked");
      throw error instanceof NotKept ? error : new NotKept("broken");
    }
  }
}
