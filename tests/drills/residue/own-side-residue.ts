/** Keeps a case with twenty phrases in it in a real browser, goes in one of three ways, and looks for them on the disk. */
import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { door } from "../../journeys/own-side.ts";
import { BEACON, plantBeacon } from "./control-page.ts";
import { writeEverywhere } from "./own-side-writing.ts";
import { profileRound } from "./profile-round.ts";
import type { End, Residue } from "./profile-round.ts";
import type { BrowserName } from "./remembered.ts";
import { loosenFields, watchFields } from "./watch-fields.ts";
import type { Fields } from "./watch-fields.ts";

/**
 * How the person goes: "lock" and "leave" keep the sealed case, "delete" keeps nothing; "torn" is not going at all,
 * the device is taken from them while everything is on the screen.
 */
export type Going = "lock" | "leave" | "delete" | "torn";

export type OwnResidue = Residue &
  Readonly<{
    /** where each phrase was typed, by phrase */
    fields: ReadonlyMap<string, string>;
    /** whether the unprotected phrase beside it was found */
    sighted: boolean;
    drawn: Fields;
  }>;

type Given = Readonly<{
  browser: BrowserName;
  executablePath: string;
  /** of a running server */
  origin: string;
  /** origin of the control page's server */
  control: string;
  going: Going;
  end: End;
  /** the counter-check: with fields that browsers learn from */
  loose: boolean;
}>;

/** What a browser writes by itself soon after; one that is killed is killed at once. */
const WAIT_MS = { close: 3000, kill: 0 } as const;
const SLOW_MS = 30_000;

/** Throws where a screen is not as expected. */
export async function ownSideResidue({
  going,
  end,
  loose,
  origin,
  control,
  ...browser
}: Given): Promise<OwnResidue> {
  const fields = new Map<string, string>();
  let drawn: Fields = { seen: [], loud: [] };
  const residue = await profileRound({
    ...browser,
    end,
    waitMs: WAIT_MS[end],
    base: `${control}/`,
    plant: async (page) => {
      await plantBeacon(page);
      if (loose) await loosenFields(page);
      const readFields = await watchFields(page);
      await page.goto(`${origin}/notes`);
      for (const [field, phrase] of await writeEverywhere(page)) fields.set(phrase, field);
      drawn = await readFields();
      return [...fields.keys(), BEACON];
    },
    leave: GOINGS[going],
  });
  const found = residue.found.filter((one) => one.phrase !== BEACON);
  return { ...residue, found, sighted: found.length < residue.found.length, fields, drawn };
}

const GOINGS: Readonly<Record<Going, (page: Page) => Promise<void>>> = {
  torn: () => Promise.resolve(),
  lock: async (page) => {
    await page.getByRole("button", { name: "Lock", exact: true }).click();
    await expect(page.getByLabel("Your passphrase")).toBeVisible();
  },
  leave: async (page) => {
    await page.locator("[data-leave]").first().click();
    await page.waitForURL((address) => !address.pathname.startsWith("/notes"));
  },
  delete: async (page) => {
    await door(page, "More");
    await page.getByRole("button", { name: /^Settings/ }).click();
    await page.getByRole("button", { name: "Delete everything" }).click();
    await page.getByRole("button", { name: "Delete everything" }).click();
    await expect(page.getByRole("heading", { name: "Everything is deleted" })).toBeVisible({
      timeout: SLOW_MS,
    });
  },
};
