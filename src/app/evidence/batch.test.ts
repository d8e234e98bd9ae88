// Several files at once: one that fails holds nobody up, a pause waits, a stop leaves what was kept.
import { expect, test } from "vitest";
import { Batch, LONGEST_FILE } from "./batch.ts";
import type { FileState, Work } from "./batch.ts";

const file = (name: string, size = 10): File => {
  const made = new File([new Uint8Array(Math.min(size, 100))], name);
  return size > 100 ? Object.defineProperty(made, "size", { value: size }) : made;
};

function work(keep: Work["keep"]) {
  let states: readonly FileState[] = [];
  const batch = new Batch({
    keep,
    why: () => "broken",
    update: (next) => {
      states = next;
    },
  });
  return { batch, said: () => states.map(({ name, at, trouble }) => [name, at, trouble]) };
}

test("an empty file and one beyond all bounds are named, and the others are kept", async () => {
  const { batch, said } = work((one) => Promise.resolve(one.name));
  await batch.add([file("nothing.txt", 0), file("all.zip", LONGEST_FILE + 1), file("gate.jpg")]);
  expect(said()).toEqual([
    ["nothing.txt", "failed", "empty"],
    ["all.zip", "failed", "too-big"],
    ["gate.jpg", "kept", null],
  ]);
});

test("one that cannot be kept holds nobody up", async () => {
  const { batch, said } = work((one) =>
    one.name === "bad" ? Promise.reject(new Error("no")) : Promise.resolve(one.name),
  );
  await batch.add([file("first"), file("bad"), file("last")]);
  expect(said().map(([, at]) => at)).toEqual(["kept", "failed", "kept"]);
});

test("while paused nothing goes on, and going on loses nothing", async () => {
  const kept: string[] = [];
  const { batch } = work(async (one, { ready }) => {
    await ready();
    kept.push(one.name);
    return one.name;
  });
  batch.pause();
  const running = batch.add([file("first"), file("second")]);
  await new Promise((resolve) => {
    setTimeout(resolve, 5);
  });
  expect(kept).toEqual([]);
  batch.resume();
  await running;
  expect(kept).toEqual(["first", "second"]);
});

test("a stop keeps what was kept, and names the rest as stopped", async () => {
  const { batch, said } = work((one, { signal }) => {
    if (one.name === "second") batch.stop();
    signal.throwIfAborted();
    return Promise.resolve(one.name);
  });
  await batch.add([file("first"), file("second"), file("third")]);
  expect(said()).toEqual([
    ["first", "kept", null],
    ["second", "failed", "stopped"],
    ["third", "failed", "stopped"],
  ]);
});
