// A voice note lets go of the microphone whatever happens, and nothing is kept of one that was thrown away.
import { expect, test, vi } from "vitest";
import { LONGEST_MS, takeSound } from "./sound.ts";

class FakeRecorder extends EventTarget {
  state = "inactive";
  mimeType = "audio/webm";
  start(): void {
    this.state = "recording";
  }
  stop(): void {
    this.state = "inactive";
    this.dispatchEvent(Object.assign(new Event("dataavailable"), { data: new Blob(["sound"]) }));
    this.dispatchEvent(new Event("stop"));
  }
}

function world(refused?: string) {
  const stopped = vi.fn();
  const recorder = new FakeRecorder();
  const stream = { getTracks: () => [{ stop: stopped }] };
  const microphone = () =>
    refused === undefined ? Promise.resolve(stream) : Promise.reject(new Error(refused));
  return { stopped, recorder, given: { microphone, recorder: () => recorder } };
}

const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test("without leave to use the microphone it says so", async () => {
  const { given } = world("NotAllowedError");
  await expect(takeSound(given).done).rejects.toThrow("NotAllowedError");
});

test("stopped, it gives the sound and lets go of the microphone", async () => {
  const { given, stopped } = world();
  const take = takeSound(given);
  await soon();
  take.stop();
  expect((await take.done)?.size).toBe(5);
  expect(stopped).toHaveBeenCalledOnce();
});

test("thrown away, or left while the browser still asks, nothing is there", async () => {
  const early = world();
  const left = takeSound(early.given);
  left.discard();
  expect(await left.done).toBeNull();
  expect(early.stopped).toHaveBeenCalledOnce();
  expect(early.recorder.state).toBe("inactive");

  const late = world();
  const take = takeSound(late.given);
  await soon();
  take.discard();
  expect(await take.done).toBeNull();
  expect(late.stopped).toHaveBeenCalledOnce();
});

test("it ends by itself before the vault would lock", async () => {
  vi.useFakeTimers();
  const { given } = world();
  const take = takeSound(given);
  await vi.advanceTimersByTimeAsync(LONGEST_MS);
  vi.useRealTimers();
  expect((await take.done)?.size).toBe(5);
});
