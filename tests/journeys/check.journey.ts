// A reader checks what they were given, on their own computer: whole, changed by one byte and named, in parts, locked, and what is none.
import type { Page } from "@playwright/test";
import { makeBag } from "../../src/casefile/bag.ts";
import { partsOf } from "../../src/casefile/parts.ts";
import { sealCaseFile } from "../../src/casefile/protect.ts";
import { altered, bagInput, filesIn, zipOf } from "../casefile/stamped-bag.ts";
import { gathered } from "../casefile/unzipped.ts";
import { expect, expectAccessible, expectNothingStored, test } from "./person.ts";
import { blobsOf, watchBlobs } from "./saved-files.ts";

const WORDS = "river candle seven boots tree";

type Given = Readonly<{ name: string; buffer: Buffer }>;

async function give(page: Page, ...files: readonly Given[]): Promise<void> {
  await page
    .getByLabel("Pick the case file")
    .setInputFiles(files.map((file) => ({ mimeType: "application/octet-stream", ...file })));
}

const verdict = (page: Page, name: string) => page.getByRole("heading", { name, exact: true });

test.beforeEach(async ({ page }) => {
  await page.goto("/guide/check");
});

test("what is no case file is said to be none, and one can go on", async ({ page }) => {
  await give(page, { name: "photo.jpg", buffer: Buffer.from("not a zip at all") });
  await expect(verdict(page, "This is not a case file")).toBeFocused();
  await page.getByRole("button", { name: "Check another file" }).click();
  await expect(page.getByLabel("Pick the case file")).toBeVisible();
});

test("a whole one is whole, says what it does not prove, and nothing of it is kept or sent", async ({
  page,
}) => {
  const posted: string[] = [];
  page.on("request", (request) => {
    if (request.method() !== "GET") posted.push(request.url());
  });
  await give(page, { name: "case-file.zip", buffer: await zipOf() });
  await expect(verdict(page, "It is whole")).toBeFocused();
  await expect(page.getByText("The chain holds.")).toBeVisible();
  await expect(page.getByText("Who wrote it.")).toHaveCount(2);
  await expectAccessible(page);
  expect(posted).toEqual([]);
  await expectNothingStored(page);
});

test("one byte changed is named, also by someone who wrote the lists anew", async ({ page }) => {
  const whole = await zipOf();
  const path = [...filesIn(whole).keys()].find((one) => one.includes("exhibits/0001")) ?? "";
  const flip = (files: Map<string, Uint8Array>): void => {
    const bytes = new Uint8Array(files.get(path) ?? []);
    bytes[7] = (bytes[7] ?? 0) ^ 1;
    files.set(path, bytes);
  };
  await give(page, { name: "case-file.zip", buffer: altered(whole, flip) });
  await expect(verdict(page, "It is not as it was made")).toBeFocused();
  await expect(page.getByText(/exhibits\/0001\S+: it was changed\./).first()).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Check another file" }).click();
  await give(page, { name: "case-file.zip", buffer: altered(whole, flip, true) });
  await expect(page.getByText(/exhibits\/0001\S+: this proof is not what the record says\./)).toBeVisible();
});

test("a locked one opens with its words, and not with others", async ({ page }) => {
  const sealed = await gathered(await sealCaseFile(makeBag(bagInput()), { passphrase: WORDS }));
  await give(page, { name: "case-file.zip.age", buffer: sealed });
  await page.getByLabel("The words that open it").fill("river candle seven boots three");
  await page.getByRole("button", { name: "Open and check it" }).click();
  await expect(page.getByText("These words do not open it.")).toBeVisible({ timeout: 30_000 });
  await expectAccessible(page);
  await page.getByLabel("The words that open it").fill(WORDS);
  await page.getByRole("button", { name: "Open and check it" }).click();
  await expect(verdict(page, "It is whole")).toBeVisible({ timeout: 30_000 });
});

test("parts are checked together, one is missed where it is missing, and they are joined to a file that is whole", async ({
  page,
}) => {
  await watchBlobs(page);
  await page.reload();
  const { parts } = partsOf(bagInput(), 6000);
  const files = await Promise.all(
    parts.map(async ({ input, name }) => ({ name, buffer: await gathered(makeBag(input)) })),
  );
  expect(files.length).toBeGreaterThan(1);
  await give(page, ...files.slice(0, 1));
  await expect(page.getByText("What is in the other parts. They were not given.")).toBeVisible();
  await page.getByRole("button", { name: "Check another file" }).click();
  await give(page, ...files);
  await expect(verdict(page, "It is whole")).toBeVisible();
  await page.getByRole("button", { name: "Save the parts as one file" }).click();
  await expect(page.getByText("Saved as one file.")).toBeVisible();
  const [joined] = await blobsOf(page);
  await page.getByRole("button", { name: "Check another file" }).click();
  await give(page, { name: "joined.zip", buffer: Buffer.from(joined ?? []) });
  await expect(verdict(page, "It is whole")).toBeVisible();
});
