/** The door in a real browser: joins the vault with the device, and hands out open sessions. */
import { fiveWords, newRecoveryWords, pickPhrase } from "../../kit/words.ts";
import type { VaultFault } from "../../vault/fault.ts";
import { restoreVault } from "../../vault/restore.ts";
import { NO_TRIES, packTries, unpackTries, waitLeft } from "../../vault/tries.ts";
import type { Tries } from "../../vault/tries.ts";
import { createVault, openVault } from "../../vault/vault.ts";
import type { Outside, Secret, Vault } from "../../vault/vault.ts";
import { freshEvents, secretOf, tryBackup } from "./backups.ts";
import type { Tried } from "./backups.ts";
import { choicesFor } from "./choices.ts";
import { chooseCost, deriveInWorker } from "./derive.ts";
import { canKeep, isWebKit, openOutside, random, stayUnasked } from "./device.ts";
import type { Door } from "./door.ts";
import { firstEntries, planEntries } from "./first-entries.ts";
import { HeldDrafts } from "./held-drafts.ts";
import type { Keeper } from "./keeper.ts";
import type { OpenVault } from "./open-vault.ts";
import { canPasskey, makePasskey, askPasskey } from "./passkey.ts";
import { pickTwo } from "./pick-two.ts";
import { Session } from "./session.ts";
import { openTabs } from "./tabs.ts";
import type { NotOpened } from "./unlock.tsx";
import { makeWays } from "./vault-ways.ts";
import { wipeAll } from "./wipe-all.ts";

/** `neutralName`: what a case, a passkey and a file are called; it tells nothing. */
type Given = Readonly<{ now(): Date; neutralName: string }>;

