/** Shows that the scan is not blind: what an unprotected page keeps is found in every place, and by every way of unpacking. */
import type { Place } from "./control-page.ts";
import { PLANTED, plantAll } from "./control-page.ts";
import { profileRound } from "./profile-round.ts";
import type { End } from "./profile-round.ts";
import type { BrowserName } from "./remembered.ts";
import type { Found } from "./scan.ts";
import { ONE_WORD } from "./spellings.ts";

export type Proof = Readonly<{
  places: number;
  /** places in which nothing was found */
  missed: readonly Place[];
  ways: number;
  /** ways of unpacking by which nothing was found */
  idle: readonly string[];
  /** phrases that were never planted, and were found all the same */
  false: readonly string[];
  /** texts that the browser remembered of forms: where it is none, counting them shows nothing */
  texts: number;
  /** where each was found first */
  where: ReadonlyMap<Place, Found>;
  unread: readonly string[];
}>;

type Given = Readonly<{
  browser: BrowserName;
  executablePath: string;
  /** origin of the control page's server */
  control: string;
  end: End;
}>;

/** What each browser packs its stores with. */
const WAYS: Readonly<Record<BrowserName, readonly string[]>> = {
  chromium: ["table", "log", "row", "gzip", "brotli", "Chromium's fixed password"],
  firefox: ["mozLz4", "row", "row > snappy", "framed snappy", "gzip", "brotli"],
};

/** What browsers hold back for a while is on the disk by then; when they are closed they write it at once. */
const WAIT_MS = { close: 3000, kill: 35_000 } as const;
const NEVER = ["violetgramophone", "kitchen albatross"];

/** About half a minute, a whole one where the browser is killed. */
export async function proveScan({ browser, executablePath, control, end }: Given): Promise<Proof> {
  const { found, unread, remembered } = await profileRound({
    browser,
    executablePath,
    end,
    waitMs: WAIT_MS[end],
    base: `${control}/`,
    plant: async (page) => [...(await plantAll(page)), ...NEVER],
    leave: () => Promise.resolve(),
  });
  const where = new Map(
    [...PLANTED].flatMap(([place, phrase]) => {
      const first = found.find((one) => one.phrase === phrase && !one.how.includes(ONE_WORD));
      return first === undefined ? [] : [[place, first] as const];
    }),
  );
  return {
    places: PLANTED.size,
    missed: [...PLANTED.keys()].filter((place) => !where.has(place)),
    ways: WAYS[browser].length,
    idle: WAYS[browser].filter((way) => !found.some(({ how }) => how.includes(`${way} > `))),
    false: NEVER.filter((phrase) => found.some((one) => one.phrase === phrase)),
    texts: remembered.texts,
    where,
    unread,
  };
}
