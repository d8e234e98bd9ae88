// A young person keeps a case about school and Snapchat; a supporter keeps two cases apart.
import { door, startCase, write } from "./own-side.ts";
import { expect, expectAccessible, test } from "./person.ts";
import { answer } from "./triage.ts";

test("a 14-year-old writes what happened, and tells school and Snapchat", async ({ page }) => {
  await answer(page, {
    safe: ["safe"],
    happening: ["nasty-messages"],
    who: ["school-peer"],
    age: "13-15",
    where: ["snapchat"],
    learning: "school",
  });
  await page.getByRole("button", { name: "Keep my case on this device" }).click();
  await startCase(page, { seen: ["phone"] });
  await write(page, "They made a group and wrote about my clothes.");
  await door(page, "Told");
  await page.getByRole("button", { name: "I told someone" }).click();
  await page.getByLabel("Who are they?").selectOption({ label: "An app or game" });
  await page.getByLabel("Which one?").selectOption({ label: "Snapchat" });
  await page.getByRole("radio", { name: "I reported an account or a post" }).check({ force: true });
  await page.getByLabel("Which account did you report?").fill("clothes.example");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Saved" })).toBeVisible();
  await door(page, "Due");
  await expect(page.getByText(/Snapchat/).first()).toBeVisible();
  await expectAccessible(page);

  // Accounts are blurred for whoever's phone may be looked at.
  await door(page, "Diary");
  await expect(page.getByRole("button", { name: "Show the words" }).first()).toBeVisible();

  await door(page, "Letters");
  await page.getByText("To a school, college or university").click();
  await page
    .getByRole("button", { name: /^Tell the school/ })
    .first()
    .click();
  await expect(page.getByText("Childline").first()).toBeVisible();
  await expectAccessible(page);

  // What the register shows ticks itself in the plan that was kept.
  await door(page, "More");
  await page.getByRole("button", { name: /^My plan/ }).click();
  await expect(page.getByRole("heading", { name: "Your plan" })).toBeVisible();
  await expect(page.locator("#do-inform-on-snapchat")).toBeChecked();
});

test("a supporter keeps two cases, each with its own diary and writer", async ({ page }) => {
  await page.goto("/notes");
  await startCase(page, { helping: { who: "Robin", name: "Alex" } });
  await write(page, "Robin told me about the stairs.");
  await door(page, "More");
  await page.getByRole("button", { name: /^My cases/ }).click();
  await page.getByRole("button", { name: "Start another case" }).click();
  await page.getByLabel("Name of this case").fill("Second");
  await page.getByRole("radio", { name: "I am helping someone" }).check({ force: true });
  await page.getByLabel("Who are you helping?").fill("Kit");
  await page.getByRole("button", { name: "Start it" }).click();
  await expect(page.getByText("Nothing is written here yet.")).toBeVisible();
  await write(page, "Kit rang me at night.");
  await door(page, "Diary");
  await expect(page.getByText("Robin told me about the stairs.")).toHaveCount(0);
  await page.getByText("Kit rang me at night.").click();
  await expect(page.getByText(/Alex/).first()).toBeVisible();
  await expect(page.getByText(/Kit/).first()).toBeVisible();
  await door(page, "More");
  await page.getByRole("button", { name: /^My cases/ }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Open/ }).click();
  await expect(page.getByText("Robin told me about the stairs.")).toBeVisible();
});
