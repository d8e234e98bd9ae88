// The next exhibit is begun while one is read, each is asked for once, and what cannot be opened fails only for whoever reads it.
import { expect, test } from "vitest";
import { readAhead } from "./read-ahead.ts";

async function whole(pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const all: number[] = [];
  for await (const piece of pieces) all.push(...piece);
  return new TextDecoder().decode(new Uint8Array(all));
}

test("each is asked for once, one ahead of what is read", async () => {
  const asked: string[] = [];
  const bytesOf = readAhead(["one", "two", "three"], (id) => {
    asked.push(id);
    return Promise.resolve(new Blob([id]));
  });
  const first = bytesOf("one");
  expect(asked).toEqual(["one", "two"]);
  expect(await whole(first)).toBe("one");
  expect(await whole(bytesOf("two"))).toBe("two");
  expect(await whole(bytesOf("three"))).toBe("three");
  expect(asked).toEqual(["one", "two", "three"]);
});

test("out of order, of none, and of many pieces", async () => {
  const long = new Uint8Array(9_000_000).map((_, at) => at % 251);
  const bytesOf = readAhead(["empty", "long"], (id) =>
    Promise.resolve(new Blob(id === "long" ? [long] : [])),
  );
  const read: number[] = [];
  let length = 0;
  for await (const piece of bytesOf("long")) {
    read.push(piece.length);
    expect(piece.every((byte, at) => byte === (length + at) % 251)).toBe(true);
    length += piece.length;
  }
  expect(read).toEqual([4_194_304, 4_194_304, 611_392]);
  expect(await whole(bytesOf("empty"))).toBe("");
});

test("what cannot be opened harms nobody else", async () => {
  const bytesOf = readAhead(["good", "broken", "last"], (id) =>
    id === "broken" ? Promise.reject(new Error("sealed for ever")) : Promise.resolve(new Blob([id])),
  );
  expect(await whole(bytesOf("good"))).toBe("good");
  await expect(whole(bytesOf("broken"))).rejects.toThrow("sealed for ever");
  expect(await whole(bytesOf("last"))).toBe("last");
});