/** Looks what the browser can do; nothing is stored before something is made. */
export async function openDoor({ now, neutralName }: Given): Promise<Door> {
  const tabs = openTabs();
  const ableToPasskey = await canPasskey();
  let outside: Outside | null = null;
  let tried: Tried | null = null;
  let stayOpen: Keeper["stayOpen"] = (act) => act();
  const held = new HeldDrafts();
  /** tries that could not be written for want of room; they count while the page stands */
  let unwritten: Tries | null = null;

  const reach = async (): Promise<Outside> => (outside ??= await openOutside());
  const deleteAll = async (): Promise<readonly string[]> => {
    const { store } = await reach();
    const left = await wipeAll(window, navigator.serviceWorker, () => store.destroy());
    outside = null;
    unwritten = null;
    held.clear();
    tabs.tell("gone");
    return left;
  };
  const opened = (vault: Vault, faults: readonly VaultFault[]): OpenVault => {
    stayUnasked();
    const session = new Session({ vault, tabs, now, random, stayOpen: (act) => stayOpen(act), held });
    return {
      session,
      faults,
      ways: makeWays({
        session,
        canPasskey: ableToPasskey,
        neutralName,
        deleteAll,
        setWipeAfter: (wipeAfter) => writeTries({ ...NO_TRIES, wipeAfter }),
      }),
    };
  };
  /** What a second passphrase opens for the first time looks as if it had been begun today. */
  const haveCase = async (session: Session): Promise<void> => {
    if (session.open !== null) return;
    const first = { name: neutralName, about: "me", who: "", young: null } as const;
    await session.keepIn(session.newId(), firstEntries(first, null));
  };
  const readTries = async (): Promise<Tries> =>
    unwritten ?? unpackTries(await (await reach()).store.readTries());
  const writeTries = async (tries: Tries): Promise<void> => {
    await (await reach()).store.writeTries(packTries(tries));
    unwritten = null;
  };
  /** A device without room must still open what is kept on it. */
  const countTries = (tries: Tries): Promise<void> =>
    writeTries(tries).catch(() => {
      unwritten = tries;
    });

  return {
    tabs,
    webKit: isWebKit(),
    setUpWays: {
      offerPhrase: () => fiveWords(random),
      offerWords: () => newRecoveryWords(random),
      pickTwo: () => pickTwo(random),
      canPasskey: ableToPasskey,
    },
    look: async () => {
      if (!canKeep()) return "unsupported";
      try {
        const { store } = await reach();
        // Where tries were counted something was kept: without the part that opens it, that is said, and nothing is begun over it.
        const kept = (await store.readInstallation()) ?? (await store.readTries());
        return kept === null ? "nothing" : "locked";
      } catch (error) {
        // Chromium opens nothing while the device is full, and says no more than this. What is kept may well be there.
        return error instanceof DOMException && error.name === "UnknownError" ? "locked" : "unsupported";
      }
    },
    create: async (draft, handed) => {
      const output = draft.passkey ? await makePasskey(random, neutralName) : null;
      if (draft.passkey && output === null) throw new Error("No passkey was made.");
      const vault = await createVault(await reach(), {
        // With a passkey nobody knows this passphrase: twelve words by chance.
        passphrase: draft.passkey ? pickPhrase(random, 12).phrase : draft.passphrase,
        recovery: draft.recovery,
        cost: await chooseCost(),
      });
      if (output !== null) await vault.addPasskey(output);
      const open = opened(vault, []);
      const { about, who, supporter, young, careful } = draft;
      const choices = choicesFor(careful, about === "me" ? null : supporter, isWebKit());
      const id = open.session.newId();
      await open.session.changeSettings({ choices, open: id });
      await open.session.keepIn(id, firstEntries({ name: neutralName, about, who, young }, handed));
      return open;
    },
    handOver: async (open, handed) => {
      const { session } = open;
      if (handed === null || session.open === null) return open;
      try {
        await session.keepIn(session.open, planEntries(handed));
        return open;
      } catch {
        return { ...open, planWaits: true };
      }
    },
    unlockWays: (enter, wiped) => {
      const open = async (secret: Secret): Promise<NotOpened | null> => {
        const found = await openVault(await reach(), secret);
        if (found.ok) {
          await countTries({ ...NO_TRIES, wipeAfter: (await readTries()).wipeAfter });
          const entered = opened(found.vault, found.faults);
          await haveCase(entered.session);
          enter(entered);
          return null;
        }
        if (found.why !== "wrong-secret") {
          return { why: found.why === "newer-version" ? "newer" : "damaged", waitMs: 0, left: null };
        }
        const before = await readTries();
        const tries = { ...before, wrong: before.wrong + 1, last: now().getTime() };
        await countTries(tries);
        const left = tries.wipeAfter === 0 ? null : Math.max(0, tries.wipeAfter - tries.wrong);
        if (left === 0) {
          await deleteAll();
          wiped();
          return null;
        }
        return { why: "wrong", waitMs: waitLeft(tries, tries.last), left };
      };
      return {
        canPasskey: ableToPasskey,
        waitMs: async () => waitLeft(await readTries(), now().getTime()),
        withPassphrase: (text) => open({ kind: "passphrase", text }),
        withWords: (text) => {
          const secret = secretOf({ kind: "recovery", text });
          return secret === null
            ? Promise.resolve({ why: "bad-words", waitMs: 0, left: null })
            : open(secret);
        },
        withPasskey: async () => {
          const output = await askPasskey(random);
          if (output === null) return { why: "cancelled", waitMs: 0, left: null };
          return open({ kind: "passkey", output });
        },
      };
    },
    tryBackup: async (file, secret) => {
      const found = await tryBackup(file, secret, [], deriveInWorker);
      tried = found.tried;
      return found.opened;
    },
    restore: async () => {
      if (tried === null) throw new Error("No backup was opened.");
      const way = await reach();
      const vault = await restoreVault(way, tried.backup, tried.secret);
      const open = opened(vault, []);
      await haveCase(open.session);
      // A feed belongs to one device: this one starts its own.
      await open.session.changeSettings({ feeds: {} });
      await open.session.addEvents(freshEvents(tried, open.session.allEvents()));
      return open;
    },
    sample: async () => {
      const [{ openSample }, { default: record }] = await Promise.all([
        import("../sample/open-sample.ts"),
        import("virtual:packs/record"),
      ]);
      const session = await openSample(record.sample, now, (act) => stayOpen(act));
      const ways = makeWays({
        session,
        canPasskey: false,
        neutralName,
        deleteAll: () => Promise.resolve([]),
        setWipeAfter: () => Promise.resolve(),
      });
      return { session, ways, faults: [] };
    },
    deleteAll,
    setStayOpen: (next) => {
      stayOpen = next;
    },
  };
}
