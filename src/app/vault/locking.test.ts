// At a lock the words of the last second are saved first, and the keys never wait long for it.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { closeSaved } from "./locking.ts";

const heard = new Map<string, () => void>();

beforeEach(() => {
  vi.useFakeTimers();
  heard.clear();
  vi.stubGlobal("addEventListener", (name: string, act: () => void) => heard.set(name, act));
  vi.stubGlobal("removeEventListener", (name: string) => heard.delete(name));
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function session(flush: () => Promise<void>) {
  const told: string[] = [];
  return {
    told,
    flush: () => flush().then(() => void told.push("saved")),
    close: () => void told.push("closed"),
  };
}

test("a save that never ends does not hold the keys", async () => {
  const one = session(() => new Promise(() => undefined));
  const closing = closeSaved(one);
  await vi.advanceTimersByTimeAsync(999);
  expect(one.told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  await closing;
  expect(one.told).toEqual(["closed"]);
});

test("when the page goes meanwhile, the keys go at once", () => {
  const one = session(() => new Promise(() => undefined));
  void closeSaved(one);
  heard.get("pagehide")?.();
  expect(one.told).toEqual(["closed"]);
});

test("what was typed last is saved, then the keys go", async () => {
  const one = session(() => Promise.resolve());
  await closeSaved(one);
  expect(one.told).toEqual(["saved", "closed"]);
  expect(heard.has("pagehide")).toBe(false);
});
