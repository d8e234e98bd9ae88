// Redacted copies: what lies under a box cannot be had back, and what lies outside is as it was.
import fc from "fast-check";
import { expect, test } from "vitest";
import { blackOut, boxBetween, copyName, moved, sized } from "./redacted-copy.ts";

const part = fc.double({ min: -0.5, max: 1.5, noNaN: true });
const corner = fc.tuple(part, part);

test("a box without a size, or outside the picture, is none", () => {
  expect(boxBetween([0.2, 0.2], [0.2, 0.8])).toBeNull();
  expect(boxBetween([1.2, 0], [1.4, 1])).toBeNull();
  expect(boxBetween([Number.NaN, 0], [Number.NaN, 1])).toBeNull();
});

test("a box may be drawn from any corner", () => {
  const box = { left: 0.25, top: 0.25, width: 0.5, height: 0.25 };
  expect(boxBetween([0.75, 0.5], [0.25, 0.25])).toEqual(box);
  expect(boxBetween([0.25, 0.5], [0.75, 0.25])).toEqual(box);
});

test("a box that is moved keeps its size and stays in the picture, one that is sized keeps its corner", () => {
  const step = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(corner, corner, step, step, (from, to, one, other) => {
      const box = boxBetween(from, to);
      if (box === null) return;
      const there = moved(box, one, other);
      expect([there.width, there.height]).toEqual([box.width, box.height]);
      const grown = sized(box, one, other);
      expect([grown.left, grown.top]).toEqual([box.left, box.top]);
      expect(Math.min(grown.width, grown.height)).toBeGreaterThan(0);
      for (const { left, top, width, height } of [there, grown]) {
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
        expect(Math.max(left + width, top + height)).toBeLessThanOrEqual(1.011);
      }
    }),
  );
  expect(moved({ left: 0.5, top: 0.5, width: 0.2, height: 0.2 }, 0.1, -1)).toMatchObject({
    left: 0.6,
    top: 0,
  });
});

test("every pixel that a box touches is black, and every other one is as it was", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 24 }),
      fc.integer({ min: 1, max: 24 }),
      corner,
      corner,
      (width, height, from, to) => {
        const before = Uint8ClampedArray.from({ length: width * height * 4 }, (_, at) => (at % 250) + 1);
        const data = Uint8ClampedArray.from(before);
        const box = boxBetween(from, to);
        blackOut({ data, width, height }, box === null ? [] : [box]);
        for (let y = 0; y < height; y += 1) {
          for (let x = 0; x < width; x += 1) {
            const at = (y * width + x) * 4;
            const pixel = [...data.subarray(at, at + 4)];
            const touched =
              box !== null &&
              (x + 1) / width > box.left &&
              x / width < box.left + box.width &&
              (y + 1) / height > box.top &&
              y / height < box.top + box.height;
            const left = [...before.subarray(at, at + 4)];
            // A border that falls on a pixel's edge by a rounding may take one pixel more, never one less.
            if (touched) expect(pixel).toEqual([0, 0, 0, 255]);
            else expect([left, [0, 0, 0, 255]]).toContainEqual(pixel);
          }
        }
      },
    ),
  );
});

test("the copy's name says what it is, and its type is what it is", () => {
  expect(copyName("gate.jpg", 1)).toBe("gate-redacted.png");
  expect(copyName("gate", 0)).toBe("gate-copy.png");
});
