// Evidence from end to end: shared while locked, filmed, covered, brought in from chats, nothing doubled, nothing lost, all of it back on another device.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { zipBytes } from "../vectors/import/archive/zip-bytes.ts";
import { door, expectOpen, startCase, unlock } from "./own-side.ts";
import { expect, expectAccessible, test } from "./person.ts";
import { addProof, noNudes, openProof, pickFrom, picture, press, readChat } from "./proof-steps.ts";
import { blobsOf, watchBlobs } from "./saved-files.ts";
import { lock, share, sharedScreen, switchOn } from "./share-menu.ts";

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
  test.setTimeout(180_000);
  await watchBlobs(page);
  await page.goto("/notes");
  const secrets = await startCase(page);
  const { passphrase } = secrets;
  const photo = await picture(page);

  // The phone's Share menu, while it is locked: sealed, asked about, then kept with the bytes it had.
  await switchOn(page);
  await lock(page);
  await share(page, { files: [{ name: "Screenshot_20260313.jpg", mimeType: "image/jpeg", buffer: photo }] });
  await unlock(page, secrets);
  await sharedScreen(page, 1);
  await noNudes(page);
  await press(page, "Keep them as proof");
  await expect(page.getByText("Kept.", { exact: true })).toBeVisible({ timeout: 20_000 });
  await press(page, "Say what it shows");
  await expect(page.getByRole("heading", { name: "Screenshot_20260313.jpg" })).toBeVisible();
  const digest = createHash("sha256").update(photo).digest("hex").match(/.{8}/g)?.join(" ") ?? "";
  await expect(page.getByText(digest)).toBeVisible();

  // The name of somebody else is covered in a copy; the original is not touched, nor thrown away by one press.
  await press(page, "Cover faces or names in a copy");
  await press(page, "Add a box");
  await press(page, "Keep this copy");
  await expect(page.getByRole("heading", { name: "Screenshot_20260313-redacted.png" })).toBeVisible();
  await page.getByRole("button", { name: "Screenshot_20260313.jpg" }).click();
  await press(page, "This should not be here");
  await press(page, "Keep it");
  await expect(page.getByText(digest)).toBeVisible();

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
    await expect(other.getByText("Screenshot_20260313-redacted.png")).toBeVisible();
    await other.getByText("Screenshot_20260313.jpg").click();
    await expect(other.getByText(digest)).toBeVisible();
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

const MAIL = (photo: Buffer): string =>
  [
    "From: Kim Reed <kim@example.org>",
    "To: robin@example.org",
    "Subject: last warning",
    "Date: Fri, 13 Mar 2026 21:05:09 +0000",
    "Message-ID: <abc@example.org>",
    "Content-Type: multipart/mixed; boundary=b1",
    "",
    "--b1",
    "Content-Type: text/plain",
    "",
    "i know where you live",
    "--b1",
    'Content-Type: image/jpeg; name="your door.jpg"',
    "Content-Disposition: attachment",
    "Content-Transfer-Encoding: base64",
    "",
    photo.toString("base64").replaceAll(/.{76}/g, "$&\r\n"),
    "--b1--",
    "",
  ].join("\r\n");

for (const age of ["18 or over", "Under 18"] as const) {
  test(`a picture in a mail, ${age.toLowerCase()}`, async ({ page }) => {
    await page.goto("/notes");
    await startCase(page);
    const photo = await picture(page);
    await openProof(page);
    await press(page, "Bring in a chat or a download");
    await noNudes(page);
    await page.getByLabel(age).click({ force: true });
    const mail = { name: "last warning.eml", mimeType: "message/rfc822", buffer: Buffer.from(MAIL(photo)) };
    await readChat(page, "e-mail", [mail]);
    await pickFrom(page, "Kim Reed <kim@example.org>");
    await press(page, "Keep these");
    await expect(page.getByText("Kept. Days added to your diary: 1")).toBeVisible();
    await openProof(page);
    if (age === "18 or over") {
      await page.getByText("your door.jpg", { exact: true }).click();
      await press(page, "Show the picture");
      await expect(page.locator("figure img")).toBeVisible();
      const digest = createHash("sha256").update(photo).digest("hex").match(/.{8}/g)?.join(" ") ?? "";
      await expect(page.getByText(digest)).toBeVisible();
    } else {
      // Its words stay, the picture is left out before anything is kept, and its name is on the list.
      await expect(page.getByText("your door.jpg", { exact: true })).toHaveCount(0);
      await page.getByText("last warning.eml.messages.json").click();
      await expect(page.getByText("Pictures and videos of this chat were not taken in: 1.")).toBeVisible();
    }
  });
}
