/** What the settings, backup and case screens can do, joined with an open session. */
import { fiveWords, newRecoveryWords } from "../../kit/words.ts";
import type { OpenedBackup } from "../../vault/backup.ts";
import { VaultRefusal } from "../../vault/fault.ts";
import type { Vault } from "../../vault/vault.ts";
import { freshEvents, tryBackup } from "./backups.ts";
import type { Tried } from "./backups.ts";
import { saveFile } from "../device/save-file.ts";
import { askToStay, random, roomLeft } from "./device.ts";
import { deriveInWorker } from "./derive.ts";
import { firstEntries } from "./first-entries.ts";
import { makePasskey } from "./passkey.ts";
import { pickTwo } from "./pick-two.ts";
import { isNearlyFull } from "./room-left.ts";
import type { Session } from "./session.ts";
import { sharingOf } from "./sharing.ts";
import type { VaultWays } from "./ways.ts";

type With = Readonly<{
  session: Session;
  canPasskey: boolean;
  /** the neutral name under which a passkey and a file are kept */
  neutralName: string;
  deleteAll(): Promise<readonly string[]>;
  /** has to be known while locked, so it lies beside the number of tries */
  setWipeAfter(wipeAfter: number): Promise<void>;
}>;

/** Bytes come before the events that name them; those that are here already are left. */
async function addExhibits(vault: Vault, backup: OpenedBackup): Promise<void> {
  for (const { id } of backup.exhibits) {
    try {
      await vault.putExhibit(id, backup.readExhibit(id));
    } catch (error) {
      if (!(error instanceof VaultRefusal && error.name === "AlreadyThereError")) throw error;
    }
  }
}

export function makeWays({ session, canPasskey, neutralName, deleteAll, setWipeAfter }: With): VaultWays {
  const { vault, book } = session;
  let tried: Tried | null = null;
  return {
    canPasskey,
    offerPhrase: () => fiveWords(random),
    offerWords: () => newRecoveryWords(random),
    pickTwo: () => pickTwo(random),
    setChoices: async (choices) => {
      const { writer } = choices;
      const writers = session.open === null ? {} : { ...session.writers, [session.open]: writer };
      await session.changeSettings({ choices, writers });
      await setWipeAfter(choices.wipeAfter);
    },
    waysIn: () => vault.waysIn(),
    changePassphrase: (text) => vault.changePassphrase(text),
    setRecovery: (words) => vault.setRecovery(words),
    addPasskey: async () => {
      const output = await makePasskey(random, neutralName);
      return output !== null && (await vault.addPasskey(output)) === "done";
    },
    removePasskey: () => vault.removePasskey(),
    setSecond: (text) => vault.setDecoy(text),
    removeSecond: () => vault.removeDecoy(),
    saveBackup: async () => {
      const bytes = await new Response(vault.backup()).blob();
      saveFile(bytes, `${neutralName.toLowerCase()}.backup`);
      if (session.open !== null) {
        const events = book.eventsOf(session.open).length;
        // The file is there, also where there is no room left to write down that it was made.
        await session.keepIn(session.open, [{ kind: "backup", of: { events } }]).catch(() => undefined);
      }
    },
    tryBackup: async (file, secret) => {
      const found = await tryBackup(file, secret, session.allEvents(), deriveInWorker);
      tried = found.tried;
      return found.opened;
    },
    mergeBackup: async () => {
      if (tried === null) return 0;
      const fresh = freshEvents(tried, session.allEvents());
      await addExhibits(vault, tried.backup);
      await session.addEvents(fresh);
      return fresh.length;
    },
    askToStay,
    nearlyFull: async () => isNearlyFull(await roomLeft()),
    openCase: (id) => session.changeSettings({ open: id }),
    newCase: async ({ writtenBy, ...given }) => {
      const id = session.newId();
      const writer =
        given.about === "me" ? ({ as: "self" } as const) : ({ as: "supporter", name: writtenBy } as const);
      await session.changeSettings({ writers: { ...session.writers, [id]: writer } });
      await session.keepIn(id, firstEntries({ ...given, young: null }, null));
      await session.changeSettings({ open: id });
    },
    renameCase: async (name) => {
      if (session.open === null) return;
      const { about, who, area, young, sample } = book.fold(session.open);
      await session.keepIn(session.open, [{ kind: "case", case: { name, about, who, area, young, sample } }]);
    },
    sharing: sharingOf(vault.dropBox),
    deleteAll,
  };
}
