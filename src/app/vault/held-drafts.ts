/** Drafts that found no room: sealed in memory, beyond the lock, for as long as the page stands. */
import type { Vault } from "../../vault/vault.ts";
import { NotKept } from "./keeper.ts";

type Sealer = Pick<Vault, "sealAside" | "openAside">;

/** One for all sessions of a page: what one vault holds another one cannot open. */
export class HeldDrafts {
  readonly #sealed = new Map<string, string>();

  /** Saves by `write`; what finds no room is held. `bytes`: null to remove. Rejects with what `write` rejects with. */
  async save(
    vault: Sealer,
    key: string,
    bytes: Uint8Array | null,
    write: () => Promise<void>,
  ): Promise<void> {
    try {
      await write();
      this.#sealed.delete(key);
    } catch (error) {
      if (bytes === null) this.#sealed.delete(key);
      else if (error instanceof NotKept && error.code === "no-room") {
        this.#sealed.set(key, await vault.sealAside(bytes));
      }
      throw error;
    }
  }

  /** null when nothing is held under this key, or another vault holds it. */
  async read(vault: Sealer, key: string): Promise<Uint8Array | null> {
    const sealed = this.#sealed.get(key);
    return sealed === undefined ? null : vault.openAside(sealed);
  }

  clear(): void {
    this.#sealed.clear();
  }
}
