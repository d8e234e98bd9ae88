/** What vouches for the times of a case: timestamps of its log's heads, sealed beside the log. */
import * as v from "valibot";
import type { VaultChange } from "../../vault/sealing.ts";
import type { Vault } from "../../vault/vault.ts";
import type { Keeper, Stamp } from "./keeper.ts";
import { fromBytes, toBytes } from "./private-record.ts";

const STORE = "stamps";

const stampShape = v.object({
  case: v.string(),
  heads: v.string(),
  token: v.string(),
  root: v.string(),
  at: v.string(),
  authority: v.string(),
});

/** `openCase`: the case that is shown. */
export function keeperStamps(
  vault: Vault,
  openCase: () => string,
  write: (make: () => VaultChange) => Promise<void>,
): Pick<Keeper, "stamps" | "keepStamp"> {
  return {
    stamps: () => {
      const mine = openCase();
      return (vault.records.get(STORE) ?? []).flatMap(({ bytes }): Stamp[] => {
        const read = v.safeParse(stampShape, fromBytes(bytes));
        return read.success && read.output.case === mine ? [read.output] : [];
      });
    },
    keepStamp: (stamp) => write(() => ({ append: [{ store: STORE, bytes: toBytes(stamp) }] })),
  };
}
