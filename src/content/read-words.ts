/** Reads one language's folder of packs/words. */
import { readLetters } from "./read-letters.ts";
import type { Faults, PackFiles } from "./fault.ts";
import { readPage } from "./page.ts";
import { readStepWords } from "./step-words.ts";
import type { StepWords } from "./step-words.ts";
import { triageWordsSchema } from "./triage-words.ts";
import { sampleSchema, screenSchema, screensSchema, wordsPackSchema } from "./words.ts";
import type { Screens, Words } from "./words.ts";
import { readShape } from "./yaml.ts";

/** `null` and faults when a needed file is missing or does not fit. Pages and steps with faults are left out. */
export function readWords(files: PackFiles, language: string, faults: Faults): Words | null {
  const folder = `words/${language}`;
  const whole = (name: string): string | null => {
    const text = files.get(`${folder}/${name}`);
    if (text === undefined) faults.error(`${folder}/${name}`, 1, "This file is missing.");
    return text ?? null;
  };
  const packText = whole("pack.yaml");
  const screensText = whole("screens.yaml");
  const triageText = whole("triage.yaml");
  const sampleText = files.get(`${folder}/sample.yaml`);
  if (packText === null || screensText === null || triageText === null) return null;
  const pack = readShape(wordsPackSchema, `${folder}/pack.yaml`, packText, faults);
  const screens = readShape(screensSchema, `${folder}/screens.yaml`, screensText, faults);
  const triage = readShape(triageWordsSchema, `${folder}/triage.yaml`, triageText, faults);
  if (pack === null || screens === null || triage === null) return null;

  const within = (name: string): readonly (readonly [string, string])[] =>
    [...files].filter(([path]) => path.startsWith(`${folder}/${name}/`) && path.endsWith(".md"));
  const steps: Record<string, StepWords> = {};
  for (const [file, text] of within("steps")) {
    const step = readStepWords(file, text, faults);
    if (step === null) continue;
    if (Object.hasOwn(steps, step.id)) faults.error(file, 2, `The step "${step.id}" has words twice.`);
    steps[step.id] = step;
  }
  const pages = ["pages", "platforms", "networks"]
    .flatMap(within)
    .flatMap(([file, text]) => readPage(file, text, faults) ?? [])
    .toSorted((one, other) => one.order - other.order || one.title.localeCompare(other.title, language));
  const addresses = new Map<string, string>();
  for (const page of pages) {
    const other = addresses.get(page.address);
    if (other !== undefined) faults.error(page.file, 2, `The address ${page.address} is taken by ${other}.`);
    addresses.set(page.address, page.file);
  }
  const { name, direction } = pack.value;
  return {
    language: pack.value.language,
    name,
    direction,
    screens: screens.value,
    ...readLetters(files, `${folder}/letters/`, faults),
    sample:
      (sampleText === undefined ? null : readShape(sampleSchema, `${folder}/sample.yaml`, sampleText, faults))
        ?.value ?? [],
    privateScreens: privateScreens(files, `${folder}/private/`, faults),
    triage: triage.value,
    steps,
    pages,
  };
}

function privateScreens(files: PackFiles, folder: string, faults: Faults): Screens {
  const screens: Record<string, Screens[string]> = {};
  for (const [file, text] of files) {
    if (!file.startsWith(folder) || !file.endsWith(".yaml")) continue;
    const read = readShape(screenSchema, file, text, faults);
    if (read !== null) screens[file.slice(folder.length, -".yaml".length)] = read.value;
  }
  return screens;
}
