/** Turns a change of a vault into the rows of one transaction: new records, the list when it changes, the head. */
import { EMPTY_CHAIN, extendChain, writeHead, writeList } from "./head.ts";
import type { Chain, Listed } from "./head.ts";
import { concat } from "../kit/bytes.ts";
import { OWN } from "./contents.ts";
import type { Contents } from "./contents.ts";
import { rowId } from "./keys.ts";
import type { Keys } from "./keys.ts";
import { recordName, sealRecord, tagText } from "./record.ts";
import type { VaultRecord } from "./record.ts";
import { OWN_BYTES } from "./ring.ts";
import type { Row } from "./store.ts";

/** `append`: to append-only stores, numbered on. `put` and `remove`: keyed records. `note`: up to 2,048 bytes of the app in the head. */
export type VaultChange = Readonly<{
  append?: readonly Readonly<{ store: string; bytes: Uint8Array }>[];
  put?: readonly Readonly<{ store: string; key: string; bytes: Uint8Array }>[];
  remove?: readonly Readonly<{ store: string; key: string }>[];
  note?: Uint8Array;
}>;

/** `settle` brings the contents in step; call it once the rows are durable. */
export type SealedChange = Readonly<{ put: readonly Row[]; remove: readonly string[]; settle(): void }>;

/** Changes nothing by itself. Throws a RangeError for a note that is too long. */
export async function sealChange(
  keys: Keys,
  random: (bytes: number) => Uint8Array,
  contents: Contents,
  change: VaultChange,
): Promise<SealedChange> {
  const { append = [], put = [], remove = [] } = change;
  const version = contents.revision + 1;
  const counts = new Map<string, number>();
  const numbered = append.map(({ store, bytes }) => {
    const number = (counts.get(store) ?? contents.chain(store).count) + 1;
    counts.set(store, number);
    return { store, key: String(number), numbered: true, version, bytes };
  });
  const keyed = put.map((one) => ({ ...one, numbered: false, version }));
  const records: readonly VaultRecord[] = [...numbered, ...keyed];
  const sealed = await Promise.all(
    records.map(async (record) => ({
      record,
      ...(await sealRecord(keys, random, record, record.store === OWN ? OWN_BYTES : undefined)),
    })),
  );
  const chains = new Map<string, Chain>(contents.chains);
  const listed = new Map<string, Listed>(contents.listed);
  for (const { store, key } of remove) listed.delete(recordName(store, key));
  for (const { record, mark } of sealed) {
    const { store, key } = record;
    if (record.numbered) chains.set(store, extendChain(chains.get(store) ?? EMPTY_CHAIN, mark));
    else listed.set(recordName(store, key), { version, tag: tagText(mark) });
  }
  const own = (key: string, bytes: Uint8Array) =>
    sealRecord(keys, random, { store: OWN, key, numbered: false, version, bytes }, OWN_BYTES);
  const relisted = put.length + remove.length > 0 || contents.list.tag === "";
  const list = relisted ? await own("list", writeList(listed)) : null;
  const entry = list === null ? contents.list : { version, tag: tagText(list.mark) };
  const note = change.note === undefined ? contents.note : concat(change.note);
  const head = await own("head", writeHead({ revision: version, chains, list: entry, note }));
  return {
    put: [...sealed.map(({ row }) => row), ...(list === null ? [] : [list.row]), head.row],
    remove: await Promise.all(remove.map(({ store, key }) => rowId(keys, recordName(store, key)))),
    settle: () => {
      for (const { store, key } of remove) contents.drop(store, key);
      for (const { record, mark } of sealed) contents.take(record, tagText(mark));
      for (const [store, chain] of chains) contents.chains.set(store, chain);
      contents.revision = version;
      contents.list = entry;
      contents.note = note;
      contents.headTag = tagText(head.mark);
    },
  };
}
