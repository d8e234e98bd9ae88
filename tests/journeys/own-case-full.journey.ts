// No room left on the device: it is said, what was kept is still there and opens, and nothing that was typed is lost.
import type { Page } from "@playwright/test";
import { SMALL_ROOM, fill, makeRoom, makeRoomSmall } from "./filling.ts";
import { door, startCase, unlock, write } from "./own-side.ts";
import type { Secrets } from "./own-side.ts";
import { expect, test } from "./person.ts";
import { choose, noNudes, openProof, press } from "./proof-steps.ts";

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, firefoxUserPrefs: { ...launchOptions.firefoxUserPrefs, ...SMALL_ROOM } });
  },
});

const BEFORE = "From before the room ran out.";
const NO_ROOM =
  "This device has no room left. What you kept is safe. What you typed is still here. Free some room and try again.";
/** 100,000 characters; each sentence of it has a number. */
const LONG = Array.from({ length: 3000 }, (_, at) => `He shouted at the gate, time ${10_000 + at}. `)
  .join("")
  .slice(0, 100_000);

const account = (page: Page) => page.getByLabel("What happened?");

async function withoutRoom(page: Page, origin: string | undefined): Promise<Secrets> {
  await page.goto("/notes");
  await makeRoomSmall(page, origin ?? "");
  const secrets = await startCase(page);
  await write(page, BEFORE);
  expect(await fill(page)).toBe("QuotaExceededError");
  return secrets;
}

async function begin(page: Page): Promise<void> {
  await door(page, "Diary");
  await press(page, "Something happened");
}

/**
 * Writes long accounts until one is refused, and answers that one. The first is, as a rule; but Firefox tidies up after a refusal, that of a
 * draft too, and finds some room by that.
 */
async function writeUntilRefused(page: Page): Promise<string> {
  const alert = page.getByRole("alert");
  const saved = page.getByRole("heading", { name: "Saved." });
  for (let tries = 1; tries <= 12; tries += 1) {
    const text = `${tries}. ${LONG}`;
    await begin(page);
    await account(page).fill(text);
    await press(page, "Save");
    await expect(alert.or(saved)).toBeVisible();
    if ((await saved.count()) > 0) continue;
    await expect(alert).toHaveText(NO_ROOM);
    await expect(account(page)).toHaveValue(text);
    return text;
  }
  throw new Error("It was never refused.");
}

async function expectWhole(page: Page, text: string): Promise<void> {
  await page.getByText(text.slice(0, 40)).first().click();
  await expect(page.getByText(text, { exact: true })).toBeVisible();
  await expect(page.getByText("Something here is damaged")).toBeHidden();
}

test("no room: it is said, and a long account is saved whole once there is room", async ({
  page,
  baseURL,
}) => {
  const secrets = await withoutRoom(page, baseURL);
  const text = await writeUntilRefused(page);
  await makeRoom(page);
  await press(page, "Save");
  await expect(page.getByRole("heading", { name: "Saved." })).toBeVisible();
  await page.reload();
  await unlock(page, secrets);
  await expect(page.getByText(BEFORE)).toBeVisible();
  await expectWhole(page, text);
});

test("no room: it opens all the same, and what was typed waits behind the lock", async ({
  page,
  baseURL,
}) => {
  const secrets = await withoutRoom(page, baseURL);
  const text = `${await writeUntilRefused(page)} And then it was quiet.`;
  await account(page).fill(text);
  await press(page, "Lock");
  await page.getByLabel("Your passphrase").fill("not the words that open it");
  await press(page, "Open");
  await expect(page.getByText("That did not open it.")).toBeVisible();
  await unlock(page, secrets);
  await expect(page.getByText(BEFORE)).toBeVisible();
  await begin(page);
  await press(page, "Go on with it");
  await expect(account(page)).toHaveValue(text);
  await makeRoom(page);
  await press(page, "Save");
  await expect(page.getByRole("heading", { name: "Saved." })).toBeVisible();
  await press(page, "Lock");
  await unlock(page, secrets);
  await expectWhole(page, text);
});

test("no room: a file is not half kept, and is kept whole once there is room", async ({ page, baseURL }) => {
  const secrets = await withoutRoom(page, baseURL);
  const file = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.alloc(1_500_000, "not a word ") };
  await openProof(page);
  await press(page, "Add proof");
  await noNudes(page);
  await choose(page, "Choose other files", [file]);
  await expect(page.getByText("There is no room left on this device.")).toBeVisible();
  await makeRoom(page);
  await choose(page, "Choose other files", [file]);
  await expect(page.getByText("1 of 2 kept.", { exact: false })).toBeVisible();
  await press(page, "Lock");
  await unlock(page, secrets);
  await expect(page.getByText("Something here is damaged")).toBeHidden();
  await expect(page.getByText(BEFORE)).toBeVisible();
});
