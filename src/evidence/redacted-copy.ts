/** Boxes over faces and names: pixels under a box are gone from the copy, and the original is never touched. */

/** Left, top, width and height in parts of the picture, each from 0 to 1, so that a box fits whatever size it is drawn at. */
export type Box = Readonly<{ left: number; top: number; width: number; height: number }>;

/** Pixels of a picture, four bytes each: red, green, blue, opacity. */
export type Pixels = Readonly<{ data: Uint8ClampedArray; width: number; height: number }>;

/** A box between two corners, in any order, cut to the picture; null when nothing of it lies in the picture. */
export function boxBetween(from: readonly [number, number], to: readonly [number, number]): Box | null {
  const [left, right] = [from[0], to[0]].map(within).toSorted((one, other) => one - other);
  const [top, bottom] = [from[1], to[1]].map(within).toSorted((one, other) => one - other);
  if (left === undefined || right === undefined || top === undefined || bottom === undefined) return null;
  return right > left && bottom > top ? { left, top, width: right - left, height: bottom - top } : null;
}

const within = (part: number): number => (Number.isNaN(part) ? 0 : Math.min(1, Math.max(0, part)));

/** The least width and height of a box that is made smaller. */
const LEAST = 0.01;

/** The box moved, as far as the picture goes; its size stays. */
export function moved(box: Box, right: number, down: number): Box {
  return {
    ...box,
    left: Math.min(within(box.left + right), 1 - box.width),
    top: Math.min(within(box.top + down), 1 - box.height),
  };
}

/** The box made wider and higher, or less so, by its right and lower edges; it stays in the picture. */
export function sized(box: Box, wider: number, higher: number): Box {
  return {
    ...box,
    width: Math.max(LEAST, Math.min(box.width + wider, 1 - box.left)),
    height: Math.max(LEAST, Math.min(box.height + higher, 1 - box.top)),
  };
}

/** Writes black over every pixel that a box touches, whole pixels outwards: nothing of what was there is left. */
export function blackOut({ data, width, height }: Pixels, boxes: readonly Box[]): void {
  for (const box of boxes) {
    const left = Math.floor(within(box.left) * width);
    const right = Math.ceil(within(box.left + box.width) * width);
    const top = Math.floor(within(box.top) * height);
    const bottom = Math.ceil(within(box.top + box.height) * height);
    for (let y = top; y < bottom; y += 1) {
      for (let at = (y * width + left) * 4; at < (y * width + right) * 4; at += 4) {
        data.set(BLACK, at);
      }
    }
  }
}

const BLACK = [0, 0, 0, 255] as const;

/** `gate.jpg` becomes `gate-redacted.png`, or `gate-copy.png` where nothing is covered; a name without ending gets one. */
export const copyName = (name: string, boxes: number): string =>
  `${name.replace(/\.[A-Za-z0-9]{1,5}$/, "")}-${boxes === 0 ? "copy" : "redacted"}.png`;
