/** The installation in two rows of a store, so that neither a row that is gone nor one that was written over shuts anybody out. */
import { concat, equal } from "../../kit/bytes.ts";
import { INSTALLATION_BYTES } from "../../vault/installation.ts";

/** A row of the store `front`: its key and what lies there. */
export type FrontRow = Readonly<{ key: string; bytes: Uint8Array }>;

/** Where it lies. No single letter makes one of these names into the other, or into another key of `front`. */
export const INSTALLATION_KEYS = ["a", "second copy"] as const;

const HALF = INSTALLATION_BYTES / 2;
const GONE = new Uint8Array(HALF);

/**
 * null when there is none. An installation holds everything twice; so all four halves of two rows are one text. Where one of them is not, two that differ are
 * answered, one of which is whole: whoever reads them takes each part from the one that has it, and names what is damaged. A vault of a version
 * that wrote one row reads as it did.
 */
export function installationOf(rows: readonly FrontRow[]): Uint8Array | null {
  const [first, second] = INSTALLATION_KEYS.map((key) => rows.find((row) => row.key === key)?.bytes);
  const strayed = rows.some(
    ({ key, bytes }) =>
      bytes.length === INSTALLATION_BYTES && !INSTALLATION_KEYS.some((known) => known === key),
  );
  // One row, and no sign that there ever was another.
  if (second === undefined && !strayed) return first ?? null;
  if (first === undefined && second === undefined) return null;
  // Of another version: not ours to take apart.
  if (
    first?.length !== INSTALLATION_BYTES &&
    first !== undefined &&
    second !== undefined &&
    equal(first, second)
  )
    return first;
  const halves = [first, second].flatMap(halvesOf);
  const [one = GONE] = halves;
  const other = halves.find((half) => !equal(one, half));
  return concat(one, other ?? one);
}

function halvesOf(bytes: Uint8Array | undefined): readonly Uint8Array[] {
  return bytes?.length === INSTALLATION_BYTES ? [bytes.subarray(0, HALF), bytes.subarray(HALF)] : [GONE];
}
