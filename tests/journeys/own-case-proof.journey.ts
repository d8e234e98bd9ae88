// Proof: added as it came, covered until wanted, covered in a copy, brought in from a chat, never doubled.
import { readFileSync } from "node:fs";
import { expect, expectAccessible, expectFits, test } from "./person.ts";
import { door, startCase } from "./own-side.ts";
import { choose, openProof, picture, press } from "./proof-steps.ts";

const CHAT = "tests/vectors/import/whatsapp/android-gb.txt";

test("a picture is kept as it came, covered until wanted, and faces are covered in a copy", async ({
  page,
}) => {
  await page.goto("/notes");
  await startCase(page);
  await openProof(page);
  await expectAccessible(page);
  await press(page, "Add proof");
  await expect(page.getByRole("button", { name: "Choose other files" })).toBeHidden();
  await page.getByLabel("Yes, or it could be").check({ force: true });
  await expect(page.getByText("Then do not add it here.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Choose other files" })).toBeHidden();
  await page.getByLabel("No", { exact: true }).check({ force: true });
  await expectAccessible(page);
  await expectFits(page);
  await choose(page, "Choose other files", [
    { name: "gate.jpg", mimeType: "image/jpeg", buffer: await picture(page) },
    { name: "nothing.txt", mimeType: "text/plain", buffer: Buffer.alloc(0) },
  ]);
  await expect(page.getByText("1 of 2 kept. 1 could not be kept.")).toBeVisible();
  await expect(page.getByText("This file is empty.")).toBeVisible();
  await press(page, "Say what it shows");
  await expect(page.getByRole("heading", { name: "gate.jpg" })).toBeVisible();
  await expect(page.locator("img")).toHaveCount(0);
  await page.getByLabel("What it shows, in your words").fill("The broken gate, and Sam beside it");
  await press(page, "Save");
  await press(page, "Show the picture");
  await expect(page.getByRole("img", { name: "The broken gate, and Sam beside it" })).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await press(page, "Cover faces or names in a copy");
  await press(page, "Add a box");
  const box = page.getByRole("button", { name: /^Box 1:/ });
  await expect(box).toBeFocused();
  await expect(box).toHaveAccessibleName(
    "Box 1: 35 percent from the left, 40 from the top, 30 wide, 20 high",
  );
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowDown");
  await expect(box).toHaveAccessibleName(
    "Box 1: 34 percent from the left, 39 from the top, 31 wide, 21 high",
  );
  await expectAccessible(page);
  await page.keyboard.press("Delete");
  await expect(page.getByText("Boxes: 0")).toBeVisible();
  await expect(page.getByRole("button", { name: "Add a box" })).toBeFocused();
  await press(page, "Add a box");
  await press(page, "Keep this copy");
  await expect(page.getByRole("heading", { name: "gate-redacted.png" })).toBeVisible();
  await press(page, "Show the picture");
  await expect(page.locator("figure img")).toBeVisible();
  const middle = await page.locator("figure img").evaluate(async (shown) => {
    if (!(shown instanceof HTMLImageElement)) return [];
    const canvas = new OffscreenCanvas(400, 200);
    const drawing = canvas.getContext("2d");
    await shown.decode();
    drawing?.drawImage(shown, 0, 0);
    return [
      ...(drawing?.getImageData(200, 100, 1, 1).data ?? []),
      ...(drawing?.getImageData(10, 10, 1, 1).data ?? []),
    ];
  });
  expect(middle.slice(0, 4)).toEqual([0, 0, 0, 255]);
  expect(middle[4]).toBeGreaterThan(200);
  await page.getByText("This is a copy with covered parts. The original is").waitFor();
  await page.getByRole("button", { name: "gate.jpg" }).click();
  await page.locator("#exhibit-platform").selectOption({ label: "Snapchat" });
  await page.getByLabel("Handle or number of the other person").fill("@gatecrasher");
  await press(page, "Save");
  await page.getByText("Who had it, and when").click();
  await expect(page.getByText(/: Looked at/)).toBeVisible();
  await expect(page.getByText(/A copy to show to others was made/)).toBeVisible();
  await press(page, "I reported this in the app");
  await expect(page.getByLabel("Which account or post?")).toHaveValue("@gatecrasher");
  await expectAccessible(page);
  await press(page, "Write it down");
  await expect(page.getByText("Written down. The date when you can go further is below.")).toBeVisible();
  await expectAccessible(page);
  await door(page, "Due");
  await expect(page.getByText(/Report Harmful Content/).first()).toBeVisible();
});

test("a chat brings itself in, word for word, and never twice", async ({ page }) => {
  await page.goto("/notes");
  await startCase(page);
  const bring = async (): Promise<void> => {
    await openProof(page);
    await press(page, "Bring in a chat or a download");
    await page.getByLabel("No", { exact: true }).check({ force: true });
    await choose(page, "Choose the file", [
      { name: "WhatsApp Chat with Kim.txt", mimeType: "text/plain", buffer: readFileSync(CHAT) },
    ]);
    await expect(page.getByText("This looks like a chat from WhatsApp.")).toBeVisible();
  };
  await bring();
  await expectAccessible(page);
  await expectFits(page);
  await press(page, "Choose messages");
  await expectAccessible(page);
  await press(page, "Show what would be kept");
  await expect(page.getByText("Tick at least one person.")).toBeVisible();
  await page.locator("input[id^=import-people-]").first().check({ force: true });
  await press(page, "Show what would be kept");
  await expect(page.getByText(/^Messages to keep: /)).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await press(page, "Keep these");
  await expect(page.getByText(/^Kept. Days added to your diary: /)).toBeVisible();
  await bring();
  await press(page, "Choose messages");
  await page.locator("input[id^=import-people-]").first().check({ force: true });
  await press(page, "Show what would be kept");
  await expect(page.getByText(/^You have all of these already: /)).toBeVisible();
});
