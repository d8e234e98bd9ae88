/** What the screens can do with the things that were shared while the vault was locked. */
import { DropFault } from "../../vault/drop-box.ts";
import type { DropBox } from "../../vault/drops.ts";
import type { Keeper } from "./keeper.ts";

type Guard = <Result>(act: () => Promise<Result>) => Promise<Result>;

/** `guard` turns what the store says into a NotKept; a DropFault is told as it is. */
export function keeperDrops(box: DropBox, guard: Guard): Pick<Keeper, "drops" | "openDrop" | "removeDrops"> {
  return {
    drops: () => guard(() => box.list()),
    openDrop: async (id) => {
      const opened = await guard(() =>
        box.open(id).catch((error: unknown) => {
          if (error instanceof DropFault) return error;
          throw error;
        }),
      );
      if (opened instanceof DropFault) throw opened;
      return opened;
    },
    removeDrops: (ids) => guard(() => box.remove(ids)),
  };
}
