// People from the first page to a plan that fits them, in both browsers.
import { answer, awake, stepsOnScreen, wordsOfPlan } from "./triage.ts";
import { expect, expectAccessible, expectFits, expectNothingStored, test } from "./person.ts";

/** Only ever in a plan where stalking or abuse was ruled out. */
const CUTS =
  /Then block them on each app|Block the number on your phone|Change your number only|send one clear message/;

const before = (steps: readonly string[], first: string, second: string): boolean =>
  steps.findIndex((step) => step.startsWith(`${first} `)) <
  steps.findIndex((step) => step.startsWith(`${second} `));

test("an adult social tenant and a neighbour: a plan in fourteen presses, landlord and council first", async ({
  page,
}) => {
  const { count } = await answer(page, {
    safe: ["safe"],
    phone: ["only-me"],
    happening: ["nasty-messages"],
    who: ["neighbour"],
    age: "adult",
    home: "social",
    area: "bcp",
  });
  expect(count).toBeLessThanOrEqual(14);
  const steps = await stepsOnScreen(page);
  expect(steps).toContain("housing now");
  expect(steps).toContain("asb-team now");
  expect(before(steps, "police", "proof")).toBe(true);
  expect(before(steps, "proof", "housing")).toBe(true);
  expect(before(steps, "inform", "block")).toBe(true);
  await expectNothingStored(page);
  await expectAccessible(page);
  await expectFits(page);
});

test("a 14-year-old and classmates: Childline and school before landlord and council", async ({ page }) => {
  await answer(page, {
    safe: ["safe"],
    happening: ["nasty-messages", "left-out-or-group"],
    who: ["school-peer"],
    age: "13-15",
    where: ["snapchat", "tiktok"],
    learning: "school",
  });
  const steps = await stepsOnScreen(page);
  expect(before(steps, "someone-to-talk-to", "housing")).toBe(true);
  expect(before(steps, "schools", "housing")).toBe(true);
  expect(before(steps, "schools", "asb-team")).toBe(true);
  expect(steps).toContain("schools now");
  const words = await wordsOfPlan(page);
  expect(words).toContain("0800 1111");
  expect(words).toContain("You will not be in trouble for having the app.");
  expect(words).toContain("Report it on Snapchat.");
  expect(words).not.toContain("Report it on Facebook.");
});

test("a private renter is never told that the landlord has a duty", async ({ page }) => {
  await answer(page, {
    safe: ["safe"],
    happening: ["nasty-messages", "at-home"],
    who: ["neighbour"],
    age: "adult",
    home: "private",
    area: "england",
  });
  expect(await stepsOnScreen(page)).toContain("housing later");
  const housing = (await page.locator("#step-housing").textContent()) ?? "";
  expect(housing).not.toMatch(/must (have|act|look)|has a duty|Housing Ombudsman/);
});

test("someone who will not stop: the helpline first, no bare block, number change or last message", async ({
  page,
}) => {
  await answer(page, {
    safe: ["safe"],
    happening: ["followed-or-wont-stop"],
    who: ["stranger"],
    age: "adult",
  });
  const steps = await stepsOnScreen(page);
  expect(steps[0]).toBe("stalking now");
  expect(steps).toContain("block later");
  expect(steps).toContain("terminate later");
  const words = await wordsOfPlan(page);
  expect(words).toContain("0808 802 0300");
  expect(words).not.toMatch(CUTS);
  expect(words).toContain("Do not send a last message.");
});

test("a current partner: abuse help before anything else, nothing that alerts them", async ({ page }) => {
  await answer(page, {
    safe: ["safe"],
    phone: ["other-side-may-see"],
    happening: ["nasty-messages"],
    who: ["partner"],
    age: "adult",
  });
  const steps = await stepsOnScreen(page);
  expect(steps.slice(0, 2).toSorted()).toEqual(["abuse-at-home now", "safe-phone now"]);
  const words = await wordsOfPlan(page);
  expect(words).toContain("0808 2000 247");
  expect(words).not.toMatch(CUTS);
});

test("a parent for a child: no message to the other family, the phone stays, school first", async ({
  page,
}) => {
  await answer(page, {
    safe: ["safe"],
    happening: ["nasty-messages"],
    who: ["school-peer"],
    age: "13-15",
    "for-whom": "my-child",
    learning: "school",
  });
  const words = await wordsOfPlan(page);
  expect(words).toContain("Do not message the other child or their family.");
  expect(words).toContain("Do not take the phone away as a punishment.");
  expect(await stepsOnScreen(page)).toContain("for-child now");
});

for (const [name, age] of [
  ["under 18", "13-15"],
  ["of unknown age", undefined],
] as const) {
  test(`a sexual image of someone ${name}: Report Remove, never a copy`, async ({ page }) => {
    await answer(page, {
      safe: ["safe"],
      happening: ["sexual-image"],
      who: ["school-peer"],
      ...(age === undefined ? {} : { age }),
    });
    expect(await stepsOnScreen(page)).toContain("image-under-18 now");
    const words = await wordsOfPlan(page);
    expect(words).toContain("Report Remove");
    if (age !== undefined) expect(words).not.toContain("Revenge Porn Helpline");
    await expect(page.locator("#step-proof")).not.toContainText("Take a screenshot");
  });
}

