// Evidence from end to end: a picture and a video, a WhatsApp zip and an Instagram zip, nothing doubled, all of it back on another device.
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { zipBytes } from "../vectors/import/archive/zip-bytes.ts";
import { door, expectOpen, startCase } from "./own-side.ts";
import { expect, expectAccessible, test } from "./person.ts";
import { addProof, noNudes, openProof, pickFrom, picture, press, readChat } from "./proof-steps.ts";
import { blobsOf, watchBlobs } from "./saved-files.ts";

const CHAT = [
  "13/03/2026, 21:02 - Messages and calls are end-to-end encrypted.",
  "13/03/2026, 21:05 - Kim Reed: i know where you live",
  "13/03/2026, 21:06 - Kim Reed: IMG-20260313-WA0001.jpg (file attached)",
  "13/03/2026, 21:07 - Robin Vale: leave me alone",
  "14/03/2026, 08:00 - Kim Reed: good morning",
  "",
].join("\n");

const shape = v.object({
  source: v.object({ name: v.string(), members: v.record(v.string(), v.string()) }),
});

/** The Instagram download of the vectors, as the zip that it came in. */
function instagram() {
  const path = "tests/vectors/import/instagram/json-2024.json";
  const { source } = v.parse(shape, JSON.parse(readFileSync(path, "utf8")));
  const entries = Object.entries(source.members).map(([name, bytes]) => ({ name, bytes, packed: true }));
  return { name: source.name, mimeType: "application/zip", buffer: Buffer.from(zipBytes(entries)) };
}

test("what a person has comes in as it is, is never doubled, and comes back from a backup", async ({
  page,
  browser,
}) => {
  test.setTimeout(120_000);
  await watchBlobs(page);
  await page.goto("/notes");
  const { passphrase } = await startCase(page);
  const photo = await picture(page);
  const video = Buffer.concat([
    Buffer.from([0, 0, 0, 0x18, ...Buffer.from("ftypmp42"), 0, 0, 0, 0, ...Buffer.from("mp42isom")]),
    Buffer.alloc(3_000_000, 7),
  ]);
  await addProof(page, [{ name: "door.mp4", mimeType: "video/mp4", buffer: video }]);

  // Nobody has said how old the person is: asked, and then the pictures of the chat come too.
  const zip = {
    name: "WhatsApp Chat with Kim Reed.zip",
    mimeType: "application/zip",
    buffer: Buffer.from(
      zipBytes([
        { name: "WhatsApp Chat with Kim Reed.txt", bytes: CHAT, packed: true },
        { name: "IMG-20260313-WA0001.jpg", bytes: photo },
      ]),
    ),
  };
  await openProof(page);
  await press(page, "Bring in a chat or a download");
  await noNudes(page);
  await expect(page.getByText("Only the text of the chat is kept.")).toBeVisible();
  await page.getByLabel("18 or over").click({ force: true });
  await expect(page.getByText("Only the text of the chat is kept.")).toBeHidden();
  await readChat(page, "WhatsApp", [zip]);
  await pickFrom(page, "Kim Reed");
  await expect(page.getByText("Messages to keep: 4. Days: 2.")).toBeVisible();
  await press(page, "Keep these");
  await expect(page.getByText("Kept. Days added to your diary: 2")).toBeVisible();

  await readChat(page, "WhatsApp", [zip]);
  await pickFrom(page, "Kim Reed");
  await expect(page.getByText(/^You have all of these already/)).toBeVisible();

  // A later export of the same chat adds only what is new.
  const later = `${CHAT}15/03/2026, 07:30 - Kim Reed: see you soon\n`;
  await readChat(page, "WhatsApp", [
    {
      ...zip,
      buffer: Buffer.from(
        zipBytes([
          { name: "WhatsApp Chat with Kim Reed.txt", bytes: later, packed: true },
          { name: "IMG-20260313-WA0001.jpg", bytes: photo },
        ]),
      ),
    },
  ]);
  await pickFrom(page, "Kim Reed");
  await expect(page.getByText("Messages to keep: 1. Days: 1.")).toBeVisible();
  await press(page, "Keep these");
  await expect(page.getByText("Kept. Days added to your diary: 1")).toBeVisible();

  await readChat(page, "Instagram", [instagram()]);
  await expectAccessible(page);
  await pickFrom(page, "Zoë Ash 🦊");
  await press(page, "Keep these");
  await expect(page.getByText(/^Kept. Days added to your diary: /)).toBeVisible();

  // The words stand in the diary with their exhibits; the picture is taken out of the archive when it is wanted.
  await door(page, "Diary");
  await page.getByText("21:05 Kim Reed: i know where you live").first().click();
  await expect(page.getByText("leave me alone")).toBeVisible();
  await page.getByRole("button", { name: /See it\s+IMG-20260313-WA0001.jpg/ }).click();
  await press(page, "Show the picture");
  await expect(page.locator("figure img")).toBeVisible();
  await expectAccessible(page);

  await door(page, "More");
  await page.getByRole("button", { name: /^Backup/ }).click();
  await page.getByRole("button", { name: "Make a backup" }).click();
  await expect.poll(async () => (await blobsOf(page)).length).toBeGreaterThan(1);
  const backup = (await blobsOf(page)).at(-1) ?? Buffer.alloc(0);
  const context = await browser.newContext({ locale: "en-GB", timezoneId: "Europe/London" });
  try {
    const other = await context.newPage();
    await other.goto("/notes");
    await other.getByRole("button", { name: "I have a backup" }).click();
    await other
      .getByLabel("The backup file")
      .setInputFiles({ name: "notes.backup", mimeType: "application/octet-stream", buffer: backup });
    await other.getByLabel("Type it here").fill(passphrase);
    await other.getByRole("button", { name: "Open it" }).click();
    await other.getByRole("button", { name: "Bring it back to this device" }).click();
    await expectOpen(other);
    await other.getByText("21:05 Kim Reed: i know where you live").first().click();
    await other.getByRole("button", { name: /See it\s+IMG-20260313-WA0001.jpg/ }).click();
    await press(other, "Show the picture");
    await expect(other.locator("figure img")).toBeVisible();
    await openProof(other);
    await other.getByText("door.mp4").click();
    await press(other, "Get the video ready");
    await expect(other.locator("figure video")).toBeVisible();
  } finally {
    await context.close();
  }
});
