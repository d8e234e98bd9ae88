/** Adding proof and bringing in chats as a person does, for journeys. */
import type { Page } from "@playwright/test";
import { door } from "./own-side.ts";
import { expect } from "./person.ts";

export type FileOf = Readonly<{ name: string; mimeType: string; buffer: Buffer }>;

export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

export async function openProof(page: Page): Promise<void> {
  await door(page, "More");
  await page.getByRole("button", { name: /^Proof/ }).click();
  await expect(page.getByRole("heading", { name: "Proof", exact: true })).toBeVisible();
}

/** Presses a button that opens the picker, and chooses. */
export async function choose(page: Page, button: string, files: readonly FileOf[]): Promise<void> {
  const picking = page.waitForEvent("filechooser");
  await press(page, button);
  await (await picking).setFiles([...files]);
}

/** "No" to the question that stands before every way in. */
export const noNudes = (page: Page) => page.locator("label[for=nude-no]").click();

export async function addProof(page: Page, files: readonly FileOf[]): Promise<void> {
  await openProof(page);
  await press(page, "Add proof");
  await noNudes(page);
  await choose(page, "Choose other files", files);
  await expect(page.getByText(`${files.length} of ${files.length} kept.`)).toBeVisible();
}

/** Up to the list of who is in it. */
export async function readChat(page: Page, service: string, files: readonly FileOf[]): Promise<void> {
  await openProof(page);
  await press(page, "Bring in a chat or a download");
  await noNudes(page);
  await choose(page, "Choose the file", files);
  await expect(page.getByText(`This looks like a chat from ${service}.`)).toBeVisible();
}

/** All messages of one person, up to what would be kept. */
export async function pickFrom(page: Page, person: string): Promise<void> {
  await press(page, "Choose messages");
  await page
    .getByRole("group", { name: "Whose messages do you want to keep?" })
    .getByLabel(person)
    .check({ force: true });
  await press(page, "Show what would be kept");
}

/** A picture drawn by the browser itself: red on the left, green on the right, 400 by 200. */
export async function picture(page: Page): Promise<Buffer> {
  const bytes = await page.evaluate(async () => {
    const canvas = new OffscreenCanvas(400, 200);
    const drawing = canvas.getContext("2d");
    if (drawing === null) return [];
    drawing.fillStyle = "#f00";
    drawing.fillRect(0, 0, 200, 200);
    drawing.fillStyle = "#0f0";
    drawing.fillRect(200, 0, 200, 200);
    const blob = await canvas.convertToBlob({ type: "image/jpeg" });
    return [...new Uint8Array(await blob.arrayBuffer())];
  });
  return Buffer.from(bytes);
}
