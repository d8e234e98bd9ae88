// What an editor can get wrong in a pack, and how it is told: with the file and the line.
import { describe, expect, it } from "vitest";
import { checkPacks } from "./check-packs.ts";
import type { Fault } from "./fault.ts";
import { readPacks } from "./read-packs.ts";

const HELPLINE = `- id: ring-me
  name: Ring Me
  phone: "08001234"
  free: "yes"
  bill: unknown
  voice: true
  source: https://example.org
  checkedOn: 2026-01-01
  reviewBy: 2026-12-01
  confidence: official
`;

const PAGE = `---
title: A page
tab: Page
address: /guide/page
section: safety
summary: A page.
order: 1
place: uk
audience: everyone
---

Short words help.

## What to do next

Go on.

## What to write down

The day.
`;

const WHOLE: Readonly<Record<string, string>> = {
  "places/uk/pack.yaml": "id: uk\nchoosable: false\n",
  "places/uk/helplines.yaml": HELPLINE,
  "places/uk/words/en-GB.yaml": "helplines:\n  ring-me: { who: Anyone., hours: Always. }\n",
  "words/en-GB/pack.yaml": "language: en-GB\nname: English\ndirection: ltr\ndraft: false\n",
  "words/en-GB/screens.yaml": "home:\n  lead: Hello.\n",
  "words/en-GB/triage.yaml": "questions: {}\n",
  "words/en-GB/pages/page.md": PAGE,
};

function faultsWith(
  changes: Readonly<Record<string, string | null>>,
  today = "2026-06-01",
): readonly Fault[] {
  const files = new Map(Object.entries(WHOLE));
  for (const [path, text] of Object.entries(changes)) {
    if (text === null) files.delete(path);
    else files.set(path, text);
  }
  return checkPacks(readPacks(files, "en-GB"), { steps: [], questions: [] }, today);
}

const told = (faults: readonly Fault[]): readonly string[] =>
  faults.map(({ file, line, message }) => `${file}:${line}: ${message}`);

describe("a pack that an editor changed", () => {
  it("is whole when nothing is wrong", () => {
    expect(faultsWith({})).toEqual([]);
  });

  it("names file and line of a missing source", () => {
    const text = HELPLINE.replace("  source: https://example.org\n", "");
    expect(told(faultsWith({ "places/uk/helplines.yaml": text }))[0]).toMatch(
      /^places\/uk\/helplines\.yaml:1: 0\.source/,
    );
  });

  it("names the line of a date that does not exist", () => {
    const text = HELPLINE.replace("2026-12-01", "2026-02-30");
    const [fault] = told(faultsWith({ "places/uk/helplines.yaml": text }));
    expect(fault).toMatch(/^places\/uk\/helplines\.yaml:9: .*is not a day that exists$/);
  });

  it("names the line of a row that stands there twice", () => {
    const faults = told(faultsWith({ "places/uk/helplines.yaml": HELPLINE + HELPLINE }));
    expect(faults).toEqual(['places/uk/helplines.yaml:11: "ring-me" stands here twice.']);
  });

  it("names a key that stands there twice", () => {
    const text = HELPLINE.replace("  name: Ring Me\n", "  name: Ring Me\n  name: Ring You\n");
    expect(told(faultsWith({ "places/uk/helplines.yaml": text }))[0]).toMatch(/helplines\.yaml:3: .*unique/);
  });

  it("finds a row without words and words without a row", () => {
    const words = "helplines:\n  ring-you: { who: Anyone., hours: Always. }\n";
    const faults = told(faultsWith({ "places/uk/words/en-GB.yaml": words }));
    expect(faults).toContain(
      'places/uk/helplines.yaml:1: "ring-me" has no words in places/uk/words/en-GB.yaml.',
    );
    expect(faults).toContain('places/uk/words/en-GB.yaml:2: helplines: "ring-you" has words but no row.');
  });

  it("finds an unknown helpline, a link that leads nowhere and a typed number on a page", () => {
    const text = PAGE.replace(
      "Short words help.",
      "{{helpline ring-you}}\n\n[There](/guide/nowhere) or 01234 567 890.",
    );
    const faults = told(faultsWith({ "words/en-GB/pages/page.md": text })).join("\n");
    expect(faults).toContain("{{helpline ring-you}} is not known in the place uk.");
    expect(faults).toContain("The link to /guide/nowhere leads nowhere.");
    expect(faults).toContain("A phone number is typed here.");
  });

  it("refuses a telling address, tab or summary: they stay in the browser's history", () => {
    const text = PAGE.replace("tab: Page", "tab: Stalking").replace("/guide/page", "/guide/abuse");
    const faults = told(faultsWith({ "words/en-GB/pages/page.md": text }));
    expect(faults.filter((fault) => fault.includes("must be neutral"))).toHaveLength(2);
    expect(faults[0]).toMatch(/^words\/en-GB\/pages\/page\.md:3:/);
  });

  it("refuses English bodies on a page that is read everywhere", () => {
    const text = PAGE.replace("Short words help.", "Ask the Housing Ombudsman.");
    expect(told(faultsWith({ "words/en-GB/pages/page.md": text })).join()).toContain("is English");
  });

  it("refuses a page without its closing sections, and one that is too hard to read", () => {
    const text = PAGE.replace("## What to write down", "## The end").replace(
      "Short words help.",
      "Notwithstanding considerable administrative complications, organisations habitually overestimate comprehensibility.",
    );
    const faults = told(faultsWith({ "words/en-GB/pages/page.md": text })).join("\n");
    expect(faults).toContain('The page must end with "## What to do next"');
    expect(faults).toContain("Reading grade");
  });

  it("refuses pictures, tables and HTML in a page", () => {
    const text = PAGE.replace("Short words help.", "![A picture](/x.png)\n\n<b>Loud</b>");
    expect(told(faultsWith({ "words/en-GB/pages/page.md": text })).join()).toContain(
      'Pages cannot hold "image"',
    );
  });

  it("warns of what is overdue, and does not fail for it", () => {
    const faults = faultsWith({}, "2026-12-02");
    expect(faults.map((fault) => fault.weight)).toEqual(["warning"]);
    expect(faults[0]?.message).toContain("was to be reviewed by 2026-12-01");
  });

  it("names a missing file and a missing parent", () => {
    const faults = told(
      faultsWith({
        "words/en-GB/triage.yaml": null,
        "places/uk/pack.yaml": "id: uk\nparent: gb\nchoosable: false\n",
      }),
    );
    expect(faults).toContain("words/en-GB/triage.yaml:1: This file is missing.");
    expect(faults).toContain('places/uk/pack.yaml:1: The parent "gb" does not exist.');
  });
});
