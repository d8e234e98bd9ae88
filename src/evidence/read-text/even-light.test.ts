// Dark letters on white, whatever the picture was: dark mode, coloured bubbles, no picture at all.
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asPgm, evenLight, greyOf } from "./even-light.ts";
import type { Grey } from "./even-light.ts";

const EMPTY: Grey = { data: new Uint8Array(0), width: 0, height: 0 };

/** A plain ground with thin strokes across it. */
function screen(ground: number, stroke: number, width = 120, height = 80): Grey {
  const data = new Uint8Array(width * height).fill(ground);
  for (let y = 20; y < height - 20; y += 12) data.fill(stroke, y * width + 20, y * width + width - 20);
  return { data, width, height };
}

test("a picture without pixels stays one", () => {
  expect(evenLight(EMPTY).data).toHaveLength(0);
  expect(new TextDecoder().decode(asPgm(EMPTY))).toBe("P5\n0 0\n255\n");
});

test("colours become their lightness, and what can be seen through stands on white", () => {
  const data = new Uint8ClampedArray([255, 255, 255, 255, 0, 0, 0, 255, 0, 0, 0, 0, 10, 132, 255, 255]);
  expect([...greyOf({ data, width: 4, height: 1 }).data]).toEqual([255, 0, 255, 110]);
});

test("light and dark screens come out alike: strokes dark, ground white", () => {
  const pairs = [
    [250, 20],
    [10, 230],
    [110, 255],
    [92, 230],
  ] as const;
  for (const [ground, stroke] of pairs) {
    const even = evenLight(screen(ground, stroke));
    expect(even.data[20 * 120 + 60], `stroke ${stroke} on ${ground}`).toBeLessThan(60);
    expect(even.data[26 * 120 + 60], `ground ${ground}`).toBeGreaterThan(240);
  }
});

test("the edge of a bubble is not taken for a letter", () => {
  const bubble = screen(0, 0, 160, 80);
  for (let y = 0; y < 80; y += 1) bubble.data.fill(110, y * 160 + 80, (y + 1) * 160);
  expect(Math.min(...evenLight(bubble).data)).toBeGreaterThan(230);
});

test("any picture keeps its size", () => {
  const any = fc
    .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }))
    .chain(([width, height]) =>
      fc
        .uint8Array({ minLength: width * height, maxLength: width * height })
        .map((data): Grey => ({ data, width, height })),
    );
  fc.assert(
    fc.property(any, (grey) => {
      const even = evenLight(grey);
      expect([even.width, even.height, even.data.length]).toEqual([
        grey.width,
        grey.height,
        grey.data.length,
      ]);
    }),
  );
});
