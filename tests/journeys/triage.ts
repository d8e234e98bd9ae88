/** Going through the questions as a person does: by the words on the screen, one press after another. */
import type { Page } from "@playwright/test";
import { QUESTIONS } from "../../src/plan/questions.ts";
import type { Answers } from "../../src/plan/questions.ts";
import { expect } from "./person.ts";

/** The questions can be answered once their script runs; ticks made before that are taken over. */
export async function awake(page: Page): Promise<void> {
  await expect(page.locator("#journey[data-awake]")).toBeAttached();
}

/** Counts presses, so that a journey can hold the promise of fourteen. */
export type Presses = { count: number };

/**
 * Answers the questions from the first page on and shows the plan as soon as nothing more is to be told.
 * Questions without an answer are skipped. Answers the number of presses.
 */
export async function answer(page: Page, answers: Answers): Promise<Presses> {
  const presses: Presses = { count: 0 };
  const press = async (name: string | RegExp): Promise<void> => {
    presses.count += 1;
    await page.getByRole("main").getByRole("button", { name }).click();
  };
  await page.goto("/");
  presses.count += 1;
  await page.getByRole("main").getByRole("link", { name: "Get my plan" }).click();
  await awake(page);
  const given = new Map(Object.entries(answers).map(([field, value]) => [field, [value].flat()] as const));
  let left = given.size;
  for (const [index, question] of QUESTIONS.entries()) {
    await expect(page.getByText(`Question ${index + 1} of ${QUESTIONS.length}`)).toBeVisible();
    if (left === 0 && index >= 2) {
      await press("Show my plan now");
      break;
    }
    const fields = question.fields.filter((field) => given.has(field.id));
    left -= fields.length;
    if (fields.length === 0) {
      await press(/^Skip this question/);
      continue;
    }
    let wentOn = false;
    for (const field of fields) {
      for (const option of given.get(field.id) ?? []) {
        const button = page.locator(`button[name="${field.id}"][value="${option}"]`);
        presses.count += 1;
        if ((await button.count()) > 0) {
          await button.click();
          wentOn = true;
        } else {
          await page.locator(`label[for="${field.id}-${option}"]`).click();
        }
      }
    }
    if (!wentOn) await press("Next");
  }
  await expect(page.getByRole("heading", { level: 1, name: "Your plan" })).toBeVisible();
  return presses;
}

/** The steps of the plan on the screen, in order, with their states. */
export async function stepsOnScreen(page: Page): Promise<readonly string[]> {
  const steps = await page.locator(".app-step").all();
  return Promise.all(
    steps.map(async (step) => {
      const [id, looks] = await Promise.all([step.getAttribute("id"), step.getAttribute("class")]);
      const state = /app-step--(now|later|not-for-you)/.exec(looks ?? "")?.[1] ?? "";
      return `${(id ?? "").replace("step-", "")} ${state}`;
    }),
  );
}

/** All words of the plan, folded steps too. */
export async function wordsOfPlan(page: Page): Promise<string> {
  return (await page.locator(".app-plan").textContent()) ?? "";
}
