// The plan's link: step ids only, in the fragment, asked for twice where it is private (CARE C8, C9).
import type { Page, Request } from "@playwright/test";
import { answer, stepsOnScreen } from "./triage.ts";
import { expect, expectNothingStored, test } from "./person.ts";

async function linkOf(page: Page): Promise<string> {
  await page.getByRole("button", { name: "Send this plan to a phone" }).click();
  await page.getByRole("button", { name: "Yes, only they see it" }).click();
  return (await page.locator(".app-send__link code").textContent()) ?? "";
}

test("a teacher shows a plan and the pupil opens it: the same steps, nothing stored, nothing sent", async ({
  page,
  context,
}) => {
  await answer(page, {
    safe: ["safe"],
    happening: ["lies"],
    who: ["school-peer"],
    age: "16-17",
    area: "england",
    learning: "school",
  });
  const steps = await stepsOnScreen(page);
  const link = await linkOf(page);
  await expect(page.getByRole("img", { name: /A QR code with the same link/ })).toBeVisible();
  for (const told of ["school-peer", "lies", "16-17", "safe"]) expect(link).not.toContain(told);

  const asked: Request[] = [];
  const pupil = await context.newPage();
  pupil.on("request", (request) => asked.push(request));
  await pupil.goto(link);
  await expect(
    pupil.getByText("You opened a plan from a link. Nothing was stored on this phone."),
  ).toBeVisible();
  expect(await stepsOnScreen(pupil)).toEqual(steps);
  expect(pupil.url()).not.toContain("#");
  const code = link.split("#")[1] ?? "-";
  expect(asked.filter((request) => request.url().includes(code) && !request.isNavigationRequest())).toEqual(
    [],
  );
  expect(await pupil.evaluate(() => JSON.stringify([history.state, location.hash]))).toBe('[null,""]');
  await expectNothingStored(pupil);
});

test("a plan with private steps is only shown as a link when asked twice; 'not sure' shows none", async ({
  page,
}) => {
  await answer(page, {
    safe: ["safe"],
    happening: ["followed-or-wont-stop"],
    who: ["ex-partner"],
    age: "adult",
  });
  await page.getByRole("button", { name: "Send this plan to a phone" }).click();
  await page.getByRole("button", { name: "No, or not sure" }).click();
  await expect(page.getByText("Then do not send it.")).toBeVisible();
  await page.getByRole("button", { name: "Close" }).click();
  await page.getByRole("button", { name: "Send this plan to a phone" }).click();
  await page.getByRole("button", { name: "Yes, only they see it" }).click();
  await expect(page.locator(".app-send__link")).toHaveCount(0);
  await expect(page.getByText("This plan has private steps in it.")).toBeVisible();
  await page.getByRole("button", { name: "Yes, show the link" }).click();
  await expect(page.locator(".app-send__link")).toBeVisible();
});

test("a link that was cut, is nonsense or comes from a newer version says so and offers the questions", async ({
  page,
}) => {
  await answer(page, {});
  const link = await linkOf(page);
  for (const [broken, said] of [
    [link.slice(0, -5), "Part of the link is missing"],
    [link.replace(/#.*/, "#hello world"), "This is not a link to a plan."],
    [link.replace(/#.*/, "#<script>alert(1)</script>"), "This is not a link to a plan."],
    [link.replace(/#.*/, "#%E0%A4%A"), "This is not a link to a plan."],
  ] as const) {
    await page.goto("/");
    await page.goto(broken);
    await expect(page.getByText(said)).toBeVisible();
    await expect(page.getByRole("main").getByRole("link", { name: "Get my plan" })).toBeVisible();
    expect(page.url()).not.toContain("#");
  }
});

test("ticks, skips with a reason and undo", async ({ page }) => {
  await answer(page, { safe: ["safe"], happening: ["lies"], who: ["neighbour"], age: "adult" });
  const first = page.locator("details[open] .app-action").first();
  await first.getByRole("checkbox").check();
  await expect(page.getByText("Done: 1.")).toBeVisible();
  await page.getByRole("button", { name: "Undo the last change" }).click();
  await expect(first.getByRole("checkbox")).not.toBeChecked();
  await first.getByRole("button", { name: "Skip this" }).click();
  await page.getByRole("button", { name: "It does not feel safe" }).click();
  await expect(page.getByText("Skipped: It does not feel safe.")).toBeVisible();
  await first.getByRole("button", { name: "Take that back" }).click();
  await expect(page.getByText("Skipped:")).toHaveCount(0);
});
