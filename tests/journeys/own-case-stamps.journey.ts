// Stamps of time: asked once, nothing but a digest leaves, and an incident says by when it was there.
import type { Page, Request } from "@playwright/test";
import { door, startCase, write } from "./own-side.ts";
import { expect, expectAccessible, test } from "./person.ts";

const SECRET = "He waited at the red gate.";

/** What is sent to the authority while a journey runs. */
function sent(page: Page): readonly Request[] {
  const requests: Request[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST") requests.push(request);
  });
  return requests;
}

const openFirst = async (page: Page): Promise<void> => {
  await door(page, "Diary");
  await page.getByRole("button", { name: SECRET }).click();
};

test("after the first incident it is asked once; yes: a digest leaves, and the incident says since when it was there", async ({
  page,
}) => {
  const requests = sent(page);
  await page.goto("/notes");
  await startCase(page);
  await expect(page.getByRole("heading", { name: "May we stamp the time?" })).toBeHidden();
  await write(page, SECRET);
  await door(page, "Diary");
  await expect(page.getByRole("heading", { name: "May we stamp the time?" })).toBeVisible();
  await expectAccessible(page);
  expect(requests).toHaveLength(0);
  await page.getByRole("button", { name: "Yes, stamp the time" }).click();
  await expect(page.getByRole("heading", { name: "May we stamp the time?" })).toBeHidden();
  await expect.poll(() => requests.length).toBe(1);
  const [asked] = requests;
  expect(new URL(asked?.url() ?? "").pathname).toBe("/timestamp");
  expect(asked?.postDataBuffer()?.length ?? 0).toBeLessThan(100);
  await openFirst(page);
  await expect(page.getByText(/^Kept by .+ stamped it\.$/)).toBeVisible();

  await write(page, "A second one, minutes later.");
  await door(page, "Diary");
  await page.waitForTimeout(500);
  expect(requests, "at most once an hour").toHaveLength(1);

  await door(page, "More");
  await page.getByRole("button", { name: /^Settings/ }).click();
  await expect(page.getByText(/^Last stamp: /)).toBeVisible();
  await expect(page.getByText("What you wrote since then is not stamped yet.")).toBeVisible();
  await expectAccessible(page);
});

test("no: nothing is sent, and it is not asked again", async ({ page }) => {
  const requests = sent(page);
  await page.goto("/notes");
  await startCase(page);
  await write(page, SECRET);
  await door(page, "Diary");
  await page.getByRole("button", { name: "No", exact: true }).click();
  await expect(page.getByRole("heading", { name: "May we stamp the time?" })).toBeHidden();
  await openFirst(page);
  await expect(page.getByText(/^Kept by /)).toBeHidden();
  expect(requests).toHaveLength(0);
});

test("where the phone may be shared it is off until wanted, and not asked", async ({ page }) => {
  const requests = sent(page);
  await page.goto("/notes");
  await startCase(page, { seen: ["phone"] });
  await write(page, SECRET);
  await door(page, "Diary");
  await expect(page.getByRole("heading", { name: "May we stamp the time?" })).toBeHidden();
  expect(requests).toHaveLength(0);
});

test("while the authority is away nothing is lost, and it says that there is no stamp yet", async ({
  page,
}) => {
  await page.route("**/timestamp*", (route) => route.abort());
  await page.goto("/notes");
  await startCase(page);
  await write(page, SECRET);
  await door(page, "Diary");
  await page.getByRole("button", { name: "Yes, stamp the time" }).click();
  await door(page, "More");
  await page.getByRole("button", { name: /^Settings/ }).click();
  await expect(page.getByText("There is no stamp yet.")).toBeVisible();
});
