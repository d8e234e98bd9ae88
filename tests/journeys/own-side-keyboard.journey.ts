// The person's own side by keyboard alone: setting up, writing, telling, locking, opening; the focus is always somewhere and can be seen.
import type { Page } from "@playwright/test";
import { expect, test } from "./person.ts";

/** What has the focus, in the words that a screen reader would say, and whether it can be seen that it has. */
function focused(page: Page): Promise<Readonly<{ name: string; lost: boolean; visible: boolean }>> {
  return page.evaluate(() => {
    const here = document.activeElement;
    if (!(here instanceof HTMLElement) || here === document.body)
      return { name: "", lost: true, visible: false };
    const label = here.id === "" ? null : document.querySelector(`label[for="${CSS.escape(here.id)}"]`);
    const name = here.getAttribute("aria-label") ?? label?.textContent ?? here.textContent;
    // Radios and ticks are drawn by their label.
    const drawn = here.matches("input[type=radio], input[type=checkbox]")
      ? getComputedStyle(label ?? here, "::before")
      : getComputedStyle(here);
    const ring = drawn.outlineStyle !== "none" || drawn.boxShadow !== "none" || drawn.borderWidth !== "0px";
    // A browser whose window is not in front draws no focus at all.
    const drawsFocus = here.matches(":focus");
    return { name: name.trim().replaceAll(/\s+/g, " "), lost: false, visible: ring || !drawsFocus };
  });
}

/** Presses Tab, or Shift and Tab, until something of that name has the focus; each stop on the way must be visible. */
async function tabTo(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const most = 60;
  const stops: string[] = [];
  for (let count = 0; count < most; count += 1) {
    const here = await focused(page);
    if (name.test(here.name) && !here.lost) return;
    await page.keyboard.press(key);
    const next = await focused(page);
    stops.push(next.name);
    if (!next.lost) expect(next.visible, `"${next.name}" shows that it has the focus`).toBe(true);
  }
  throw new Error(`Tab never came to ${String(name)}: ${stops.join(" | ")}`);
}

async function pressKey(page: Page, name: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  await tabTo(page, name, key);
  await page.keyboard.press("Enter");
}

/** After a change of screen the focus is on its heading or its first field, never lost. */
async function onHeading(page: Page, name: string | RegExp): Promise<void> {
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible({ timeout: 20_000 });
  await expect.poll(async () => (await focused(page)).lost).toBe(false);
}

test("set-up, a diary entry, telling somebody, lock and unlock without a mouse", async ({ page }) => {
  test.setTimeout(120_000);
  await page.goto("/notes");
  await expect(page.getByRole("button", { name: "Start", exact: true })).toBeVisible();
  await pressKey(page, /^Start$/);
  await onHeading(page, "Whose case is it?");
  await tabTo(page, /^It is mine$/);
  await page.keyboard.press("Space");
  await pressKey(page, /^Next$/);
  await onHeading(page, "Does this person have your phone, cloud or post?");
  await pressKey(page, /^Next$/);
  await expect(page.locator(".app-words")).toBeVisible();
  const passphrase = (await page.locator(".app-words").innerText()).trim();
  await pressKey(page, /^I will remember these five words$/);
  await expect(page.locator(".app-wordlist li").first()).toBeVisible();
  const words = await page.locator(".app-wordlist li").allInnerTexts();
  await pressKey(page, /^I have them$/);
  for (const field of ["word-first", "word-second"]) {
    const label = await page.locator(`label[for=${field}]`).innerText();
    await tabTo(page, new RegExp(`^${label}$`));
    await page.keyboard.type(words[Number(/\d+/.exec(label)?.[0] ?? 0) - 1] ?? "");
  }
  await pressKey(page, /^Check$/);
  await onHeading(page, "Diary");

  await pressKey(page, /^Something happened$/);
  await onHeading(page, "Something happened");
  await tabTo(page, /^What happened\?$/);
  await page.keyboard.type("He stood at the gate.");
  await pressKey(page, /^Save$/);
  await onHeading(page, "Saved.");

  await pressKey(page, /^Told$/, "Shift+Tab");
  await onHeading(page, /told/i);
  await pressKey(page, /^I told someone$/);
  await onHeading(page, "I told someone");
  await pressKey(page, /^Save$/);
  // What is missing is said, and the focus is taken there.
  await expect(page.getByRole("alert")).toBeFocused();

  await pressKey(page, /^Letters$/, "Shift+Tab");
  await onHeading(page, /letters/i);
  await pressKey(page, /^Lock$/, "Shift+Tab");
  await onHeading(page, "Open your notes");
  await tabTo(page, /^Your passphrase$/);
  await page.keyboard.type(passphrase);
  await page.keyboard.press("Enter");
  await onHeading(page, "Diary");
  await expect(page.getByText("He stood at the gate.")).toBeVisible();
});

test("a screen reader is told names, errors, what was saved, and how long a list is", async ({ page }) => {
  await page.goto("/notes#sample");
  await expect(page.getByRole("button", { name: "Lock", exact: true })).toBeVisible({ timeout: 20_000 });
  const rows = page.getByRole("listitem").filter({ has: page.locator(".app-incident__open") });
  await expect(rows.first()).toHaveAttribute("aria-setsize", /^\d+$/);
  await expect(rows.first()).toHaveAttribute("aria-posinset", "1");
  // Every control has a name.
  const nameless = await page.evaluate(
    () =>
      [
        ...document.querySelectorAll("main button, main a[href], main input, main select, main textarea"),
      ].filter(
        (one) =>
          one instanceof HTMLElement &&
          one.offsetParent !== null &&
          (one.textContent.trim() === "" || one.matches("input, select, textarea")) &&
          !one.hasAttribute("aria-label") &&
          document.querySelector(`label[for="${CSS.escape(one.id)}"]`) === null,
      ).length,
  );
  expect(nameless).toBe(0);
  await page.getByRole("button", { name: "Something happened", exact: true }).click();
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const field = page.locator("#what");
  await expect(field).toHaveAttribute("aria-describedby", /what-error/);
  await expect(page.locator("#what-error")).toBeVisible();
  await field.fill("Knocking again.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Saved." })).toBeFocused();
  await page.getByRole("button", { name: "More", exact: true }).click();
  await page.getByRole("button", { name: /^Timeline/ }).click();
  const chart = page.getByRole("img").first();
  await expect(chart).toHaveAccessibleName(/\S/);
  await expect(page.locator("main table").first()).toBeAttached();
});
