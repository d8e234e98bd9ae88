/** A supporter works through the own side with real keys, and leaves a phrase in every kind of field. */
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { door, expectOpen, startCase, write } from "../../journeys/own-side.ts";
import { newPhrases } from "./phrases.ts";
import type { TypedField } from "./phrases.ts";

const SLOW_MS = 30_000;
/** Longer than a form waits before it seals its draft. */
const DRAFT_MS = 2000;
/** With fewer incidents the diary offers no search. */
const TO_SEARCH = 5;

/** From the welcome screen to an unsaved form on the screen. Answers the phrases, by where they were typed. */
export async function writeEverywhere(page: Page): Promise<ReadonlyMap<string, string>> {
  page.setDefaultTimeout(SLOW_MS);
  const phrases = newPhrases();
  const text = (field: TypedField): string => phrases.get(field) ?? "";
  const secrets = await startCase(page, {
    helping: { who: "Robin", name: text("supporter's name") },
  });
  await lock(page);
  await openWith(page, text("wrong passphrase"));
  await expect(page.getByText("That did not open it.")).toBeVisible({ timeout: SLOW_MS });
  await press(page, "Use my recovery words");
  await type(page, "#recovery", secrets.recovery);
  await pressWhenReady(page, "Open");
  await expectOpen(page);
  await lock(page);
  await openWith(page, secrets.passphrase);
  await expectOpen(page);
  await writeIncident(page, text);
  await tellAndHear(page, text);
  await editLetter(page, text("edit of a letter"));
  for (let count = 1; count < TO_SEARCH; count += 1) await write(page, `Noise ${count}`);
  await door(page, "Diary");
  await type(page, "#diary-search", text("search"));
  await expect(page.getByText("Nothing fits that.")).toBeVisible();
  await press(page, "Something happened");
  await type(page, "#what", text("draft"));
  await page.waitForTimeout(DRAFT_MS);
  return new Map<string, string>([
    ...phrases,
    ["passphrase", secrets.passphrase],
    ["recovery words", secrets.recovery],
  ]);
}

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole("button", { name, exact: true }).click();

/** With keys: only what a person typed do browsers keep for other forms. */
async function type(page: Page, field: string, text: string): Promise<void> {
  const place = page.locator(field);
  // A screen that was only now drawn puts the focus on its heading.
  await expect(async () => {
    await place.clear();
    await place.pressSequentially(text);
    await expect(place).toHaveValue(text, { timeout: 1000 });
  }).toPass({ timeout: SLOW_MS });
}

async function lock(page: Page): Promise<void> {
  await press(page, "Lock");
  await expect(page.getByLabel("Your passphrase")).toBeVisible();
}

async function openWith(page: Page, passphrase: string): Promise<void> {
  await type(page, "#passphrase", passphrase);
  await pressWhenReady(page, "Open");
}

/** After a wrong try one has to wait a little. */
async function pressWhenReady(page: Page, name: string): Promise<void> {
  const button = page.getByRole("button", { name, exact: true });
  await expect(button).toBeEnabled({ timeout: SLOW_MS });
  await button.click();
}

type Text = (field: TypedField) => string;

async function writeIncident(page: Page, text: Text): Promise<void> {
  const steps: readonly Readonly<Record<string, TypedField>>[] = [
    { "#account": "account" },
    {},
    {},
    { "#place": "place", "#handle": "handle", "#link": "link" },
    { "#new-actor": "actor's name" },
    { "#new-witness": "witness" },
    { "#did": "what I did" },
    {},
    { "#effect-words": "effect" },
    { "#labels": "label" },
  ];
  await press(page, "Something happened");
  await press(page, "Go step by step instead");
  for (const [index, fields] of steps.entries()) {
    await expect(page.getByText(`Step ${index + 1} of ${steps.length + 1}`)).toBeVisible();
    for (const [field, of] of Object.entries(fields)) await type(page, field, text(of));
    await press(page, "Next");
  }
  await press(page, "Save");
  await expect(page.getByRole("heading", { name: "Saved." })).toBeVisible();
}

async function tellAndHear(page: Page, text: Text): Promise<void> {
  const choose = (name: string): Promise<void> => page.getByRole("radio", { name }).check({ force: true });
  await door(page, "Told");
  await press(page, "I told someone");
  await page.getByLabel("Who are they?").selectOption({ label: "A landlord" });
  await type(page, "#body-name", text("body's name"));
  await choose("A housing association");
  await choose("A report to my landlord");
  await choose("I rang them");
  await type(page, "#told-reference", text("notice's reference"));
  const said = page.locator("#told-said");
  if (!(await said.isVisible())) await page.getByText("Add a name, a promise or what you said").click();
  await type(page, "#told-said", text("what was said"));
  await press(page, "Save");
  await expect(page.getByRole("heading", { name: "Saved" })).toBeVisible();
  await press(page, "See what is written down");
  await press(page, "Add an answer");
  await choose("They answered");
  await type(page, "#reply-said", text("reply"));
  await press(page, "Save");
  await expect(page.getByText(text("reply"))).toBeVisible();
}

/** The draft of a letter is kept; nobody gets it. */
async function editLetter(page: Page, added: string): Promise<void> {
  await door(page, "Letters");
  await page.getByText("To a landlord").click();
  await page
    .getByRole("button", { name: /^Tell my landlord/ })
    .first()
    .click();
  await page.locator("input[name=letter-whom]").first().check({ force: true });
  await press(page, "No");
  await press(page, "Change the words");
  await page.locator("#letter-text").focus();
  await page.keyboard.press("Control+End");
  await page.locator("#letter-text").pressSequentially(` ${added}`);
  await expect(page.locator(".app-lettersheet")).toContainText(added);
  await page.waitForTimeout(DRAFT_MS);
}
