/** Reads a whole packs folder: one language and all places, with every fault named. */
import { collectFaults } from "./fault.ts";
import type { Fault, PackFiles } from "./fault.ts";
import type { PlacePack } from "./place-pack.ts";
import { readPlaces } from "./read-places.ts";
import { readWords } from "./read-words.ts";
import type { Words } from "./words.ts";

export type Packs = Readonly<{
  words: Words | null;
  places: ReadonlyMap<string, PlacePack>;
  faults: readonly Fault[];
}>;

/** `files` holds paths such as `words/en-GB/triage.yaml`. Never throws for what an editor can get wrong. */
export function readPacks(files: PackFiles, language: string): Packs {
  const faults = collectFaults();
  const places = readPlaces(files, language, faults);
  const words = readWords(files, language, faults);
  return { words, places, faults: faults.list };
}
