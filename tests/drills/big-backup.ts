/** Makes a backup of a vault with many incidents or exhibits, by the same code as the browser's, for figures and drills. */
import { randomBytes } from "node:crypto";
import { wellFormed } from "../../src/case/well-formed.ts";
import type { NewEntry } from "../../src/case/entry.ts";
import { Book } from "../../src/app/vault/book.ts";
import { toBytes } from "../../src/app/vault/private-record.ts";
import { argon2 } from "../../src/kit/argon2.ts";
import { addDays } from "../../src/kit/calendar.ts";
import { MemoryStore } from "../../src/vault/memory-store.ts";
import { createVault } from "../../src/vault/vault.ts";

const COST = { memory: 19_456, passes: 2, lanes: 1 };
const AT_ONCE = 500;
const random = (bytes: number): Uint8Array => new Uint8Array(randomBytes(bytes));
const newId = (): string => randomBytes(16).toString("base64url");

const WORDS =
  "gate shouting door bottle fence message photo night morning school bus stop car van wall name".split(" ");

/** The account of the incident with this number: about 80 words, one of them its own. */
export function accountOf(number: number): string {
  const words = Array.from({ length: 80 }, (_, at) => WORDS[(number * 7 + at * 13) % WORDS.length] ?? "");
  return `Number ${number}. ${words.join(" ")} own${number}`;
}

/** A backup file as bytes, with one case of so many incidents on days before `today`. */
export function bigBackup(incidents: number, passphrase: string, today: string): Promise<Uint8Array> {
  return backupOf(
    Array.from({ length: incidents }, (_, at) => incidentOf(at, today)),
    passphrase,
    today,
  );
}

/** The same with so many exhibits, half of them described, whose bytes are not there. */
export function backupWithExhibits(exhibits: number, passphrase: string, today: string): Promise<Uint8Array> {
  return backupOf(
    Array.from({ length: exhibits }, (_, at) => exhibitOf(at)),
    passphrase,
    today,
  );
}

function incidentOf(at: number, today: string): NewEntry {
  return {
    kind: "incident",
    account: { text: wellFormed(accountOf(at)) },
    when: {
      when: {
        at: `${addDays(today, -(at % 700))}T${String(at % 24).padStart(2, "0")}:15`,
        zone: "Europe/London",
        offset: null,
      },
      many: null,
    },
    where: {
      channel: at % 2 === 0 ? "home" : "social-media",
      platform: null,
      place: "",
      link: "",
      handle: "",
    },
  };
}

function exhibitOf(at: number): NewEntry {
  return {
    kind: "exhibit",
    of: { exhibit: newId() },
    exhibit: {
      name: `IMG-20260313-WA${String(at).padStart(5, "0")}.jpg`,
      type: "image/jpeg",
      size: 180_000 + at,
      digest: randomBytes(32).toString("hex"),
      taken: "gallery",
    },
    ...(at % 2 === 0 ? {} : { shows: accountOf(at).slice(0, 120) }),
  };
}

async function backupOf(
  recorded: readonly NewEntry[],
  passphrase: string,
  today: string,
): Promise<Uint8Array> {
  let last: Promise<unknown> = Promise.resolve();
  const outside = {
    store: new MemoryStore(),
    random,
    derive: argon2,
    exclusively: <R>(act: () => Promise<R>): Promise<R> => {
      const next = last.then(act);
      last = next.catch(() => undefined);
      return next;
    },
  };
  const vault = await createVault(outside, { passphrase, recovery: null, cost: COST });
  const book = new Book([], {});
  const stamp = {
    case: newId(),
    moment: `${today}T08:00:00.000Z`,
    writer: { as: "self" } as const,
    random,
    newId,
  };
  const first: NewEntry = {
    kind: "case",
    case: { name: "Notes", about: "me", who: "", area: null, young: false, sample: false },
  };
  const entries: readonly NewEntry[] = [first, ...recorded];
  for (let at = 0; at < entries.length; at += AT_ONCE) {
    const { events, feeds } = book.chain(entries.slice(at, at + AT_ONCE), stamp);
    book.add(events);
    book.feeds = feeds;
    await vault.write(() => ({
      append: events.map((event) => ({ store: "events", bytes: toBytes(event) })),
    }));
  }
  return new Uint8Array(await new Response(vault.backup()).arrayBuffer());
}
