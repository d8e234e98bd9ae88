/** The open vault's side of its drop box: whether it receives, what waits in it, opening it, taking it away. */
import { recipientOf } from "../kit/age.ts";
import { fromUtf8 } from "../kit/bytes.ts";
import { DropFault, openDrop, openDropAbout } from "./drop-box.ts";
import type { OpenedDrop } from "./drop-box.ts";
import { dropsAt, readDropFile } from "./drop-rows.ts";
import type { StoredDrop } from "./drop-rows.ts";
import { VaultRefusal } from "./fault.ts";
import { writeInstallation } from "./installation.ts";
import { unwrap } from "./keys.ts";
import { installationOf } from "./slot-changes.ts";
import type { Opened } from "./slot-changes.ts";

/** Held by whoever is writing drops now, under this name. */
export const DROP_LOCK = "notes-drop";

/** `moment`: when it was shared, UTC; null when it cannot be opened. */
export type Drop = Readonly<{ id: string; moment: string | null }>;

/** Each call rejects with a LockedError once locked. */
export interface DropBox {
  /**
   * `mended`: it receives, but what is shared was being sealed for somebody else, since the stored recipient had been
   * changed from outside; it is right again. `impossible`: this vault has no box of its own.
   */
  receives(): Promise<"on" | "off" | "mended" | "impossible">;
  /** Answers whether it is so now. Another vault's receiving is ended only by starting here. */
  receive(on: boolean): Promise<boolean>;
  /** Those that wait for this vault, oldest first. */
  list(): Promise<readonly Drop[]>;
  /** All of it. Throws a DropFault. */
  open(id: string): Promise<OpenedDrop>;
  remove(ids: readonly string[]): Promise<void>;
}

export function dropBoxOf(opened: Opened): DropBox {
  const { body } = opened;
  const { store, locks } = body.outside;
  /** What is told of a drop never changes. */
  const known = new Map<string, string>();

  const placeOf = (): number | null => {
    if (body.locked) throw new VaultRefusal("LockedError", "The vault is locked.");
    return body.contents.ring?.dropBox.place ?? null;
  };
  const identityOf = async (): Promise<string> => {
    const identity = await unwrap(body.keys, "drop-box", body.contents.ring?.dropBox.identity ?? "");
    if (identity === null) throw new DropFault("changed");
    return fromUtf8(identity);
  };
  const stored = async (): Promise<readonly StoredDrop[]> => {
    const place = placeOf();
    return place === null ? [] : dropsAt(await store.listDrops(), place);
  };
  /** Nothing vouches for the stored recipient but the identity itself. Answers whether it had to be put right. */
  const mend = async (place: number): Promise<boolean> => {
    const recipient = await recipientOf(await identityOf());
    let wrong = false;
    await body.commit(async () => {
      const installation = await installationOf(store);
      wrong = installation.dropBoxes[place] !== recipient;
      if (!wrong) return { change: {} };
      const dropBoxes = installation.dropBoxes.with(place, recipient);
      return { change: {}, extra: { installation: writeInstallation({ ...installation, dropBoxes }) } };
    });
    return wrong;
  };
  const momentOf = async (drop: StoredDrop): Promise<string | null> => {
    try {
      const moment =
        known.get(drop.id) ??
        (await openDropAbout(await identityOf(), await readDropFile(store, drop, 1))).moment;
      known.set(drop.id, moment);
      return drop.whole ? moment : null;
    } catch (error) {
      if (error instanceof DropFault) return null;
      throw error;
    }
  };

  return {
    receives: async () => {
      const place = placeOf();
      if (place === null) return "impossible";
      if ((await store.readDropPlace()) !== place) return "off";
      return (await mend(place)) ? "mended" : "on";
    },
    receive: async (on) => {
      const place = placeOf();
      if (place === null) return false;
      if (on) {
        await mend(place);
        await store.writeDropPlace(place);
      } else if ((await store.readDropPlace()) === place) await store.writeDropPlace(null);
      return true;
    },
    list: async () => {
      const all = await stored();
      if (all.length === 0) return [];
      // One without an end is left alone while somebody may still be writing it.
      const settled = locks === undefined || (await locks.isFree(DROP_LOCK));
      const drops: Drop[] = [];
      for (const drop of all.filter(({ whole }) => whole || settled)) {
        drops.push({ id: drop.id, moment: await momentOf(drop) });
      }
      return drops.toSorted((one, other) => ((one.moment ?? "") < (other.moment ?? "") ? -1 : 1));
    },
    open: async (id) => {
      const drop = (await stored()).find((one) => one.id === id);
      if (drop === undefined || !drop.whole) throw new DropFault("cut-off");
      return openDrop(await identityOf(), await readDropFile(store, drop));
    },
    remove: async (ids) => {
      const all = await stored();
      await store.removeDrops(all.filter(({ id }) => ids.includes(id)).flatMap(({ rows }) => rows));
    },
  };
}
