// Reading many pictures: one that fails is named and the rest goes on, stop leaves what was read, pause holds the next.
import { expect, test } from "vitest";
import type { ReadPicture } from "../../../evidence/read-text/read-picture.ts";
import { ReadingBatch } from "./reading-batch.ts";
import type { ReadWork } from "./reading-batch.ts";
import { troubleOf } from "./read-exhibit.ts";
import { NotRead } from "./reader-client.ts";
import { isSmall } from "./small-phone.ts";

const PICTURE: ReadPicture = { lines: [], width: 1, height: 1 };

function batchOf(exhibits: readonly string[], read: ReadWork["read"]) {
  return new ReadingBatch(exhibits, { read, why: troubleOf, update: () => undefined });
}

test("a picture that cannot be read is named, and the others are read", async () => {
  const batch = batchOf(["a", "b", "c", "d"], (exhibit) => {
    if (exhibit === "b") return Promise.reject(new NotRead("no-picture"));
    if (exhibit === "c") return Promise.reject(new Error("something else"));
    return Promise.resolve(PICTURE);
  });
  const ends = (await batch.run()).map(({ at, trouble }) => trouble ?? at);
  expect(ends).toEqual(["read", "no-picture", "broken", "read"]);
});

test("stop leaves what was read and reads no more, also while it is paused", async () => {
  const batch = batchOf(["a", "b", "c"], (exhibit) => {
    if (exhibit === "a") batch.pause();
    return Promise.resolve(PICTURE);
  });
  const running = batch.run();
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
  expect(batch.paused).toBe(true);
  batch.stop();
  expect((await running).map(({ at, trouble }) => trouble ?? at)).toEqual(["read", "stopped", "stopped"]);
});

test("after a pause it goes on where it was", async () => {
  const read: string[] = [];
  const batch = batchOf(["a", "b"], (exhibit) => {
    read.push(exhibit);
    return Promise.resolve(PICTURE);
  });
  batch.pause();
  const running = batch.run();
  expect(read).toEqual([]);
  batch.resume();
  await running;
  expect(read).toEqual(["a", "b"]);
});

test("small phones are those with little memory, or that look like it", () => {
  const phone = { memory: null, width: 360, coarse: true, cores: 4 };
  expect(isSmall(phone)).toBe(true);
  expect(isSmall({ ...phone, cores: 8 })).toBe(false);
  expect(isSmall({ ...phone, width: 412 })).toBe(false);
  expect(isSmall({ ...phone, coarse: false })).toBe(false);
  expect(isSmall({ memory: 2, width: 1280, coarse: false, cores: 8 })).toBe(true);
  expect(isSmall({ memory: 8, width: 412, coarse: true, cores: 8 })).toBe(false);
});
