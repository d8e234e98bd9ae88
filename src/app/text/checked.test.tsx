// A fact says where it comes from; one that is overdue or was never seen says so on the page.
import { renderToString } from "preact-render-to-string";
import { describe, expect, it } from "vitest";
import { SayContext } from "../say.tsx";
import { SettingContext } from "../setting.tsx";
import type { Setting } from "../setting.tsx";
import { Checked } from "./checked.tsx";

const FACT = {
  source: "https://www.example.org/a/page",
  checkedOn: "2026-01-02",
  reviewBy: "2026-06-30",
  confidence: "official",
} as const;

const PLACE: Setting["place"] = {
  id: "uk",
  label: "",
  has: new Set(),
  chain: [],
  helplines: new Map(),
  bodies: new Map(),
  offences: new Map(),
  clocks: new Map(),
  facts: new Map(),
  holidays: new Set(),
};

const shown = (today: string, fact: Parameters<typeof Checked>[0]["fact"] = FACT): string =>
  renderToString(
    <SayContext.Provider value={(key, values) => `${key} ${String(values?.["date"] ?? "")}`}>
      <SettingContext.Provider value={{ place: PLACE, today, language: "en-GB" }}>
        <Checked fact={fact} />
      </SettingContext.Provider>
    </SayContext.Provider>,
  );

describe("the line under a fact", () => {
  it("says when it was checked and where it comes from", () => {
    const html = shown("2026-06-30");
    expect(html).toContain("text.checked 2 January 2026");
    expect(html).toContain("example.org");
    expect(html).not.toContain("text.overdue");
  });

  it("says from the day after the review date that it may have changed", () => {
    expect(shown("2026-07-01")).toContain("text.overdue 30 June 2026");
  });

  it("tells to check what no source was seen for", () => {
    const html = shown("2026-02-01", { ...FACT, confidence: "unverified" });
    expect(html).toContain("text.unverified");
    expect(html).not.toContain("text.checked");
  });
});
