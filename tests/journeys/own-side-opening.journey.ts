// Ways in: a passkey, wrong tries that slow down, and deleting after too many of them where that was asked for.
import type { Page } from "@playwright/test";
import { door, expectOpen, startCase, write } from "./own-side.ts";
import { expect, test } from "./person.ts";

const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();

const databases = (page: Page) => page.evaluate(async () => (await indexedDB.databases()).length);

async function tryWrong(page: Page, text: string): Promise<void> {
  await page.getByLabel("Your passphrase").fill(text);
  await press(page, "Open");
}

test("wrong tries slow down, and never delete anything unless that was asked for", async ({ page }) => {
  await page.clock.install();
  await page.goto("/notes");
  const { passphrase } = await startCase(page);
  await write(page, "He stood at the gate.");
  await press(page, "Lock");
  for (let count = 1; count <= 3; count += 1) {
    await tryWrong(page, `wrong words ${count}`);
    await expect(page.getByText("That did not open it. Check each letter and try again.")).toBeVisible();
    await page.getByLabel("Your passphrase").fill("");
  }
  await tryWrong(page, "wrong words once more");
  await expect(page.getByText(/^Wait \d+/)).toBeVisible();
  await page.clock.runFor(6_000);
  await page.getByLabel("Your passphrase").fill(passphrase);
  await press(page, "Open");
  await expectOpen(page);
  await expect(page.getByText("He stood at the gate.")).toBeVisible();
});

test("after as many wrong tries as the person chose, nothing is left", async ({ page }) => {
  test.setTimeout(120_000);
  await page.clock.install();
  await page.goto("/notes");
  await startCase(page);
  await write(page, "He stood at the gate.");
  await door(page, "More");
  await page.getByRole("button", { name: /^Settings/ }).click();
  await page.getByLabel("After 10 wrong tries").check({ force: true });
  await press(page, "Lock");
  for (let count = 1; count <= 10; count += 1) {
    await expect(page.getByRole("button", { name: "Open", exact: true })).toBeEnabled();
    await tryWrong(page, `wrong words ${count}`);
    if (count < 10) {
      await expect(page.getByText(`Tries left: ${10 - count}.`, { exact: false })).toBeVisible();
      await page.clock.runFor(310_000);
    }
  }
  await expect(page.getByText("We looked again. Nothing is kept here now.")).toBeVisible();
  expect(await databases(page)).toBe(0);
});

test(
  "a passkey opens it, and one that is refused says so",
  { tag: "@chromium" },
  async ({ page, baseURL }) => {
    const devtools = await page.context().newCDPSession(page);
    await devtools.send("WebAuthn.enable");
    const { authenticatorId } = await devtools.send("WebAuthn.addVirtualAuthenticator", {
      options: {
        protocol: "ctap2",
        ctap2Version: "ctap2_1",
        transport: "internal",
        hasResidentKey: true,
        hasUserVerification: true,
        hasPrf: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
    // A passkey belongs to a name, and an address in numbers is none.
    await page.goto(`${baseURL?.replace("127.0.0.1", "localhost") ?? ""}/notes`);
    await press(page, "Start");
    await page.getByLabel("It is mine").check({ force: true });
    await press(page, "Next");
    await press(page, "Next");
    await press(page, "Use my fingerprint, face or PIN instead");
    const words = await page.locator(".app-wordlist li").allInnerTexts();
    await press(page, "I have them");
    for (const field of ["word-first", "word-second"]) {
      const label = await page.locator(`label[for=${field}]`).innerText();
      await page.locator(`#${field}`).fill(words[Number(/\d+/.exec(label)?.[0] ?? 0) - 1] ?? "");
    }
    await press(page, "Check");
    await expectOpen(page);
    await write(page, "He stood at the gate.");
    await press(page, "Lock");
    await press(page, "Use my fingerprint, face or PIN");
    await expectOpen(page);
    await expect(page.getByText("He stood at the gate.")).toBeVisible();
    // A second passphrase and a passkey rule each other out.
    await door(page, "More");
    await page.getByRole("button", { name: /^Settings/ }).click();
    await press(page, "Set a second passphrase");
    await page.locator("#phrase").fill("quiet lamp seven boots");
    await page.locator("#phrase-again").fill("quiet lamp seven boots");
    await page.locator("form").last().locator("button[type=submit]").click();
    await expect(page.getByText(/^Remove fingerprint, face or PIN first/)).toBeVisible();
    await press(page, "Lock");
    await devtools.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: false });
    await press(page, "Use my fingerprint, face or PIN");
    await expect(page.getByText("That did not work, or it was stopped.", { exact: false })).toBeVisible();
    await expect(page.getByLabel("Your passphrase")).toBeVisible();
  },
);
