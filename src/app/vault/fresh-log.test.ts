// A log that may end in half a record is left behind by writing some megabytes once, and only then.
import { expect, it } from "vitest";
import { FreshLog } from "./fresh-log.ts";
import type { Tears } from "./fresh-log.ts";

function tried(tears: Tears) {
  let now = 0;
  let bytes = 0;
  let room = true;
  const here = new Set<string>();
  const log = new FreshLog(tears, () => now);
  const put = (pieces: readonly Readonly<{ id: string; bytes: Uint8Array }>[]): Promise<void> => {
    if (!room) return Promise.reject(new Error("There is no room."));
    for (const piece of pieces) {
      here.add(piece.id);
      bytes += piece.bytes.length;
    }
    return Promise.resolve();
  };
  const remove = (ids: readonly string[]): Promise<void> => {
    for (const id of ids) here.delete(id);
    return Promise.resolve();
  };
  return {
    log,
    left: here,
    later: (ms: number) => void (now += ms),
    setRoom: (is: boolean) => void (room = is),
    /** how many bytes this write brought with it */
    wrote: async () => {
      const before = bytes;
      await log.wrote({ put, remove });
      return bytes - before;
    },
  };
}

it("where no log can be torn nothing is written, whatever failed", async () => {
  const { log, wrote } = tried("never");
  log.failed();
  expect(await wrote()).toBe(0);
});

it("after a failure the next write brings more than 4 MiB, once, and leaves nothing", async () => {
  const { log, wrote, left } = tried("later");
  expect(await wrote()).toBe(0);
  log.failed();
  expect(await wrote()).toBeGreaterThan(4_194_304);
  expect(left.size).toBe(0);
  expect(await wrote()).toBe(0);
});

it("what happened before the page came is not known: the first write brings it", async () => {
  const { wrote } = tried("before");
  expect(await wrote()).toBeGreaterThan(4_194_304);
  expect(await wrote()).toBe(0);
});

it("without room it is tried again, but not at every write", async () => {
  const { log, wrote, later, setRoom } = tried("later");
  log.failed();
  setRoom(false);
  await wrote();
  setRoom(true);
  expect(await wrote()).toBe(0);
  later(60_000);
  expect(await wrote()).toBeGreaterThan(4_194_304);
});
