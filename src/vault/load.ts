/** Opens all rows of a vault and names each record that is damaged, missing, old or foreign. */
import { equal } from "../kit/bytes.ts";
import { Contents, OWN } from "./contents.ts";
import type { FaultKind, VaultFault } from "./fault.ts";
import { EMPTY_CHAIN, extendChain, readHead, readList } from "./head.ts";
import type { Chain, Head, List } from "./head.ts";
import { rowId } from "./keys.ts";
import type { Keys } from "./keys.ts";
import { isWhole, openRow, recordName, tagText } from "./record.ts";
import type { OpenedRow } from "./record.ts";
import type { Row } from "./store.ts";

/** Everything that could be read, and what could not. */
export type Loaded = Readonly<{ contents: Contents; faults: readonly VaultFault[] }>;

const BATCH = 128;

type Sorted = Readonly<{
  own: ReadonlyMap<string, OpenedRow>;
  keyed: ReadonlyMap<string, OpenedRow>;
  numbered: ReadonlyMap<string, ReadonlyMap<number, OpenedRow>>;
  /** rows that did not open: damaged, foreign, or of the other vault */
  closed: ReadonlyMap<string, Row>;
}>;

/** `rows`: all that the store has; those of the other vault do not open and are left alone. */
export async function loadVault(keys: Keys, rows: readonly Row[]): Promise<Loaded> {
  const faults: VaultFault[] = [];
  const sorted = await openAll(keys, rows, faults);
  const name = async (store: string, key: string): Promise<void> => {
    const row = sorted.closed.get(await rowId(keys, recordName(store, key)));
    const why: FaultKind = row === undefined ? "missing" : isWhole(row) ? "foreign" : "damaged";
    faults.push({ why, store: store === OWN ? key : store, key: store === OWN ? "" : key });
  };
  const headRow = sorted.own.get("head");
  const head = headRow === undefined ? null : readHead(headRow.record.bytes);
  if (head === null) await name(OWN, "head");
  const listRow = sorted.own.get("list");
  const list = listRow === undefined ? null : readList(listRow.record.bytes);
  if (list === null) await name(OWN, "list");

  const contents = new Contents();
  contents.headTag = headRow === undefined ? "" : tagText(headRow.mark);
  contents.note = head?.note ?? contents.note;
  contents.revision = head?.revision ?? 0;
  let headIsOld = false;
  let listIsOld = false;
  if (list !== null && listRow !== undefined) {
    contents.list = { version: listRow.record.version, tag: tagText(listRow.mark) };
    if (head !== null && contents.list.tag !== head.list.tag) {
      listIsOld = contents.list.version < head.list.version;
      headIsOld = !listIsOld;
    }
  }
  if (await takeKeyed(contents, sorted.keyed, listIsOld ? null : list, contents.list.version, faults, name))
    listIsOld = true;
  if (listIsOld) faults.push({ why: "old", store: "list", key: "" });
  if (listIsOld || list === null) contents.list = { version: 0, tag: "" };
  if (await takeNumbered(contents, sorted.numbered, head, name)) headIsOld = true;
  if (headIsOld) faults.push({ why: "old", store: "head", key: "" });
  return { contents, faults };
}

async function openAll(keys: Keys, rows: readonly Row[], faults: VaultFault[]): Promise<Sorted> {
  const own = new Map<string, OpenedRow>();
  const keyed = new Map<string, OpenedRow>();
  const numbered = new Map<string, Map<number, OpenedRow>>();
  const closed = new Map<string, Row>();
  for (let start = 0; start < rows.length; start += BATCH) {
    const batch = rows.slice(start, start + BATCH);
    const opened = await Promise.all(batch.map((row) => openRow(keys, row)));
    for (const [at, one] of opened.entries()) {
      const row = batch[at];
      if (row === undefined) continue;
      if (one === null) {
        closed.set(row.id, row);
        continue;
      }
      const { store, key } = one.record;
      if (!one.clean)
        faults.push({ why: "damaged", store: store === OWN ? key : store, key: store === OWN ? "" : key });
      if (one.record.numbered) {
        const shelf = numbered.get(store) ?? new Map<number, OpenedRow>();
        numbered.set(store, shelf.set(Number(key), one));
      } else if (store === OWN && key !== "ring") own.set(key, one);
      else keyed.set(recordName(store, key), one);
    }
  }
  return { own, keyed, numbered, closed };
}

type Name = (store: string, key: string) => Promise<void>;

/** Answers whether the list is older than a record: then the list is what was put back. */
async function takeKeyed(
  contents: Contents,
  found: ReadonlyMap<string, OpenedRow>,
  list: List | null,
  listVersion: number,
  faults: VaultFault[],
  name: Name,
): Promise<boolean> {
  let listIsOld = false;
  for (const [full, { record, mark }] of [...found].toSorted(([one], [other]) => (one < other ? -1 : 1))) {
    const listed = list?.get(full);
    const tag = tagText(mark);
    const newer = list !== null && record.version > (listed?.version ?? listVersion);
    const put = list !== null && !newer && tag !== listed?.tag;
    if (newer) listIsOld = true;
    if (put) faults.push(faultOf("old", full));
    // One that was removed and is back is not taken in: it was meant to be gone.
    if (!put || listed !== undefined) contents.take(record, tag);
  }
  for (const full of list?.keys() ?? []) {
    const slash = full.indexOf("/");
    if (!found.has(full)) await name(full.slice(0, slash), full.slice(slash + 1));
  }
  if (list === null && !found.has(recordName(OWN, "ring"))) await name(OWN, "ring");
  return listIsOld;
}

function faultOf(why: FaultKind, full: string): VaultFault {
  const slash = full.indexOf("/");
  return slash === 0
    ? { why, store: full.slice(1), key: "" }
    : { why, store: full.slice(0, slash), key: full.slice(slash + 1) };
}

/** Answers whether the head is older than the records, or was written over other ones. */
async function takeNumbered(
  contents: Contents,
  found: Sorted["numbered"],
  head: Head | null,
  name: Name,
): Promise<boolean> {
  let headIsOld = false;
  for (const store of new Set([...(head?.chains.keys() ?? []), ...found.keys()])) {
    const here = found.get(store) ?? new Map<number, OpenedRow>();
    const told = head?.chains.get(store) ?? EMPTY_CHAIN;
    const last = Math.max(told.count, ...here.keys());
    let chain: Chain = EMPTY_CHAIN;
    let whole = true;
    for (let number = 1; number <= last; number += 1) {
      const one = here.get(number);
      if (one === undefined) {
        whole = false;
        chain = { ...chain, count: number };
        await name(store, String(number));
        continue;
      }
      contents.take(one.record, "");
      chain = extendChain(chain, one.mark);
      if (whole && number === told.count && !equal(chain.digest, told.digest)) headIsOld = true;
    }
    if (head !== null && last > told.count) headIsOld = true;
    contents.chains.set(store, whole || last !== told.count ? chain : told);
  }
  return headIsOld;
}
