// No room left on the device: it is said, what was kept is still there and opens, and nothing that was typed is lost.
import type { Page } from "@playwright/test";
import { SMALL_ROOM, fill, makeRoom, makeRoomSmall } from "./filling.ts";
import { door, startCase, unlock, write } from "./own-side.ts";
import { expect, test } from "./person.ts";

test.use({
  launchOptions: async ({ launchOptions }, use) => {
    await use({ ...launchOptions, firefoxUserPrefs: { ...launchOptions.firefoxUserPrefs, ...SMALL_ROOM } });
  },
});

const NO_ROOM =
  "This device has no room left. What you kept is safe. What you typed is still here. Free some room and try again.";
const LONG = "He stood at the gate and shouted. ".repeat(2942).slice(0, 100_000);

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();
const saved = (page: Page) => page.getByRole("heading", { name: "Saved." });

async function begin(page: Page, text: string): Promise<void> {
  await door(page, "Diary");
  await page.getByRole("button", { name: "Something happened", exact: true }).click();
  await page.getByLabel("What happened?").fill(text);
}

test("no room: it says so, and a long account is saved whole once there is room", async ({ page, baseURL }) => {
  await page.goto("/notes");
  await makeRoomSmall(page, baseURL ?? "");
  const secrets = await startCase(page);
  await write(page, "From before the room ran out.");
  expect(await fill(page)).toBe("QuotaExceededError");
  await begin(page, LONG);
  await save(page);
  await expect(page.getByRole("alert")).toHaveText(NO_ROOM);
  await expect(page.getByLabel("What happened?")).toHaveValue(LONG);

  const other = await page.context().newPage();
  await other.goto("/notes");
  await other.getByLabel("Your passphrase").fill("not this one");
  await other.getByRole("button", { name: "Open", exact: true }).click();
  await expect(other.getByText("That passphrase did not work", { exact: false })).toBeVisible();
  await unlock(other, secrets);
  await expect(other.getByText("From before the room ran out.")).toBeVisible();

  await makeRoom(page);
  await save(page);
  await expect(saved(page)).toBeVisible();
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.reload();
  await unlock(page, secrets);
  await expect(page.getByText("From before the room ran out.")).toBeVisible();
});
