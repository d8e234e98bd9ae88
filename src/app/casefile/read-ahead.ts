/** Reads exhibits one ahead: while one is written, the next is unsealed and its beginning read. */

/** As long as most pictures: one piece costs one turn of every step behind it. */
const PIECE_BYTES = 4_194_304;

type Begun = Promise<Readonly<{ blob: Blob; head: Uint8Array }>>;

/** `ids` in the order in which they will be asked for; another order is slower and no worse. What is answered fails as `bytesOf` does. */
export function readAhead(
  ids: readonly string[],
  bytesOf: (id: string) => Promise<Blob>,
): (id: string) => AsyncIterable<Uint8Array> {
  const after = new Map(ids.map((id, at) => [id, ids[at + 1]]));
  let ahead: Readonly<{ id: string; begun: Begun }> | null = null;
  const begin = async (id: string): Begun => {
    const blob = await bytesOf(id);
    return { blob, head: await piece(blob, 0) };
  };
  return (id) => {
    const begun = ahead?.id === id ? ahead.begun : begin(id);
    const next = after.get(id);
    ahead = next === undefined ? null : { id: next, begun: begin(next) };
    // Whoever asks for it hears why it failed.
    ahead?.begun.catch(() => undefined);
    return pieces(begun);
  };
}

async function* pieces(begun: Begun): AsyncGenerator<Uint8Array> {
  const { blob, head } = await begun;
  yield head;
  for (let start = PIECE_BYTES; start < blob.size; start += PIECE_BYTES) yield await piece(blob, start);
}

const piece = async (blob: Blob, start: number): Promise<Uint8Array> =>
  new Uint8Array(await blob.slice(start, start + PIECE_BYTES).arrayBuffer());
