// A plan on paper: A4, black on white, no navigation, links written out.
import { execFileSync } from "node:child_process";
import { answer } from "./triage.ts";
import { expect, test } from "./person.ts";

// Only Chromium prints to PDF here.
test(
  "a plan prints without navigation and with what matters open",
  { tag: "@chromium" },
  async ({ page }) => {
    await answer(page, {
      safe: ["safe"],
      happening: ["nasty-messages"],
      who: ["neighbour"],
      age: "adult",
      home: "social",
      area: "bcp",
    });
    const file = test.info().outputPath("plan.pdf");
    await page.pdf({ path: file, format: "A4" });
    const text = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
    expect(text).toContain("Your plan");
    expect(text).not.toContain("Leave now");
    expect(text).not.toContain("Skip this");
    expect(text).toContain("Tell your landlord");
  },
);
