/** What can be wrong with something that was kept, and its name. */

/**
 * `damaged`: its bytes changed. `missing`: it is gone. `old`: an earlier state was put back.
 * `foreign`: whole, but sealed for another place or another vault.
 */
export type FaultKind = "damaged" | "missing" | "old" | "foreign";

/**
 * `store` and `key` name the record ("events", "17"). Besides the stores of the app there are `head`, `list`
 * and `ring` (the vault's own records, key "") and `slots` (key: "header", "passphrase", "recovery", "passkey",
 * "second", "drop-box", or "box 3"). `chunk`: 0-based, of an exhibit.
 */
export type VaultFault = Readonly<{ why: FaultKind; store: string; key: string; chunk?: number }>;

/** A line for logs and tests, such as "events 17 is missing". */
export function faultName({ why, store, key, chunk }: VaultFault): string {
  const what = [store, key, chunk === undefined ? "" : `chunk ${chunk}`].filter((part) => part !== "");
  return `${what.join(" ")} is ${why}`;
}

/** Thrown where bytes are asked for that are not whole. Its name is "DamagedError". */
export class DamagedError extends Error {
  override readonly name = "DamagedError";
  readonly fault: VaultFault;
  constructor(fault: VaultFault) {
    super(faultName(fault));
    this.fault = fault;
  }
}

/** `LockedError`: the keys were forgotten. `GoneError`: the vault was deleted elsewhere. `NoFreeSlotError`: every slot of this vault is used. `SamePassphraseError`: another slot opens with it. */
export type RefusalName =
  "LockedError" | "GoneError" | "NoFreeSlotError" | "SamePassphraseError" | "AlreadyThereError";

export class VaultRefusal extends Error {
  override readonly name: RefusalName;
  constructor(name: RefusalName, message: string) {
    super(message);
    this.name = name;
  }
}
