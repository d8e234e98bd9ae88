// A case file when something is in the way: proof that does not open, a wish to stop, notes that lock half-way.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { checked, forCouncil, make, saved, toProtection } from "./case-file-steps.ts";
import { startCase, unlock, write } from "./own-side.ts";
import { expect, expectAccessible, expectFits, test } from "./person.ts";
import { addProof, picture, press } from "./proof-steps.ts";
import { blobsOf, watchBlobs } from "./saved-files.ts";

/** One bit of every piece of a file that the browser's database holds now. */
const damage = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    // A method: what the tools that run tests add to other functions is not there in the page.
    const ask = {
      result<T>(request: IDBRequest<T>): Promise<T> {
        return new Promise((resolve, reject) => {
          request.addEventListener("success", () => resolve(request.result));
          request.addEventListener("error", () => reject(new Error("not read")));
        });
      },
    };
    let changed = 0;
    for (const { name } of await indexedDB.databases()) {
      const database = await ask.result(indexedDB.open(name ?? ""));
      const parts = database.transaction("parts", "readwrite").objectStore("parts");
      for (const key of await ask.result(parts.getAllKeys())) {
        const value = await ask.result<unknown>(parts.get(key));
        if (!(value instanceof Uint8Array)) continue;
        value[value.length - 1] = (value.at(-1) ?? 0) ^ 1;
        await ask.result(parts.put(value, key));
        changed += 1;
      }
      database.close();
    }
    return changed;
  });

const proof = async (page: Page, name: string) => [
  { name, mimeType: "image/jpeg", buffer: await picture(page) },
];

test("proof that does not open is named, left out only when that is wished, and listed as missing", async ({
  page,
}) => {
  await watchBlobs(page);
  await page.goto("/notes");
  await startCase(page);
  await write(page, "They shouted through the letter box.");
  await addProof(page, await proof(page, "gate.jpg"));
  expect(await damage(page)).toBeGreaterThan(0);
  await addProof(page, await proof(page, "door.jpg"));
  await forCouncil(page);
  for (const name of ["gate.jpg", "door.jpg"]) await page.getByLabel(name).selectOption({ index: 1 });
  await toProtection(page);
  await press(page, "Make it");
  const told = page.getByRole("alert");
  await expect(told).toContainText("These could not be opened here, or were damaged:", { timeout: 30_000 });
  await expect(told.getByRole("listitem")).toHaveText(["gate.jpg"]);
  await expectAccessible(page);
  await expectFits(page);
  expect(await blobsOf(page)).toEqual([]);
  await press(page, "Go on without them");
  await expect(page.getByText("1 could not be opened. The file lists what is missing.")).toBeVisible({
    timeout: 30_000,
  });
  await page.getByRole("button", { name: /^Save the file/ }).click();
  const bag = checked(await saved(page, "case-file.zip"));
  expect(readdirSync(join(bag, "data/exhibits"))).toEqual([expect.stringMatching(/-door\.jpg$/)]);
  expect(readFileSync(join(bag, "data/case.json"), "utf8")).toContain("gate.jpg");
});

test("stopped, or locked half-way, nothing of it is left, and what was chosen is offered again", async ({
  page,
}) => {
  const waiting: (() => void)[] = [];
  let held = true;
  await page.route(/\.ttf$/, async (route) => {
    if (held) await new Promise<void>((resolve) => void waiting.push(resolve));
    await route.continue().catch(() => undefined);
  });
  await watchBlobs(page);
  await page.goto("/notes");
  const secrets = await startCase(page);
  await write(page, "They shouted through the letter box.");
  await forCouncil(page);
  await toProtection(page);
  await press(page, "Make it");
  await expect(page.getByRole("heading", { name: "Making your case file" })).toBeFocused();
  await press(page, "Stop");
  await expect(page.getByRole("heading", { name: "Keep it safe" })).toBeVisible();
  await press(page, "Make it");
  await expect(page.getByRole("heading", { name: "Making your case file" })).toBeVisible();
  await press(page, "Lock");
  await expect(page.getByRole("heading", { name: "Open your notes" })).toBeVisible();
  held = false;
  for (const go of waiting) go();
  await unlock(page, secrets);
  expect(await blobsOf(page)).toEqual([]);
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: /^Make a case file/ }).click();
  await press(page, "Go on with it");
  await expect(page.getByLabel("The council", { exact: true })).toBeChecked();
  await expect(page.getByLabel("What do you want now?")).toBeHidden();
  await press(page, "No");
  await expect(page.getByLabel("What do you want now?")).toHaveValue("A visit by Friday");
  await press(page, "Next");
  await toProtection(page);
  await make(page);
});
