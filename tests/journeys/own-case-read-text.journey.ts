// Words in pictures: read on this device when asked for, put right by the person, found again; many screenshots become days in order.
import type { Page } from "@playwright/test";
import { expect, expectAccessible, expectFits, test } from "./person.ts";
import { CHAT, chatPicture, chatText, errorRate } from "./chat-picture.ts";
import type { ChatStyle } from "./chat-picture.ts";
import { door, startCase } from "./own-side.ts";

// Several pictures are read one after another: on a machine that does other things too that takes a while.
test.slow();

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

async function proof(page: Page): Promise<void> {
  await door(page, "More");
  await page.getByRole("button", { name: /^Proof/ }).click();
  await expect(page.getByRole("heading", { name: "Proof", exact: true })).toBeVisible();
}

type Picture = Readonly<{ name: string; buffer: Buffer }>;

/** Adds pictures and comes back to the list of proof, or to the one that was added. */
async function add(page: Page, pictures: readonly Picture[]): Promise<void> {
  await proof(page);
  await press(page, "Add proof");
  await page.getByLabel("No", { exact: true }).check({ force: true });
  const picking = page.waitForEvent("filechooser");
  await press(page, "Choose other files");
  await (await picking).setFiles(pictures.map((one) => ({ ...one, mimeType: "image/png" })));
  await press(page, pictures.length === 1 ? "Say what it shows" : "See all proof");
}

const databases = (page: Page): Promise<number> =>
  page.evaluate(async () => (await indexedDB.databases()).length + (await caches.keys()).length);

/** Reads the picture that is open, and answers what stands in the field. */
async function read(page: Page): Promise<string> {
  await press(page, "Read the words in this picture");
  const words = page.getByLabel("What the machine read");
  await expect(words).toBeVisible({ timeout: 45_000 });
  return words.inputValue();
}

for (const style of ["light", "dark", "blue", "blue-dark"] satisfies readonly ChatStyle[]) {
  test(`a chat in ${style} is read with fewer than 6 letters wrong in a hundred`, async ({ page }, info) => {
    await page.goto("/notes");
    await startCase(page);
    await add(page, [{ name: "chat.png", buffer: await chatPicture(page, style) }]);
    const rate = errorRate(chatText(), await read(page));
    console.log(`${info.project.name}, ${style}: ${(rate * 100).toFixed(1)} % of letters wrong`);
    expect(rate).toBeLessThan(0.06);
  });
}

