// Files that are broken, locked, misnamed or made to harm: each is told plainly, none is run, nothing is half-kept, and the rest goes on.
import type { Page } from "@playwright/test";
import * as bad from "./bad-files.ts";
import { startCase } from "./own-side.ts";
import { expect, expectAccessible, expectFits, test as base } from "./person.ts";
import { choose, noNudes, openProof, picture, press } from "./proof-steps.ts";
import type { FileOf } from "./proof-steps.ts";
import { blobsOf, watchBlobs } from "./saved-files.ts";
import { storedRows } from "./stored-rows.ts";

/** Every journey here fails when a script of a file ran, or asked for something. */
const test = base.extend<{ nothingRan: undefined }>({
  nothingRan: [
    async ({ page }, use) => {
      const ran: string[] = [];
      page.on("dialog", (dialog) => {
        ran.push(dialog.message());
        void dialog.dismiss();
      });
      page.on("console", (message) => {
        if (message.type() === "error" || message.text().includes(bad.RAN)) ran.push(message.text());
      });
      await use(undefined);
      expect(ran, "what ran, or went wrong in the page").toEqual([]);
    },
    { auto: true },
  ],
});

async function openOne(page: Page, name: string): Promise<void> {
  await openProof(page);
  await page.locator(".app-incident__open", { has: page.getByText(name, { exact: true }) }).click();
  await expect(page.locator("#screen-title")).toHaveText(name);
}

const NEVER_OPENED = "This kind of file is never opened here, to keep you safe.";
const OTHER_NAME = "The end of its name says that it is another kind of file.";

test("bad files among the proof: the empty one is named, the rest is kept as it is and nothing of it runs", async ({
  page,
}) => {
  test.setTimeout(120_000);
  await watchBlobs(page);
  await page.goto("/notes");
  await startCase(page);
  const photo = await picture(page);
  const files: readonly FileOf[] = [
    bad.EMPTY,
    bad.marked(photo),
    bad.DRAWING,
    bad.PAGE,
    bad.PAGE_AS_PHOTO,
    bad.PROGRAM,
    { name: "note.txt", mimeType: "text/plain", buffer: photo },
    bad.HUGE,
    bad.TURNED,
    bad.LOCKED,
    bad.ENTITIES,
  ];
  await openProof(page);
  await press(page, "Add proof");
  await noNudes(page);
  await choose(page, "Choose other files", files);
  await expect(page.getByText("10 of 11 kept. 1 could not be kept.")).toBeVisible({ timeout: 30_000 });
  await expect(page.locator(".app-batch li", { hasText: "nothing.png" })).toContainText(
    "This file is empty.",
  );
  await expectAccessible(page);
  await expectFits(page);

  for (const [{ name }, kind, other] of [
    [bad.DRAWING, "image/svg+xml", false],
    [bad.PAGE, "text/html", false],
    [bad.PAGE_AS_PHOTO, "text/html", true],
    [bad.PROGRAM, "application/x-msdownload", true],
    [{ name: "holiday\u{FFFD}gpj.exe" }, "application/x-msdownload", false],
    [bad.LOCKED, "application/zip", false],
    [bad.ENTITIES, "application/xml", false],
  ] as const) {
    await openOne(page, name);
    await expect(page.getByText(NEVER_OPENED), name).toBeVisible();
    await expect(page.getByText(kind, { exact: true }), name).toBeVisible();
    await expect(page.getByText(OTHER_NAME), name).toHaveCount(other ? 1 : 0);
    await expect(page.locator("figure, iframe, object, embed, main svg"), name).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Show the picture" }), name).toHaveCount(0);
  }

  // A page leaves as bytes that no browser opens by itself, and they are the ones that came.
  await openOne(page, "post.html");
  await page.getByText("Save a copy out of here").click();
  const before = (await blobsOf(page)).length;
  await press(page, "Save a copy");
  await expect(page.getByText("The browser was asked to save it.")).toBeVisible();
  const saved = await page.evaluate(() => {
    const made: unknown = Reflect.get(globalThis, "madeBlobs");
    const last: unknown = Array.isArray(made) ? made.at(-1) : null;
    return last instanceof Blob ? last.type : "";
  });
  expect(saved).toBe("application/octet-stream");
  expect((await blobsOf(page)).slice(before)).toEqual([bad.PAGE.buffer]);

  await openOne(page, "wall.png");
  await press(page, "Show the picture");
  await expect(page.getByText("This file is too big to open here.")).toBeVisible({ timeout: 20_000 });
  await press(page, "Cover faces or names in a copy");
  await expect(page.getByText("This picture can't be opened here.")).toBeVisible({ timeout: 20_000 });

  // What is honest is shown by what it is, whatever its name says.
  await openOne(page, "note.txt");
  await expect(page.getByText(OTHER_NAME)).toBeVisible();
  await expectAccessible(page);
  await press(page, "Show the picture");
  await expect(page.locator("figure img")).toBeVisible();
  await openOne(page, bad.marked(photo).name);
  await press(page, "Show the picture");
  await expect(page.locator("figure img")).toBeVisible();
  await expectFits(page);
});

