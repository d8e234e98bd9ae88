/** Makes dark letters on white of any picture of a screen: each pixel is held against what lies behind it, so dark mode and coloured bubbles read like paper. */
import type { Pixels } from "../redacted-copy.ts";

/** One byte a pixel, 0 black to 255 white. */
export type Grey = Readonly<{ data: Uint8Array; width: number; height: number }>;

/** Side of a tile in pixels: fine enough for the edge of a bubble. */
const TILE = 4;
/** What lies behind is the middle lightness of this many tiles to each side: letters are thin, so they are never the middle. */
const REACH = 3;
/** Faint letters (times, names) are made darker by this. */
const GAIN = 1.6;
const STEPS = 64;
const STEP = 256 / STEPS;

/** Lightness as the eye weighs it (Rec. 601); what can be seen through stands on white. */
export function greyOf({ data, width, height }: Pixels): Grey {
  const grey = new Uint8Array(width * height);
  for (let at = 0; at < grey.length; at += 1) {
    const from = at * 4;
    const light = 0.299 * (data[from] ?? 0) + 0.587 * (data[from + 1] ?? 0) + 0.114 * (data[from + 2] ?? 0);
    const seen = (data[from + 3] ?? 255) / 255;
    grey[at] = Math.round(light * seen + 255 * (1 - seen));
  }
  return { data: grey, width, height };
}

/** White where a pixel is as light as what lies behind it, darker the more it differs, whichever way. Same size. */
export function evenLight({ data, width, height }: Grey): Grey {
  const behind = backgrounds({ data, width, height });
  const even = new Uint8Array(data.length);
  const near: number[] = [];
  for (let row = 0; row < behind.height; row += 1) {
    for (let column = 0; column < behind.width; column += 1) {
      neighbours(behind, column, row, near);
      const right = Math.min(width, (column + 1) * TILE);
      for (let y = row * TILE; y < Math.min(height, (row + 1) * TILE); y += 1) {
        for (let at = y * width + column * TILE; at < y * width + right; at += 1) {
          even[at] = 255 - Math.min(255, distance(data[at] ?? 0, near) * GAIN);
        }
      }
    }
  }
  return { data: even, width, height };
}

/** The backgrounds of a tile and of those beside it, each once: at the edge of a bubble both sides are background, not letters. */
function neighbours({ data, width, height }: Grey, column: number, row: number, near: number[]): void {
  near.length = 0;
  for (let y = Math.max(0, row - 1); y <= Math.min(height - 1, row + 1); y += 1) {
    for (let x = Math.max(0, column - 1); x <= Math.min(width - 1, column + 1); x += 1) {
      const light = data[y * width + x] ?? 0;
      if (!near.includes(light)) near.push(light);
    }
  }
}

function distance(light: number, near: readonly number[]): number {
  let least = 255;
  for (const other of near) {
    const apart = light > other ? light - other : other - light;
    if (apart < least) least = apart;
  }
  return least;
}

/** For each tile the middle lightness of the tiles around it. */
function backgrounds(grey: Grey): Grey {
  const small = tiles(grey);
  const { width, height } = small;
  const middle = new Uint8Array(width * height);
  const counts = new Uint16Array(STEPS);
  for (let row = 0; row < height; row += 1) {
    counts.fill(0);
    const top = Math.max(0, row - REACH);
    const bottom = Math.min(height - 1, row + REACH);
    let all = 0;
    // A column of tiles comes in on the right and goes out on the left: no tile is counted anew for each.
    const count = (column: number, by: number): void => {
      if (column < 0 || column >= width) return;
      for (let y = top; y <= bottom; y += 1) {
        const step = Math.floor((small.data[y * width + column] ?? 0) / STEP);
        counts[step] = (counts[step] ?? 0) + by;
        all += by;
      }
    };
    for (let column = 0; column < REACH; column += 1) count(column, 1);
    for (let column = 0; column < width; column += 1) {
      count(column + REACH, 1);
      middle[row * width + column] = middleOf(counts, all) * STEP + STEP / 2;
      count(column - REACH, -1);
    }
  }
  return { data: middle, width, height };
}

function middleOf(counts: Uint16Array, all: number): number {
  let sum = 0;
  for (let step = 0; step < counts.length; step += 1) {
    sum += counts[step] ?? 0;
    if (sum * 2 >= all) return step;
  }
  return STEPS - 1;
}

function tiles({ data, width, height }: Grey): Grey {
  const across = Math.ceil(width / TILE);
  const down = Math.ceil(height / TILE);
  const small = new Uint8Array(across * down);
  for (let row = 0; row < down; row += 1) {
    for (let column = 0; column < across; column += 1) {
      const right = Math.min(width, (column + 1) * TILE);
      const bottom = Math.min(height, (row + 1) * TILE);
      let sum = 0;
      for (let y = row * TILE; y < bottom; y += 1) {
        for (let x = column * TILE; x < right; x += 1) sum += data[y * width + x] ?? 0;
      }
      small[row * across + column] = sum / ((right - column * TILE) * (bottom - row * TILE));
    }
  }
  return { data: small, width: across, height: down };
}

/** A grey picture as a file that every reader knows: binary PGM. */
export function asPgm({ data, width, height }: Grey): Uint8Array<ArrayBuffer> {
  const head = new TextEncoder().encode(`P5\n${width} ${height}\n255\n`);
  const file = new Uint8Array(head.length + data.length);
  file.set(head);
  file.set(data, head.length);
  return file;
}
