// Papers go with what was told and what came back, the words of the last second outlive a lock, and nothing kept is ever lost from sight.
import type { Page } from "@playwright/test";
import { door, startCase, unlock, write } from "./own-side.ts";
import { blobsOf, watchBlobs } from "./saved-files.ts";
import { expect, expectAccessible, expectFits, test } from "./person.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

const LETTER = {
  name: "letter.pdf",
  mimeType: "application/pdf",
  buffer: Buffer.from("%PDF-1.7 our letter"),
};
const ANSWER = {
  name: "answer.txt",
  mimeType: "text/plain",
  buffer: Buffer.from("Their answer, word for word."),
};

/** Answers the question that comes before the picker, and picks. */
async function addFile(page: Page, file: typeof LETTER): Promise<void> {
  await page.getByRole("button", { name: /^Add (a|another) file$/ }).click();
  const chooser = page.waitForEvent("filechooser");
  await press(page, "No. Choose a file");
  await (await chooser).setFiles(file);
  await expect(page.getByText(`${file.name} is added.`)).toBeVisible();
}

/** A notice to a police force, as far as its files. */
async function beginTold(page: Page): Promise<void> {
  await door(page, "Told");
  await press(page, "I told someone");
  await page.getByLabel("Who are they?").selectOption({ label: "The police" });
  await page.getByLabel("Which one?").selectOption({ label: "Another one. I will type it." });
  await page.getByLabel("Their name").fill("Sample Police");
  await page.getByRole("radio", { name: "I rang them" }).check({ force: true });
}

test("papers of a notice and of a reply are asked about, sealed, shown and saved out again", async ({
  page,
}) => {
  await watchBlobs(page);
  await page.goto("/notes");
  const secrets = await startCase(page);
  await beginTold(page);
  await press(page, "Add a file");
  await expect(page.getByText("Do not add nude pictures of anyone under 18.")).toBeVisible();
  await expectAccessible(page);
  await press(page, "Yes, or I am not sure");
  await expect(page.getByText("You are not in trouble for being hurt.")).toBeVisible();
  await expectAccessible(page);
  await press(page, "Go on without it");
  await addFile(page, LETTER);
  await addFile(page, ANSWER);
  await page.getByRole("button", { name: /^Take it off answer\.txt/ }).click();
  await expect(page.getByText("answer.txt", { exact: true })).toBeHidden();
  await expectFits(page);
  await press(page, "Save");
  await press(page, "See what is written down");
  await expect(page.getByText("letter.pdf", { exact: true }).first()).toBeVisible();
  await expect(page.getByText("19 bytes")).toBeVisible();

  await press(page, "Add an answer");
  await page.getByRole("radio", { name: "They answered", exact: true }).check({ force: true });
  await addFile(page, ANSWER);
  await press(page, "Save");
  await expect(page.getByText("answer.txt", { exact: true }).first()).toBeVisible();
  await expectAccessible(page);

  await press(page, "Lock");
  await unlock(page, secrets);
  await door(page, "Told");
  await press(page, "Sample Police");
  await press(page, "I told the police");
  await page.getByRole("button", { name: /^Save a copy letter\.pdf/ }).click();
  await expect(page.getByText("The copy lies outside your notes.")).toBeVisible();
  expect((await blobsOf(page)).at(-1)).toEqual(LETTER.buffer);
});

test("a file whose note was never saved waits under More, and becomes an incident", async ({ page }) => {
  await page.goto("/notes");
  await startCase(page);
  await door(page, "More");
  await expect(page.getByRole("button", { name: /^Things that belong/ })).toBeHidden();
  await beginTold(page);
  await addFile(page, LETTER);
  await page.getByRole("button", { name: "Back", exact: true }).click();
  await press(page, "I told someone");
  await expect(page.getByText("Recordings and files with it: 1.")).toBeVisible();
  await press(page, "Leave it and start again");
  await door(page, "More");
  await page.getByRole("button", { name: /^Things that belong/ }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: /^Write down what happened with it/ }).click();
  await page.getByLabel("What happened?").fill("This letter came.");
  const heading = page.locator("#screen-title");
  for (let steps = 0; (await heading.innerText()) !== "Check and save"; steps += 1) {
    expect(steps).toBeLessThan(15);
    const before = await heading.innerText();
    await press(page, "Next");
    await expect(heading).not.toHaveText(before);
  }
  await expect(page.getByText("letter.pdf", { exact: true }).first()).toBeVisible();
  await press(page, "Save");
  await press(page, "Go to the diary");
  await door(page, "More");
  await expect(page.getByRole("button", { name: /^Things that belong/ })).toBeHidden();
});

test("what was typed last is there again after a lock, a way back, and another draft beside it", async ({
  page,
}) => {
  await page.goto("/notes");
  const secrets = await startCase(page);
  const begin = (): Promise<void> => press(page, "Something happened");
  const field = page.getByLabel("What happened?");
  await begin();
  await field.fill("Typed in the last second.");
  await press(page, "Lock");
  await unlock(page, secrets);
  await begin();
  await press(page, "Go on with it");
  await expect(field).toHaveValue("Typed in the last second.");
  await field.fill("Typed, and then away.");
  await press(page, "Back");

  await begin();
  await expect(page.getByText("You began this before and did not finish.")).toBeVisible();
  await field.fill("Something else meanwhile.");
  await press(page, "Lock");
  await unlock(page, secrets);
  await begin();
  await press(page, "Go on with it");
  await expect(field).toHaveValue("Typed, and then away.");
  await press(page, "Save");
  await press(page, "Go to the diary");
  await begin();
  await press(page, "Go on with it");
  await expect(field).toHaveValue("Something else meanwhile.");

  await door(page, "More");
  await page.getByRole("button", { name: /^People/ }).click();
  await press(page, "Add a witness");
  await page.getByLabel("Their name").fill("Sam from number 4");
  await press(page, "Lock");
  await unlock(page, secrets);
  await door(page, "More");
  await page.getByRole("button", { name: /^People/ }).click();
  await press(page, "Add a witness");
  await press(page, "Go on with it");
  await expect(page.getByLabel("Their name")).toHaveValue("Sam from number 4");
});

test("the one tap is kept once a day, and a long list is where it was left", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/notes");
  await startCase(page);
  await press(page, "Nothing new, still affecting me");
  await expect(page.getByText("Added.", { exact: true })).toBeVisible();
  await press(page, "Nothing new, still affecting me");
  await expect(page.getByText(/This is kept for today already, at \d\d:\d\d\./)).toBeVisible();
  await expect(page.getByText("How today was", { exact: true })).toHaveCount(2);
  for (let count = 1; count <= 14; count += 1) await write(page, `Happening number ${count}.`);
  await door(page, "Diary");
  await page.getByLabel("Search what you wrote").fill("happening");
  const row = page.getByRole("button", { name: /Happening number 2\./ });
  await row.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => scrollY);
  expect(before).toBeGreaterThan(200);
  await row.click();
  await expect(page.locator("#screen-title")).toBeVisible();
  await press(page, "Back");
  await expect(page.getByLabel("Search what you wrote")).toHaveValue("happening");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(before, -1);
  await expect(row).toBeInViewport();
});