test("bad files for a chat: each is named with what to do, and nothing is kept of it", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/notes");
  await startCase(page);
  await openProof(page);
  await press(page, "Bring in a chat or a download");
  await noNudes(page);
  const before = await storedRows(page);
  for (const [one, said] of [
    [bad.EMPTY, "nothing.png is empty. Get the file again"],
    [bad.LOCKED, "locked.zip is locked with a password. Open it on a computer first"],
    [bad.BOMB, "WhatsApp Chat with Kim.zip would unpack to far more than it should."],
    [bad.CUT, "cut.zip is cut off or damaged. Get it again from the app"],
    [bad.PROGRAM, "holiday.jpg is not a chat or a download that we can read."],
    [bad.TURNED, "holiday\u{FFFD}gpj.exe is not a chat or a download that we can read."],
    [bad.DRAWING, "map.svg is not a chat or a download that we can read."],
    [bad.PAGE, "post.html is not a chat or a download that we can read."],
    [bad.HUGE, "wall.png is not a chat or a download that we can read."],
    [{ ...bad.PROGRAM, name: "chat.zip" }, "chat.zip is not a chat or a download that we can read."],
  ] as const) {
    await noNudes(page);
    await choose(page, "Choose the file", [one]);
    await expect(page.getByRole("alert"), one.name).toContainText(said, { timeout: 20_000 });
  }
  await expectAccessible(page);
  await expectFits(page);
  expect(await storedRows(page)).toEqual(before);

  // The rest of a batch goes on, and what was left out of it is named.
  await noNudes(page);
  await choose(page, "Choose the file", [bad.LOCKED, bad.TRICKS]);
  await expect(page.getByText("This looks like a chat from WhatsApp.")).toBeVisible();
  await page.getByText("Files inside that were left alone: 3").click();
  for (const name of ["../../../etc/passwd", "IMG-1.jpg", "locked.zip"])
    await expect(page.getByText(name, { exact: true })).toBeVisible();
  await press(page, "Choose another file");

  await noNudes(page);
  await choose(page, "Choose the file", [bad.SCRIPTED_CHAT]);
  await expect(page.getByText("This looks like a chat from WhatsApp.")).toBeVisible();
  await press(page, "Choose messages");
  await page.locator("input[id^=import-people-]").first().check({ force: true });
  await press(page, "Show what would be kept");
  await page.getByRole("button", { name: "Show the words" }).first().click();
  await expect(page.locator("blockquote")).toContainText(`<script>console.log('${bad.RAN}')</script>`);
  await expectAccessible(page);
  await press(page, "Keep these");
  await expect(page.getByText("Kept. Days added to your diary: 1")).toBeVisible();
  await expect(page.getByText(`<script>console.log('${bad.RAN}')</script>`).first()).toBeVisible();
  await expectFits(page);
});
