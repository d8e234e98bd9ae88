// An adult keeps a case from plan to restored backup: five incidents, two bodies told, a clock that ran out, the letter, and back again.
import type { Browser, Page } from "@playwright/test";
import { door, expectOpen, startCase, unlock, write } from "./own-side.ts";
import { blobsOf, watchBlobs } from "./saved-files.ts";
import { expect, expectAccessible, expectNothingStored, test } from "./person.ts";
import { answer } from "./triage.ts";

const ACCOUNTS = [
  "He shouted at my gate \u2014 \u201cget out\u201d, three times.",
  "Bottles against the fence again.",
  "A text from a number I do not know.",
  "He followed me to the shop and waited outside.",
  "Loud knocking at two in the morning. \u{1F622}",
];

const save = (page: Page) => page.getByRole("button", { name: "Save", exact: true }).click();

/** Writes a body in by hand the first time, picks it after that. */
async function tell(
  page: Page,
  told: Readonly<{
    first?: true;
    kind?: string;
    landlord?: string;
    name: string;
    topic: string;
    way: string;
    reference: string;
  }>,
): Promise<void> {
  await door(page, "Told");
  await page.getByRole("button", { name: "I told someone" }).click();
  if (told.kind === undefined) await page.getByRole("radio", { name: told.name }).check({ force: true });
  else {
    if (told.first !== true)
      await page.getByRole("radio", { name: "Someone who is not on this list" }).check({ force: true });
    await page.getByLabel("Who are they?").selectOption({ label: told.kind });
    await page.getByLabel("Which one?").selectOption({ label: "Another one. I will type it." });
    await page.getByLabel("Their name").fill(told.name);
    if (told.landlord !== undefined)
      await page.getByRole("radio", { name: told.landlord }).check({ force: true });
  }
  await page.getByRole("radio", { name: told.topic }).check({ force: true });
  await page.getByRole("radio", { name: told.way }).check({ force: true });
  await page.getByLabel("Reference", { exact: true }).fill(told.reference);
  await save(page);
  await expect(page.getByRole("heading", { name: "Saved" })).toBeVisible();
}

async function onCleanDevice(browser: Browser, act: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London" });
  try {
    await act(await context.newPage());
  } finally {
    await context.close();
  }
}

test("from the plan to a letter, a backup, nothing left, and every word back on another device", async ({
  page,
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const start = new Date("2026-11-02T09:30:00Z");
  await page.clock.setFixedTime(start);
  await watchBlobs(page);
  await answer(page, {
    safe: ["safe"],
    happening: ["nasty-messages"],
    who: ["neighbour"],
    age: "adult",
    home: "social",
    area: "bcp",
  });
  await page.getByRole("button", { name: "Keep my case on this device" }).click();
  const secrets = await startCase(page);
  expect(new URL(page.url()).pathname).toBe("/notes");

  for (const text of ACCOUNTS.slice(0, 3)) await write(page, text);
  await tell(page, {
    first: true,
    kind: "A landlord",
    landlord: "A housing association",
    name: "Sample Homes",
    topic: "A report to my landlord",
    way: "I rang them",
    reference: "SH-1",
  });
  await expectAccessible(page);
  for (const text of ACCOUNTS.slice(3)) await write(page, text);
  await tell(page, {
    kind: "A council",
    name: "Sample Council",
    topic: "A report of bad behaviour",
    way: "By e-mail",
    reference: "ASB-2",
  });
  await expect(page.getByText("You can ask about a Case Review now")).toBeVisible();
  await tell(page, {
    name: "Sample Homes",
    topic: "A complaint about how they dealt with it (stage 1)",
    way: "By e-mail",
    reference: "",
  });

  // Five working days for the acknowledgement, and then some.
  await page.clock.setFixedTime(new Date("2026-11-12T09:30:00Z"));
  await page.getByRole("button", { name: "Lock", exact: true }).click();
  await unlock(page, secrets);
  await expect(page.getByText(/3 working days late/).first()).toBeVisible();
  await door(page, "Due");
  await expectAccessible(page);

  await door(page, "Letters");
  await page.getByText("To a landlord").click();
  await page
    .getByRole("button", { name: /Complain to my landlord, first stage/ })
    .first()
    .click();
  await page.getByRole("radio", { name: "Sample Homes" }).check({ force: true });
  await page.getByRole("button", { name: "No", exact: true }).click();
  const letter = page.locator(".app-lettersheet");
  await expect(letter).toContainText("SH-1");
  await expect(letter).toContainText("Please do not speak to the other person");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Print it", exact: true }).click();
  await expect(page.getByText("The printer was opened.")).toBeVisible();

  await door(page, "More");
  await page.getByRole("button", { name: /^Backup/ }).click();
  await page.getByRole("button", { name: "Make a backup" }).click();
  await expect(page.getByText("Your browser has the file now.")).toBeVisible({ timeout: 20_000 });
  const backup = (await blobsOf(page)).at(-1) ?? Buffer.alloc(0);
  expect(backup.length).toBeGreaterThan(2000);
  for (const text of ACCOUNTS) expect(backup.includes(Buffer.from(text.slice(0, 12)))).toBe(false);

  await door(page, "More");
  await page.getByRole("button", { name: /^Settings/ }).click();
  await page.getByRole("button", { name: "Delete everything" }).click();
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByRole("heading", { name: "Everything is deleted" })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText("Nothing is kept here now.")).toBeVisible();
  await expectNothingStored(page);

  await onCleanDevice(browser, async (other) => {
    await other.goto(`${baseURL ?? ""}/notes`);
    await other.getByRole("button", { name: "I have a backup" }).click();
    await other
      .getByLabel("The backup file")
      .setInputFiles({ name: "notes.backup", mimeType: "application/octet-stream", buffer: backup });
    await other.getByRole("radio", { name: "My 12 recovery words" }).check({ force: true });
    await other.getByLabel("Type it here").fill(secrets.recovery);
    await other.getByRole("button", { name: "Open it" }).click();
    await expect(other.getByText("The whole file is fine.")).toBeVisible({ timeout: 20_000 });
    await other.getByRole("button", { name: "Bring it back to this device" }).click();
    await expectOpen(other);
    for (const text of ACCOUNTS) await expect(other.getByText(text.slice(0, 25))).toBeVisible();
    await other.getByRole("button", { name: "Lock", exact: true }).click();
    await unlock(other, secrets);
    await door(other, "Told");
    await expect(other.getByText("SH-1")).toBeVisible();
  });
});
