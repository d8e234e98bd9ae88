/** Going through the person's own side as they do: setting up, locking, opening again. */
import type { Page } from "@playwright/test";
import { expect } from "./person.ts";

/** What opens a vault that a journey made. */
export type Secrets = Readonly<{ passphrase: string; recovery: string }>;

type Chosen = Readonly<{
  seen?: readonly ("phone" | "cloud" | "post")[];
  helping?: Readonly<{ who: string; name: string }>;
}>;

/** From the welcome screen to an open diary, with the offered words; two recovery words are typed back. */
export async function startCase(page: Page, chosen: Chosen = {}): Promise<Secrets> {
  const press = (name: string) => page.getByRole("button", { name, exact: true }).click();
  await press("Start");
  if (chosen.helping === undefined) await page.getByLabel("It is mine").check({ force: true });
  else {
    await page.getByLabel("I am helping someone").check({ force: true });
    await page.getByLabel("Who are you helping?").fill(chosen.helping.who);
    await page.getByLabel("Your name or initials").fill(chosen.helping.name);
  }
  await press("Next");
  for (const one of chosen.seen ?? []) await page.locator(`#seen-${one}`).check({ force: true });
  await press("Next");
  const passphrase = (await page.locator(".app-words").innerText()).trim();
  await press("I will remember these five words");
  const words = await page.locator(".app-wordlist li").allInnerTexts();
  await press("I have them");
  for (const field of ["word-first", "word-second"]) {
    const label = await page.locator(`label[for=${field}]`).innerText();
    const number = Number(/\d+/.exec(label)?.[0] ?? 0);
    await page.locator(`#${field}`).fill(words[number - 1] ?? "");
  }
  await press("Check");
  await expectOpen(page);
  return { passphrase, recovery: words.join(" ") };
}

/** The diary's first screen stands open. */
export async function expectOpen(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Lock", exact: true })).toBeVisible({ timeout: 20_000 });
}

export async function unlock(page: Page, { passphrase }: Pick<Secrets, "passphrase">): Promise<void> {
  await page.getByLabel("Your passphrase").fill(passphrase);
  await page.getByRole("button", { name: "Open", exact: true }).click();
  await expectOpen(page);
}

/** Opens one of the five doors. */
export async function door(page: Page, name: string): Promise<void> {
  await page.getByRole("navigation", { name: "My notes" }).getByRole("button", { name, exact: true }).click();
}

/** Writes an incident down the quick way: what, and that it happened just now. */
export async function write(page: Page, text: string): Promise<void> {
  await door(page, "Diary");
  await page.getByRole("button", { name: "Something happened", exact: true }).click();
  await page.getByLabel("What happened?").fill(text);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Saved." })).toBeVisible();
}
