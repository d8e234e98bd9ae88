/** A keeper that keeps nothing, and choices as they are at first, for the tests of the screens. */
import type { Case } from "../../case/case.ts";
import type { Keeper, View } from "../vault/keeper.ts";

const nothing = (): Promise<never> => Promise.reject(new Error("not in this test"));

export const NO_KEEPER: Keeper = {
  keep: nothing,
  saveDraft: nothing,
  readDraft: nothing,
  beforeLock: () => () => undefined,
  keepBytes: nothing,
  destroyBytes: nothing,
  readBytes: nothing,
  keepThumbnail: nothing,
  thumbnail: () => Promise.resolve(null),
  stamps: () => [],
  keepStamp: nothing,
  drops: () => Promise.resolve([]),
  openDrop: nothing,
  removeDrops: nothing,
  newId: () => "A".repeat(22),
  stayOpen: (during) => during(),
};

/** The view of a case on 23 November 2026 at ten, without rules or clocks. */
export function viewByHand(open: Case, parts: Partial<View> = {}): View {
  return {
    open,
    events: [],
    cases: [],
    choices: {
      careful: { phone: false, cloud: false, post: false },
      lockAfterHidden: 60,
      lockAfterIdle: 300,
      blur: false,
      stamps: null,
      backupEvery: 7,
      wipeAfter: 0,
      writer: { as: "self" },
    },
    rules: { clocks: [], holidays: new Set() },
    clocks: [],
    today: "2026-11-23",
    now: "2026-11-23T10:00:00.000Z",
    ...parts,
  };
}
