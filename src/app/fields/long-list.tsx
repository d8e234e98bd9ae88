/** A list of thousands of rows of which only those near the screen are drawn. */
import type { ComponentChild } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { pieces } from "./pieces.ts";
import type { Span } from "./pieces.ts";

/** How far beyond the screen pieces are drawn, so that a key, a finger or a screen reader never meets a blank one. */
const NEAR = "1200px";

/** Heights that were measured, in pixels: of a usual row, and of pieces by their names. */
export type ListHeights = { usual: number; readonly pieces: Map<string, number> };

/** More than a list of ten thousand rows has; those of narrowed lists add to them. */
const MOST_HEIGHTS = 5000;

export const noHeights = (usual: number): ListHeights => ({ usual, pieces: new Map() });

type Props<Row> = Readonly<{
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** a row's usual height in pixels, until some were measured */
  guess: number;
  draw: (row: Row, before: Row | undefined) => ComponentChild;
  /** what was measured when the list was shown before, so that it comes back as long as it was */
  heights?: ListHeights;
}>;

/** Each row says its place and how many there are. Rows are not paged: a search narrows them down, and scrolling never stops. */
export function LongList<Row>({ rows, keyOf, guess, draw, heights }: Props<Row>) {
  const own = useRef(noHeights(guess));
  const known = heights ?? own.current;
  const inside = (span: Span): ComponentChild =>
    pieces(rows, keyOf, span)?.map(({ key, from, to }) => (
      <Piece key={from} name={key} first={from === 0} count={to - from} heights={known}>
        {() => inside({ from, to })}
      </Piece>
    )) ??
    rows.slice(span.from, span.to).map((row, place) => (
      <div role="listitem" key={keyOf(row)} aria-setsize={rows.length} aria-posinset={span.from + place + 1}>
        {draw(row, rows[span.from + place - 1])}
      </div>
    ));
  return (
    <div role="list" class="app-long-list">
      {inside({ from: 0, to: rows.length })}
    </div>
  );
}

type PieceProps = Readonly<{
  /** the same while its rows are */
  name: string;
  first: boolean;
  count: number;
  heights: ListHeights;
  children: () => ComponentChild;
}>;

function Piece({ name, first, count, heights, children }: PieceProps) {
  const own = useRef<HTMLDivElement>(null);
  const shown = useRef({ name, count });
  shown.current = { name, count };
  const [near, setNear] = useState(first);
  useEffect(() => {
    const { current } = own;
    if (current === null) return;
    const measured = (height: number): void => {
      if (height === 0) return;
      if (heights.pieces.size > MOST_HEIGHTS) heights.pieces.clear();
      heights.pieces.set(shown.current.name, height);
      heights.usual = height / shown.current.count;
    };
    const watcher = new IntersectionObserver(
      (changes) => {
        const seen = changes.at(-1);
        if (seen === undefined) return;
        const drawn = current.childElementCount > 0;
        // What has the focus stays, or a key would lose its place.
        if (!seen.isIntersecting && drawn && current.contains(document.activeElement)) return;
        // The room that it took stays, so that nothing jumps while it is not drawn.
        if (drawn) measured(seen.boundingClientRect.height);
        setNear(seen.isIntersecting);
      },
      { rootMargin: `${NEAR} 0px` },
    );
    watcher.observe(current);
    return () => {
      watcher.disconnect();
      if (current.childElementCount > 0) measured(current.getBoundingClientRect().height);
    };
  }, [heights]);
  const room = Math.round(heights.pieces.get(name) ?? heights.usual * count);
  return (
    <div ref={own} role="presentation" style={{ height: near ? "" : `${room}px` }}>
      {near ? children() : null}
    </div>
  );
}
