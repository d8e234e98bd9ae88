/** The Share menu of a phone, switched on and used as the phone does it, for journeys. */
import type { Page } from "@playwright/test";
import { door } from "./own-side.ts";
import { expect } from "./person.ts";
import { press } from "./proof-steps.ts";
import type { FileOf } from "./proof-steps.ts";

/** The settings, where the Share menu is switched. */
export async function settings(page: Page): Promise<void> {
  await door(page, "More");
  await page.getByRole("button", { name: /^Settings/ }).click();
  await expect(page.getByRole("heading", { name: "The Share menu of your phone" })).toBeVisible();
}

/** Keeps the pages on this device and lets the phone offer them. */
export async function switchOn(page: Page): Promise<void> {
  await settings(page);
  await expect(page.getByText("It is off.")).toBeVisible();
  await expect(page.locator("link[rel=manifest]")).toHaveCount(0);
  await press(page, "Keep the pages and turn it on");
  await expect(page.getByText("It is on.")).toBeVisible({ timeout: 40_000 });
}

/** As the phone does it: a form with files, sent to the address that the manifest names. */
export async function share(
  page: Page,
  sent: Readonly<{ files?: readonly FileOf[]; text?: string; url?: string }>,
): Promise<void> {
  const { files, text = "", url = "" } = sent;
  await page.evaluate(
    (words) => {
      const form = document.createElement("form");
      Object.assign(form, { method: "POST", enctype: "multipart/form-data", action: "/share", id: "phone" });
      const field = (name: string, type: string, value: string): void => {
        const input = document.createElement("input");
        Object.assign(input, { name, type, multiple: type === "file" });
        if (value !== "") input.value = value;
        form.append(input);
      };
      field("title", "text", "");
      field("text", "text", words.text);
      field("url", "text", words.url);
      field("files", "file", "");
      document.body.append(form);
    },
    { text, url },
  );
  if (files !== undefined) await page.locator("#phone input[type=file]").setInputFiles([...files]);
  const going = page.waitForEvent("framenavigated");
  await page.evaluate(() => document.querySelector<HTMLFormElement>("#phone")?.submit());
  await going;
  await page.waitForLoadState();
}

/** Until the passphrase is asked for again. */
export async function lock(page: Page): Promise<void> {
  await press(page, "Lock");
  await expect(page.getByRole("heading", { name: "Open your notes" })).toBeVisible();
}

/** From the open diary to what was shared, none of it seen yet. */
export async function sharedScreen(page: Page, count: number): Promise<void> {
  await expect(page.getByText(`Things that were shared to here: ${count}.`)).toBeVisible({ timeout: 20_000 });
  await press(page, "Sort them in");
  await expect(page.getByRole("heading", { name: "Shared to here" })).toBeVisible();
}
