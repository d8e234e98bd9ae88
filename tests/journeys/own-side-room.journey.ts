// When the browser says that room runs out, a backup is offered at once; once it is saved the note goes.
import { door, startCase, write } from "./own-side.ts";
import { expect, expectAccessible, expectFits, test } from "./person.ts";
import { press } from "./proof-steps.ts";
import { blobsOf, watchBlobs } from "./saved-files.ts";

const NOTE = "The room for your notes is nearly used up";

test("no room to speak of: a backup can be saved from the first screen", async ({ page }) => {
  await watchBlobs(page);
  await page.addInitScript(() => {
    Reflect.set(globalThis, "usedUp", 0);
    // An empty page has no storage.
    if (!("storage" in navigator)) return;
    navigator.storage.estimate = () =>
      Promise.resolve({ quota: 1_000_000_000, usage: Number(Reflect.get(globalThis, "usedUp")) });
  });
  await page.goto("/notes");
  await startCase(page);
  await write(page, "He came back.");
  await door(page, "Diary");
  await expect(page.getByRole("heading", { name: NOTE })).toBeHidden();
  await page.evaluate(() => Reflect.set(globalThis, "usedUp", 960_000_000));
  await write(page, "And again.");
  await door(page, "Diary");
  await expect(page.getByRole("heading", { name: NOTE })).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await press(page, "Save a backup now");
  await expect(page.getByText("Your browser has the file now.")).toBeVisible();
  expect((await blobsOf(page)).at(-1)?.length).toBeGreaterThan(1000);
  await press(page, "Something happened");
  await press(page, "Back");
  await expect(page.getByRole("heading", { name: NOTE })).toBeHidden();
});
