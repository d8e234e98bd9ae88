/** The search in the diary while one types: each key is answered from what a few milliseconds can look at, and the rest follows. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { DiaryRow } from "./diary-rows.ts";
import type { Filter, Search, SearchIndex } from "./search.ts";

/** Of a frame's 16 ms, so that drawing what was found has the rest. */
const KEY_MS = 5;
const SLICE_MS = 5;
/** Two screens: once they are full, rows that are found later come together. */
const SCREENS = 40;

type Found = Readonly<{ rows: readonly DiaryRow[]; done: boolean }>;

/** `rows` are the same array until more was found. `done`: all rows of the case were looked at. */
export function useSearch(index: SearchIndex, filter: Filter): Found {
  const last = useRef<Search | null>(null);
  const search = useMemo(() => {
    const next = index.search(filter, last.current);
    next.more(until(KEY_MS));
    last.current = next;
    return next;
  }, [index, filter]);
  const [, redraw] = useState(0);
  useEffect(() => {
    let drawn = search.count;
    return slices(() => {
      if (search.done) return index.prepare(until(SLICE_MS));
      search.more(until(SLICE_MS));
      if (search.done || (drawn < SCREENS && search.count > drawn)) {
        drawn = search.count;
        redraw((times) => times + 1);
      }
      return false;
    });
  }, [index, search]);
  const { count, done } = search;
  const rows = useMemo(() => search.found, [search, count]);
  return { rows, done };
}

function until(most: number): () => boolean {
  const end = performance.now() + most;
  return () => performance.now() >= end;
}

/** Calls `slice` between other tasks until it answers true. Answers how to stop it. */
function slices(slice: () => boolean): () => void {
  const go = (): void => {
    if (!slice()) timer = setTimeout(go);
  };
  let timer = setTimeout(go);
  return () => clearTimeout(timer);
}
