// The phone's Share menu: off until asked for, sealed while locked, asked about before anything is seen, and gone with everything else.
import { createHash } from "node:crypto";
import type { Page } from "@playwright/test";
import { door, expectOpen, startCase, unlock } from "./own-side.ts";
import type { Secrets } from "./own-side.ts";
import { expect, expectAccessible, expectFits, expectNothingStored, test } from "./person.ts";
import { press } from "./proof-steps.ts";
import { lock, settings, share, sharedScreen, switchOn } from "./share-menu.ts";

const PHRASE = "plantedphrase-of-the-screenshot";
const LINK = "https://social.example/p/plantedlink";
const FILE = {
  name: "plantedname.txt",
  mimeType: "text/plain",
  buffer: Buffer.from(`${PHRASE}\n`.repeat(60_000)),
};
const SECOND = "another long phrase";

/** Whether any value of any database of this site holds these words; and how many values there are. */
async function stored(
  page: Page,
  words: readonly string[],
): Promise<Readonly<{ found: number; values: number }>> {
  return page.evaluate(async (wanted) => {
    const result = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener("success", () => resolve(request.result));
        request.addEventListener("error", () => reject(new Error("not read")));
      });
    let found = 0;
    let values = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await result(indexedDB.open(name ?? ""));
      for (const store of database.objectStoreNames) {
        const shelf = database.transaction(store).objectStore(store);
        const [keys, rows] = [await result(shelf.getAllKeys()), await result<unknown[]>(shelf.getAll())];
        values += rows.length;
        const texts = [
          ...keys.map(String),
          ...rows.map((row) =>
            new TextDecoder("latin1").decode(
              row instanceof Uint8Array ? row : new TextEncoder().encode(JSON.stringify(row)),
            ),
          ),
        ];
        found += texts.filter((text) => wanted.some((word) => text.includes(word))).length;
      }
      database.close();
    }
    return { found, values };
  }, words);
}

test("a file shared while locked is sealed at once, asked about, and kept with the bytes it had", async ({
  page,
}) => {
  await page.goto("/notes");
  const secrets = await startCase(page);
  await switchOn(page);
  await expectAccessible(page);
  await expectFits(page);
  await press(page, "Notes");
  const manifest: unknown = await page.evaluate(async () => {
    const link = document.querySelector<HTMLLinkElement>("link[rel=manifest]");
    const answer: unknown = await (await fetch(link?.href ?? "")).json();
    return answer;
  });
  expect(manifest).toMatchObject({
    name: "Notes",
    share_target: { action: "/share", method: "POST", enctype: "multipart/form-data" },
  });
  expect(JSON.stringify(manifest)).not.toMatch(/habit|case|proof|evidence/i);
  await lock(page);

  await share(page, { files: [FILE] });
  expect(new URL(page.url()).pathname).toBe("/notes");
  await expect(page.getByRole("heading", { name: "Open your notes" })).toBeVisible();
  expect(await page.content()).not.toContain("planted");
  const locked = await stored(page, [PHRASE, "plantedname"]);
  expect(locked.found).toBe(0);
  expect(locked.values).toBeGreaterThan(4);

  await unlock(page, secrets);
  await sharedScreen(page, 1);
  await expect(page.getByRole("button", { name: "Keep them as proof" })).toBeHidden();
  expect(await page.content()).not.toContain("planted");
  await expectAccessible(page);
  await expectFits(page);
  await page.getByLabel("Yes, or it could be").check({ force: true });
  await expect(page.getByRole("button", { name: "Keep them as proof" })).toBeHidden();
  await page.getByLabel("No", { exact: true }).check({ force: true });
  await press(page, "Keep them as proof");
  await expect(page.getByText("Kept.", { exact: true })).toHaveCount(1, { timeout: 20_000 });
  await expectAccessible(page);
  await press(page, "Say what it shows");
  await expect(page.getByRole("heading", { name: FILE.name })).toBeVisible();
  await expect(page.getByText("Shared from another app")).toBeVisible();
  const digest = createHash("sha256").update(FILE.buffer).digest("hex");
  await expect(page.getByText(digest.match(/.{8}/g)?.join(" ") ?? "")).toBeVisible();
  expect((await stored(page, [PHRASE, "plantedname"])).found).toBe(0);
  await door(page, "Diary");
  await expect(page.getByText(/Things that were shared to here/)).toHaveCount(0);
});

