// A voice note: recorded on the device, sealed with what happened, and heard again after a lock, byte for byte.
import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { startCase, unlock } from "./own-side.ts";
import { expect, expectAccessible, test } from "./person.ts";
import { openProof, press } from "./proof-steps.ts";
import { blobsOf, watchBlobs } from "./saved-files.ts";

/** A microphone that beeps, and leave to use it. */
const BEEPS = ["--use-fake-device-for-media-stream", "--use-fake-ui-for-media-stream"];

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, args: [...(launchOptions.args ?? []), ...BEEPS] });
  },
});

/** Every WebM file begins so (RFC 8794, 11.2.1). */
const EBML = Buffer.from([0x1a, 0x45, 0xdf, 0xa3]);

/** Remembers each track of sound that the page was given, so that one can see whether it was let go of. */
async function watchMicrophone(page: Page): Promise<() => Promise<readonly string[]>> {
  await page.addInitScript(() => {
    const given: MediaStreamTrack[] = [];
    Object.defineProperty(globalThis, "givenTracks", { value: given });
    const ask = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = async (wish) => {
      const stream = await ask(wish);
      given.push(...stream.getTracks());
      return stream;
    };
  });
  return () =>
    page.evaluate(() => {
      const given: unknown = Reflect.get(globalThis, "givenTracks");
      if (!Array.isArray(given)) return [];
      return given
        .filter((one) => one instanceof MediaStreamTrack)
        .map(({ kind, readyState }) => `${kind} ${readyState}`);
    });
}

/** Goes on until the step stands. */
async function goOnTo(page: Page, step: string): Promise<void> {
  const heading = page.locator("#screen-title");
  for (let steps = 0; (await heading.innerText()) !== step; steps += 1) {
    expect(steps).toBeLessThan(15);
    const before = await heading.innerText();
    await press(page, "Next");
    await expect(heading).not.toHaveText(before);
  }
}

// No other browser of this machine can be handed a microphone that is not there.
test("a voice note is recorded, sealed, and heard again", { tag: "@chromium" }, async ({ page }) => {
  await watchBlobs(page);
  const tracks = await watchMicrophone(page);
  await page.goto("/notes");
  const secrets = await startCase(page);
  await press(page, "Something happened");
  await press(page, "Go step by step instead");
  await page.getByLabel("What happened?").fill("I said it into the phone.");
  await goOnTo(page, "Your voice");
  expect(await tracks()).toEqual([]);
  await press(page, "Record a voice note");
  await expect(page.getByText("Recording. Press stop before you go on.")).toBeVisible();
  await expect.poll(tracks).toEqual(["audio live"]);
  await expectAccessible(page);
  await page.waitForTimeout(1500);
  await press(page, "Stop recording");
  await expect(page.getByText("A voice note is kept with it.")).toBeVisible();
  expect(await tracks()).toEqual(["audio ended"]);
  await goOnTo(page, "Check and save");
  await press(page, "Save");
  await expect(page.getByRole("heading", { name: "Saved." })).toBeVisible();

  await press(page, "Lock");
  await unlock(page, secrets);
  await page.getByText("I said it into the phone.").click();
  await press(page, "Play");
  const player = page.locator('audio[aria-label="A recording"]');
  await expect(player).toBeVisible();
  await player.evaluate((audio: HTMLAudioElement) => audio.play());
  await expect
    .poll(() => player.evaluate((audio: HTMLAudioElement) => audio.currentTime))
    .toBeGreaterThan(0.5);
  await expectAccessible(page);

  await openProof(page);
  await page.getByText("voice", { exact: true }).click();
  await expect(page.getByText("Recorded here")).toBeVisible();
  await expect(page.getByText(/^audio\/webm/)).toBeVisible();
  await page.getByText("Save a copy out of here").click();
  await press(page, "Save a copy");
  await expect(page.getByText("The browser was asked to save it.")).toBeVisible();
  const saved = (await blobsOf(page)).at(-1) ?? Buffer.alloc(0);
  expect(saved.subarray(0, 4)).toEqual(EBML);
  expect(saved.length).toBeGreaterThan(2000);
  const fingerprint = (await page.locator(".app-digest").innerText()).replaceAll(/\s/g, "");
  expect(fingerprint).toBe(createHash("sha256").update(saved).digest("hex"));
});

test(
  "a voice note that is left before it was stopped leaves nothing",
  { tag: "@chromium" },
  async ({ page }) => {
    const tracks = await watchMicrophone(page);
    await page.goto("/notes");
    await startCase(page);
    await press(page, "Something happened");
    await press(page, "Go step by step instead");
    await page.getByLabel("What happened?").fill("I began to speak.");
    await goOnTo(page, "Your voice");
    await press(page, "Record a voice note");
    await expect.poll(tracks).toEqual(["audio live"]);
    await press(page, "Next");
    await expect.poll(tracks).toEqual(["audio ended"]);
    await openProof(page);
    await expect(page.getByText("Nothing is kept here yet.")).toBeVisible();
  },
);
