/** A list of thousands of rows of which only those near the screen are drawn. */
import type { ComponentChild } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { pieces } from "./pieces.ts";
import type { Span } from "./pieces.ts";

/** How far beyond the screen pieces are drawn, so that a key, a finger or a screen reader never meets a blank one. */
const NEAR = "1200px";

type Props<Row> = Readonly<{
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  /** a row's usual height in pixels, until some were measured */
  guess: number;
  draw: (row: Row, before: Row | undefined) => ComponentChild;
}>;

/** Each row says its place and how many there are. Rows are not paged: a search narrows them down, and scrolling never stops. */
export function LongList<Row>({ rows, keyOf, guess, draw }: Props<Row>) {
  const usual = useRef(guess);
  const inside = (span: Span): ComponentChild =>
    pieces(rows, keyOf, span)?.map(({ key, from, to }) => (
      <Piece key={from} name={key} first={from === 0} count={to - from} usual={usual}>
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
  usual: { current: number };
  children: () => ComponentChild;
}>;

function Piece({ name, first, count, usual, children }: PieceProps) {
  const own = useRef<HTMLDivElement>(null);
  const measured = useRef({ name: "", height: 0 });
  const shown = useRef({ name, count });
  shown.current = { name, count };
  const [near, setNear] = useState(first);
  useEffect(() => {
    const { current } = own;
    if (current === null) return;
    const watcher = new IntersectionObserver(
      (changes) => {
        const seen = changes.at(-1);
        if (seen === undefined) return;
        const drawn = current.childElementCount > 0;
        // What has the focus stays, or a key would lose its place.
        if (!seen.isIntersecting && drawn && current.contains(document.activeElement)) return;
        if (drawn) {
          // The room that it took stays, so that nothing jumps while it is not drawn.
          const { height } = seen.boundingClientRect;
          measured.current = { name: shown.current.name, height };
          usual.current = height / shown.current.count;
        }
        setNear(seen.isIntersecting);
      },
      { rootMargin: `${NEAR} 0px` },
    );
    watcher.observe(current);
    return () => watcher.disconnect();
  }, []);
  const { name: known, height } = measured.current;
  const room = Math.round(known === name ? height : usual.current * count);
  return (
    <div ref={own} role="presentation" style={{ height: near ? "" : `${room}px` }}>
      {near ? children() : null}
    </div>
  );
}