test("words and a link become a small file; shared again it is not kept twice; an incident starts with the link", async ({
  page,
}) => {
  await page.goto("/notes");
  const secrets = await startCase(page);
  await switchOn(page);
  for (const said of ["Kept.", "You have this one already. It was not added again."]) {
    await lock(page);
    await share(page, { text: "Look at this", url: LINK });
    expect(new URL(page.url()).pathname).toBe("/notes");
    expect((await stored(page, ["plantedlink"])).found).toBe(0);
    await unlock(page, secrets);
    await sharedScreen(page, 1);
    await page.getByLabel("No", { exact: true }).check({ force: true });
    await press(page, "Keep them as proof");
    await expect(page.getByText(said, { exact: true })).toBeVisible({ timeout: 20_000 });
  }
  await press(page, "Write down what happened with this link");
  await page.getByLabel("What happened?").fill("They posted about me again.");
  const heading = page.locator("#screen-title");
  for (let steps = 0; (await page.locator("#link").count()) === 0; steps += 1) {
    expect(steps).toBeLessThan(8);
    const before = await heading.innerText();
    await press(page, "Next");
    await expect(heading).not.toHaveText(before);
  }
  await expect(page.locator("#link")).toHaveValue(LINK);
});

test("what was shared is thrown away unseen with one press, and nothing of it stays", async ({ page }) => {
  await page.goto("/notes");
  const secrets = await startCase(page);
  await switchOn(page);
  await lock(page);
  const before = await stored(page, []);
  await share(page, { files: [FILE, { ...FILE, name: "two.txt" }] });
  await unlock(page, secrets);
  await sharedScreen(page, 2);
  await press(page, "Throw all of it away unseen");
  await expect(page.getByText("Thrown away.")).toHaveCount(2);
  expect((await stored(page, [])).values).toBe(before.values);
  await door(page, "More");
  await page.getByRole("button", { name: /^Proof/ }).click();
  await expect(page.getByText("plantedname")).toHaveCount(0);

  await settings(page);
  await press(page, "Turn it off");
  await expect(page.getByText("It is off. What is shared from now on is not kept.")).toBeVisible();
  await lock(page);
  await share(page, { files: [FILE] });
  expect(new URL(page.url()).pathname).toBe("/share");
  await expect(page.getByRole("heading", { name: "Not all of it was kept" })).toBeVisible();
  await expectAccessible(page);
  expect((await stored(page, [PHRASE])).found).toBe(0);
});

test("the notes behind a second passphrase never see it, and deleting everything leaves nothing", async ({
  page,
}) => {
  await page.goto("/notes");
  const secrets: Secrets = await startCase(page);
  await settings(page);
  await press(page, "Set a second passphrase");
  await page.getByLabel("Your passphrase").fill(SECOND);
  await page.getByLabel("Type it again").fill(SECOND);
  await press(page, "Next");
  await expect(page.getByText("Changed.")).toBeVisible({ timeout: 20_000 });
  await door(page, "Diary");
  await settings(page);
  await expect(page.getByText(/You use a second passphrase. What is shared shows only/)).toBeVisible();
  await press(page, "Keep the pages and turn it on");
  await expect(page.getByText("It is on.")).toBeVisible({ timeout: 40_000 });
  await lock(page);
  await share(page, { files: [FILE] });
  await unlock(page, { passphrase: SECOND });
  await page.waitForTimeout(1500);
  await expect(page.getByText(/shared to here/)).toHaveCount(0);
  await settings(page);
  await expect(page.getByText("It is off.")).toBeVisible();
  await lock(page);
  await unlock(page, secrets);
  await expect(page.getByText("Things that were shared to here: 1.")).toBeVisible({ timeout: 20_000 });

  await settings(page);
  await press(page, "Delete everything");
  await page.getByRole("button", { name: "Delete everything" }).click();
  await expect(page.getByRole("heading", { name: "Everything is deleted" })).toBeVisible({ timeout: 20_000 });
  await page.goto("/");
  await expectNothingStored(page);
});

test("nothing is taken where nobody asked for it, and the server reads nothing of it", async ({ page }) => {
  await page.goto("/notes");
  await startCase(page);
  await expectOpen(page);
  const answer = await page.request.post("/share", { multipart: { text: PHRASE } });
  expect(answer.status()).toBe(403);
  expect(await answer.text()).toContain("We did not read it.");
  expect((await stored(page, [PHRASE])).found).toBe(0);
});
