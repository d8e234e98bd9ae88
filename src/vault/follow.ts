/** Reads what other tabs wrote since: looks at the head first, and only then at what it says is new. */
import { OWN } from "./contents.ts";
import type { Contents, Kept } from "./contents.ts";
import { VaultRefusal } from "./fault.ts";
import { readHead, readList } from "./head.ts";
import type { List } from "./head.ts";
import { rowId } from "./keys.ts";
import type { Keys } from "./keys.ts";
import { openRow, recordName, rowTag, tagText } from "./record.ts";
import type { OpenedRow } from "./record.ts";
import type { VaultStore } from "./store.ts";

/** A record that another tab wrote. */
export type Followed = Readonly<{ store: string }> & Kept;

/** Brings the contents in step. Throws a GoneError when the vault is not there any more. */
export async function follow(
  store: VaultStore,
  keys: Keys,
  contents: Contents,
): Promise<readonly Followed[]> {
  const name = (inStore: string, key: string): Promise<string> => rowId(keys, recordName(inStore, key));
  const readRows = async (names: readonly (readonly [string, string])[]): Promise<readonly OpenedRow[]> => {
    const ids = await Promise.all(names.map(([inStore, key]) => name(inStore, key)));
    const rows = await store.read(ids);
    const opened = await Promise.all(rows.flatMap((row) => (row === null ? [] : [openRow(keys, row)])));
    return opened.filter((one) => one !== null);
  };
  const [row = null] = await store.read([await name(OWN, "head")]);
  if (row === null) {
    // A head that is lost while the rest is there is written anew by the next change.
    if (contents.headTag !== "") throw new VaultRefusal("GoneError", "The vault was deleted.");
    return [];
  }
  if (rowTag(row) === contents.headTag) return [];
  const opened = await openRow(keys, row);
  const head = opened === null ? null : readHead(opened.record.bytes);
  // One that is damaged or older than what we know is written anew by the next change.
  if (opened === null || head === null || head.revision <= contents.revision) return [];
  const found: Followed[] = [];
  const take = ({ record, mark }: OpenedRow): void => {
    contents.take(record, tagText(mark));
    if (record.store !== OWN) found.push({ store: record.store, id: record.key, bytes: record.bytes });
  };
  for (const [inStore, { count }] of head.chains) {
    const first = contents.chain(inStore).count + 1;
    const fresh = Array.from({ length: Math.max(0, count - first + 1) }, (_, at) => String(first + at));
    for (const one of await readRows(fresh.map((key) => [inStore, key] as const))) take(one);
  }
  if (head.list.tag !== contents.list.tag) {
    const [listRow] = await readRows([[OWN, "list"]]);
    const list: List | null = listRow === undefined ? null : readList(listRow.record.bytes);
    if (list !== null) {
      const changed = [...list].filter(([full, { tag }]) => contents.listed.get(full)?.tag !== tag);
      for (const one of await readRows(changed.map(([full]) => split(full)))) take(one);
      for (const full of [...contents.listed.keys()]) if (!list.has(full)) contents.drop(...split(full));
    }
  }
  for (const [inStore, chain] of head.chains) contents.chains.set(inStore, chain);
  contents.revision = head.revision;
  contents.list = head.list;
  contents.note = head.note;
  contents.headTag = tagText(opened.mark);
  return found;
}

function split(full: string): readonly [string, string] {
  const slash = full.indexOf("/");
  return [full.slice(0, slash), full.slice(slash + 1)];
}