test("a sexual image of an adult: the helpline for adults, not Report Remove", async ({ page }) => {
  await answer(page, { safe: ["safe"], happening: ["sexual-image"], who: ["stranger"], age: "adult" });
  const words = await wordsOfPlan(page);
  expect(words).toContain("0345 6000 459");
  await expect(page.locator('[data-helpline="report-remove"]')).toHaveCount(0);
});

test("hate: said first to the police, with helpers", async ({ page }) => {
  await answer(page, {
    safe: ["safe"],
    happening: ["hate"],
    who: ["stranger"],
    age: "adult",
    area: "dorset-council",
  });
  const steps = await stepsOnScreen(page);
  expect(steps[0]).toBe("hate now");
  expect(steps).toContain("police now");
  expect(await wordsOfPlan(page)).toContain("say first that it is hate");
});

test("blackmail at fifteen: do not pay, keep the chat, CEOP, it is not your fault", async ({ page }) => {
  await answer(page, {
    safe: ["safe"],
    happening: ["blackmail", "sexual-image"],
    who: ["stranger"],
    age: "13-15",
  });
  const words = await wordsOfPlan(page);
  for (const sentence of [
    "Do not pay.",
    "Stop replying. Keep the messages",
    "CEOP",
    "It is not your fault",
    "Childline",
  ]) {
    expect(words).toContain(sentence);
  }
  expect(words).not.toMatch(CUTS);
});

test("a suicidal answer puts help before everything", async ({ page }) => {
  await answer(page, {
    safe: ["suicidal"],
    happening: ["nasty-messages"],
    who: ["school-peer"],
    age: "16-17",
  });
  expect((await stepsOnScreen(page))[0]).toBe("suicide now");
  await expect(page.locator(".app-plan__first")).toBeVisible();
  expect(await wordsOfPlan(page)).toContain("116 123");
});

test("the landlord is the bully: another door, the council, stands first", async ({ page }) => {
  await answer(page, {
    safe: ["safe"],
    happening: ["at-home"],
    who: ["landlord"],
    age: "adult",
    home: "private",
    area: "bcp",
  });
  const steps = await stepsOnScreen(page);
  expect(steps).toContain("asb-team now");
  expect(steps).toContain("housing later");
  expect(before(steps, "asb-team", "housing")).toBe(true);
});

for (const area of ["wales", "scotland", "northern-ireland"] as const) {
  test(`in ${area} no English clock, duty or ombudsman appears`, async ({ page }) => {
    await answer(page, {
      safe: ["safe"],
      happening: ["nasty-messages", "at-home"],
      who: ["neighbour"],
      age: "13-15",
      home: "social",
      area,
      learning: "school",
      reported: ["police", "landlord", "council"],
      times: "twice-or-more",
    });
    const words = await wordsOfPlan(page);
    expect(words).not.toMatch(
      /Housing Ombudsman|LGSCO|Local Government|Ofsted|KCSIE|working days|67101|England a head/i,
    );
    if (area !== "wales") expect(words).not.toMatch(/Case Review|Victims' Right/i);
  });
}

test("a Deaf person who cannot phone gets no voice-only way", async ({ page }) => {
  await answer(page, {
    safe: ["danger-now", "suicidal"],
    phone: ["cannot-talk"],
    happening: ["threats"],
    who: ["neighbour"],
    age: "adult",
    area: "bcp",
  });
  const words = await wordsOfPlan(page);
  expect(words).toContain("67101");
  expect(words).toContain("999 BSL");
  expect(words).not.toContain("116 123");
  await expect(page.locator('[data-helpline="samaritans"]')).toHaveCount(0);
  for (const way of await page.locator(".app-voice").all()) await expect(way).toBeHidden();
});

test("67101 appears only once Dorset is chosen", async ({ page }) => {
  await answer(page, {
    safe: ["safe"],
    phone: ["cannot-talk"],
    happening: ["threats"],
    who: ["neighbour"],
    age: "adult",
    area: "england",
  });
  expect(await wordsOfPlan(page)).not.toContain("67101");
  await page.goto("/");
  await expect(page.getByText("67101")).toBeHidden();
  await page.getByText("I can't talk, or it is not an emergency").click();
  await expect(page.getByText("67101")).toBeHidden();
  await page.getByText("I am in Dorset", { exact: false }).first().click();
  await expect(page.getByText("67101")).toBeVisible();
});

test("everything skipped: not known is not no", async ({ page }) => {
  await answer(page, {});
  const steps = await stepsOnScreen(page);
  expect(steps).toContain("block later");
  expect(steps).toContain("terminate later");
  expect(await wordsOfPlan(page)).not.toMatch(CUTS);
  await expectAccessible(page);
});

test("someone who came from a search engine by a door page gets from there to a plan", async ({ page }) => {
  await page.goto("/guide/steps/block");
  await expect(page.getByRole("main").getByText("Is it an ex, a partner, family")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "Get my plan" }).click();
  await awake(page);
  await page.getByRole("button", { name: "I am safe for now" }).click();
  await expect(page.getByText("Question 2 of")).toBeVisible();
});
