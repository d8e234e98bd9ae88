/** The clocks and holidays of a place as the packs of this project have them. */
import type { Rules } from "../../../src/case/clock.ts";
import { packFiles } from "../../../src/cli/pack-files.ts";
import { collectFaults } from "../../../src/content/fault.ts";
import { resolvePlace } from "../../../src/content/place.ts";
import { readPlaces } from "../../../src/content/read-places.ts";

const faults = collectFaults();
const places = readPlaces(packFiles("packs"), "en-GB", faults);
const made = readPlaces(packFiles("packs", "tests"), "en-GB", faults);
if (faults.list.length > 0)
  throw new Error(faults.list.map(({ file, message }) => `${file}: ${message}`).join("\n"));

/** Throws for a place that is not there. `fellshire` is made up. */
export function rulesOf(place: string): Rules {
  const { clocks, holidays } = resolvePlace(places.has(place) ? places : made, place);
  return { clocks: [...clocks.values()], holidays };
}