test("words are read when asked for, put right, kept beneath what the person wrote, and found again", async ({
  page,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto("/notes");
  await startCase(page);
  await add(page, [{ name: "Screenshot_20261114-090000.png", buffer: await chatPicture(page, "dark") }]);
  await page.getByLabel("What it shows, in your words").fill("Sam on the phone at night");
  expect(asked.filter((path) => path.startsWith("/read/"))).toEqual([]);
  const before = await databases(page);
  await expectAccessible(page);
  const found = await read(page);
  await expectAccessible(page);
  await expectFits(page);
  expect(await databases(page)).toBe(before);
  const files = [...new Set(asked.filter((path) => path.startsWith("/read/")))];
  expect(files).toHaveLength(3);
  for (const file of files) {
    const cache = (await page.request.get(file)).headers()["cache-control"] ?? "";
    if (file.endsWith(".js")) expect(cache).toBe("no-cache");
    else expect(cache).toContain("immutable");
  }
  // Megabytes that nobody asked for are not kept with the pages.
  expect(await (await page.request.get("/sw.js")).text()).not.toContain("/read/");
  expect(found.replaceAll("\n", " ")).toContain("you think you can just ignore me");
  await expect(page.getByText("12 November 2026")).toBeVisible();
  await page.getByLabel("@kim_rowe.07", { exact: true }).check({ force: true });
  await press(page, "Keep these words");
  await expect(page.getByText("Saved. You can find these words when you search your proof.")).toBeVisible();
  // What was typed and not saved yet is still there, above what was read.
  await expect(page.getByLabel("What it shows, in your words")).toHaveValue(
    /^Sam on the phone at night\n\nWords read by machine:\n/,
  );
  await expect(page.getByLabel("Handle or number of the other person")).toHaveValue("@kim_rowe.07");
  await press(page, "Save");
  await page.getByText("Who had it, and when").click();
  await expect(page.getByText(/What it shows was written down/).first()).toBeVisible();
});

test("stop ends the reading, browsers without SIMD have their own reader, and what is no picture is said to be none", async ({
  page,
}) => {
  // Only the page asks: the worker is chosen by it.
  await page.addInitScript(() => {
    WebAssembly.validate = () => false;
  });
  await page.goto("/notes");
  await startCase(page);
  await add(page, [{ name: "chat.png", buffer: await chatPicture(page, "light") }]);
  // The files come slowly: there is time to stop.
  await page.route("**/read/*.traineddata", async (route) => {
    await new Promise((resolve) => {
      setTimeout(resolve, 3000);
    });
    await route.continue().catch(() => undefined);
  });
  await press(page, "Read the words in this picture");
  await press(page, "Stop");
  await expect(page.getByText("Stopped. Nothing was changed.")).toBeVisible();
  await page.unroute("**/read/*.traineddata");
  const plain = page.waitForRequest("**/read/plain-*.wasm");
  expect(errorRate(chatText(), await read(page))).toBeLessThan(0.06);
  await plain;
  // Its head alone: some browsers draw half a picture.
  const half = (await chatPicture(page, "light")).subarray(0, 40);
  await add(page, [{ name: "half.png", buffer: half }]);
  await press(page, "Read the words in this picture");
  await expect(page.getByText("This picture could not be opened.")).toBeVisible({ timeout: 20_000 });
});

test("many screenshots become days of the diary, in order, once the person confirms", async ({ page }) => {
  await page.goto("/notes");
  await startCase(page);
  const [first, second] = [CHAT.slice(0, 7), CHAT.slice(7)];
  await add(page, [
    { name: "later.png", buffer: await chatPicture(page, "dark", second) },
    { name: "broken.png", buffer: (await chatPicture(page, "light")).subarray(0, 40) },
    { name: "earlier.png", buffer: await chatPicture(page, "light", first) },
    { name: "Screenshot_20261113-220700.png", buffer: await chatPicture(page, "light", [], 1) },
  ]);
  await press(page, "Put pictures in order by date (4)");
  await expectAccessible(page);
  await expectFits(page);
  await press(page, "Read these one after another");
  await expect(page.getByText("Could not be read: 1.")).toBeVisible({ timeout: 50_000 });
  await expect(page.getByText("Days for your diary: 2.")).toBeVisible({ timeout: 50_000 });
  await expectAccessible(page);
  await expectFits(page);
  const names = await page.locator("legend bdi").allInnerTexts();
  expect(names).toEqual(["earlier.png", "later.png", "Screenshot_20261113-220700.png", "broken.png"]);
  await expect(page.getByText("Read in: Thu, 12 Nov 2026")).toBeVisible();
  await expect(page.getByText("Pictures without a date: 1.")).toBeVisible();
  // Nothing is in the diary yet.
  const own = page.getByLabel("What happened, in your words");
  await expect(own).toHaveCount(2);
  await own.first().fill("He would not stop.");
  await page.getByLabel("Time, if you know it").nth(1).fill("08:05");
  await press(page, "Keep these days");
  await expect(page.getByText("Kept. Days added to your diary: 2.")).toBeVisible();
  await expect(page.getByText("He would not stop.")).toBeVisible();
  await expect(page.getByText("Screenshots of 13 November 2026")).toBeVisible();
  await proof(page);
  await page.getByLabel("Search your proof").fill("nobody likes");
  await expect(page.locator(".app-incident")).toHaveCount(1);
  await expect(page.getByText("Put pictures in order by date")).toHaveCount(0);
});
