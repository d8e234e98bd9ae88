/** What the screens can do with original bytes: seal them as an exhibit, read them, destroy them, and keep a small picture of each. */
import type { Case } from "../../case/case.ts";
import type { NewEntry } from "../../case/entry.ts";
import type { VaultChange } from "../../vault/sealing.ts";
import type { Vault } from "../../vault/vault.ts";
import { piecesOf, readExhibit, readSmall } from "./exhibit-bytes.ts";
import { openHolder } from "./holder.ts";
import type { Holder } from "./holder.ts";
import { NotKept } from "./keeper.ts";
import type { Keeper } from "./keeper.ts";
import { sealedFile } from "./sealed-file.ts";

/** `change`: what adds entries to the open case, inside the vault's own lock. `guard` turns what the store says into a NotKept. */
type Given = Readonly<{
  vault: Vault;
  newId(): string;
  /** in Europe/London, `YYYY-MM-DD` */
  today(): string;
  exhibits(): Case["exhibits"];
  change(entries: readonly NewEntry[]): VaultChange;
  guard<Result>(act: () => Promise<Result>): Promise<Result>;
  written(): void;
}>;

type Ways = Pick<Keeper, "keepBytes" | "destroyBytes" | "readBytes" | "keepThumbnail" | "thumbnail">;

/** No exhibit is called so: their names are 22 letters. */
const smallOf = (exhibit: string): string => `small/${exhibit}`;

/** The last one stays open, for what lies together is read together. */
function holders({ vault, exhibits }: Given): (id: string, path: string) => Promise<Holder | null> {
  let last: Readonly<{ id: string; paths: ReadonlySet<string>; opening: Promise<Holder> }> | null = null;
  return async (id, path) => {
    const held = exhibits().get(id);
    if (held === undefined) return null;
    if (last?.id === id && last.paths.has(path)) return last.opening;
    const paths = [...exhibits().values()].flatMap(({ inside }) =>
      inside?.exhibit === id ? [inside.path] : [],
    );
    const { name, size } = held.exhibit;
    const opening = openHolder(sealedFile(vault, id, size), name, paths);
    last = { id, paths: new Set(paths), opening };
    opening.catch(() => {
      if (last?.opening === opening) last = null;
    });
    return opening;
  };
}

export function keeperExhibits(given: Given): Ways {
  const { vault, guard } = given;
  const holderOf = holders(given);
  const readKept = async (id: string): Promise<Blob | null> => {
    const kept = given.exhibits().get(id);
    if (kept === undefined) return null;
    if (kept.inside === undefined) return readExhibit(vault, id, kept.exhibit);
    const { digest, type } = kept.exhibit;
    const { exhibit, path } = kept.inside;
    return holderOf(exhibit, path)
      .then((holder) => holder?.take({ path, digest, type }) ?? null)
      .catch(() => null);
  };
  return {
    keepBytes: async (bytes, { name, taken, type = bytes.type, entries, ...parts }, watch) => {
      const exhibit = given.newId();
      const { pieces, digest } = piecesOf(bytes, watch);
      await guard(() =>
        vault.putExhibit(exhibit, pieces, () => {
          watch?.signal?.throwIfAborted();
          const own = { name, taken, type, size: bytes.size, digest: digest() };
          return given.change([
            { kind: "exhibit", of: { exhibit }, exhibit: own, ...parts },
            ...(entries?.(exhibit) ?? []),
          ]);
        }),
      ).catch((error: unknown) => {
        watch?.signal?.throwIfAborted();
        throw error;
      });
      given.written();
      return exhibit;
    },
    destroyBytes: async (exhibit) => {
      const day = given.today();
      const removeSmall = (): Promise<void> => guard(() => vault.removeExhibit(smallOf(exhibit)));
      // First, for were this broken off nothing that shows it may lie behind a note that it is gone; and again, for one may have come meanwhile.
      await removeSmall();
      await guard(() =>
        vault.removeExhibit(exhibit, () => given.change([{ kind: "destruction", of: { exhibit }, day }])),
      );
      await removeSmall();
      given.written();
    },
    readBytes: readKept,
    keepThumbnail: async (exhibit, picture) => {
      const isHere = (): boolean => given.exhibits().get(exhibit)?.destroyed === null;
      if (!isHere()) return;
      await guard(() =>
        vault.putExhibit(smallOf(exhibit), picture, () => {
          const change = given.change([]);
          if (!isHere()) throw new NotKept("broken");
          return change;
        }),
      );
    },
    thumbnail: (exhibit) => readSmall(vault, smallOf(exhibit)),
  };
}
