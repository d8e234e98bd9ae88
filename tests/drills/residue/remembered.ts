/** What a browser has remembered of forms by itself: saved logins, and texts typed into fields. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import * as v from "valibot";
import { countRows } from "./sqlite-tables.ts";

export type BrowserName = "chromium" | "firefox";

/** `logins`: saved, or never to be asked about again. `texts`: typed into a form that was sent. */
export type Remembered = Readonly<{ logins: number; texts: number }>;

const firefoxLogins = v.object({ logins: v.array(v.unknown()) });

/** The browser must have ended in good order. Throws where its stores are not as we know them. */
export function rememberedIn(browser: BrowserName, profile: string): Remembered {
  if (browser === "chromium") {
    const logins = join(profile, "Default/Login Data");
    return {
      logins: countRows(logins, "logins") + countRows(logins, "stats"),
      texts: countRows(join(profile, "Default/Web Data"), "autofill"),
    };
  }
  const logins = join(profile, "logins.json");
  const texts = join(profile, "formhistory.sqlite");
  // Firefox makes either of them when it first has something to keep.
  return {
    logins: existsSync(logins)
      ? v.parse(firefoxLogins, JSON.parse(readFileSync(logins, "utf8"))).logins.length
      : 0,
    texts: existsSync(texts) ? countRows(texts, "moz_formhistory") : 0,
  };
}
