/** Being in the phone's Share menu: the vault's box receives, and the worker of the kept pages seals into it. */
import type { DropBox } from "../../vault/drops.ts";
import { prepareToShare, takesShares } from "../device/share-menu.ts";
import type { Keeping } from "../device/kept.ts";

/** `mended`: on, but what was shared before may have been sealed for somebody else, see DropBox. `impossible`: not in this browser, or not behind this passphrase. */
export type SharingState = "on" | "off" | "mended" | "impossible";

export type Sharing = Readonly<{
  state(): Promise<SharingState>;
  /** Keeps the pages where they are not kept yet. Answers whether it is on now; then nothing else was changed. */
  start(progress: (keeping: Keeping) => void): Promise<boolean>;
  /** What waits already stays. */
  stop(): Promise<void>;
}>;

export function sharingOf(box: DropBox): Sharing {
  let mended = false;
  return {
    state: async () => {
      if (!("serviceWorker" in navigator)) return "impossible";
      const found = await box.receives();
      mended ||= found === "mended";
      // Said again for as long as it is open.
      const state = found === "on" && mended ? "mended" : found;
      const works = state === "on" || state === "mended" ? await takesShares() : true;
      return works ? state : "off";
    },
    start: async (progress) => (await prepareToShare(progress)) && (await box.receive(true)),
    stop: async () => {
      await box.receive(false);
    },
  };
}
