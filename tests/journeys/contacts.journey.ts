// Cleaning a contacts file in the browser: nothing leaves the device, and what is kept comes back as it was.
import { readFile } from "node:fs/promises";
import { expect, expectNothingStored, test } from "./person.ts";

const PHOTO = "/9j/4AAQSkZJRgABAQAAAQABAAD/".repeat(40);
const card = (name: string, phone: string, version: string): string =>
  `BEGIN:VCARD\r\nVERSION:${version}\r\nFN:${name}\r\nTEL:${phone}\r\nPHOTO;ENCODING=b:${PHOTO}\r\nEND:VCARD\r\n`;

test("a person keeps two of three contacts, photos and all", async ({ page, browserName }) => {
  const ada = card("Ada Example", "01632 960001", "3.0");
  const ben = card("Ben Example", "01632 960002", "4.0");
  const eve = card("Eve Example", "01632 960003", "3.0");
  await page.goto("/guide/contacts");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "my.vcf", mimeType: "text/vcard", buffer: Buffer.from(ada + ben + eve) });
  await expect(page.getByText("Contacts found: 3.")).toBeVisible();
  await page.getByLabel("Find a name or number").fill("960002");
  await expect(page.locator(".app-contact-list li")).toHaveCount(1);
  await page.getByLabel(/Ben Example/).uncheck();
  await expect(page.getByText("2 of 3 will be kept.")).toBeVisible();
  const save = page.getByRole("button", { name: "Save the new file" });
  if (browserName === "firefox") {
    // Firefox over BiDi tells nothing of downloads: that it says "saved" is all that can be seen here.
    await save.click();
  } else {
    const [download] = await Promise.all([page.waitForEvent("download"), save.click()]);
    expect(await readFile(await download.path(), "utf8")).toBe(ada + eve);
  }
  await expect(page.getByText("The new file is saved on this device. Nothing was sent.")).toBeVisible();
  await expectNothingStored(page);
});

test("a broken file names the line and loses no readable contact; a change can be undone", async ({
  page,
}) => {
  const broken =
    card("Ada Example", "01632 960001", "3.0").replace("END:VCARD\r\n", "") +
    card("Ben Example", "01632 960002", "4.0");
  await page.goto("/guide/contacts");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "my.vcf", mimeType: "text/vcard", buffer: Buffer.from(broken) });
  await expect(page.getByText("Contacts found: 2.")).toBeVisible();
  await page.getByText(/could not be read/).click();
  await expect(page.getByText(/^Line \d+: /).first()).toBeVisible();
  await page.getByRole("button", { name: "Keep none" }).click();
  await expect(page.getByText("0 of 2 will be kept.")).toBeVisible();
  await page.getByRole("button", { name: "Undo the last change" }).click();
  await expect(page.getByText("2 of 2 will be kept.")).toBeVisible();
});

test("a file without contacts says so and lets the person pick another", async ({ page }) => {
  await page.goto("/guide/contacts");
  await page
    .locator("input[type=file]")
    .setInputFiles({ name: "x.vcf", mimeType: "text/vcard", buffer: Buffer.from("hello") });
  await expect(page.getByText("There are no contacts in this file.")).toBeVisible();
  await expect(page.locator("input[type=file]")).toBeVisible();
});
