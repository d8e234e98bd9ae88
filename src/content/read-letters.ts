/** Reads the letters of one language: `letters/phrases.yaml`, and one file for each letter. */
import type { Faults, PackFiles } from "./fault.ts";
import { letterSchema, phrasesSchema } from "./letter.ts";
import type { LetterWords } from "./letter.ts";
import type { Words } from "./words.ts";
import { readShape } from "./yaml.ts";

const PHRASES = "phrases";

/** A letter with faults is left out. The file's name is the letter's id. */
export function readLetters(
  files: PackFiles,
  folder: string,
  faults: Faults,
): Pick<Words, "letters" | "letterPhrases"> {
  const letters: Record<string, LetterWords> = {};
  let letterPhrases: Words["letterPhrases"] = null;
  for (const [file, text] of files) {
    if (!file.startsWith(folder) || !file.endsWith(".yaml")) continue;
    const name = file.slice(folder.length, -".yaml".length);
    if (name === PHRASES) {
      letterPhrases = readShape(phrasesSchema, file, text, faults)?.value ?? null;
      continue;
    }
    const read = readShape(letterSchema, file, text, faults);
    if (read === null) continue;
    const { value } = read;
    if (value.id !== name)
      faults.error(file, 1, `The letter is called "${value.id}" and its file "${name}".`);
    letters[value.id] = value;
  }
  if (Object.keys(letters).length > 0 && letterPhrases === null)
    faults.error(`${folder}${PHRASES}.yaml`, 1, "This file is missing.");
  return { letters, letterPhrases };
}
