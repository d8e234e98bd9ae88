/** Reads every folder of packs/places, and checks that ids and words match both ways. */
import type { GenericSchema } from "valibot";
import type { Faults, PackFiles } from "./fault.ts";
import type { Holidays, PlaceLists, PlacePack } from "./place-pack.ts";
import { fileSchemas, holidaysSchema, packSchema, placeWordsSchema } from "./place-pack.ts";
import { readShape } from "./yaml.ts";

const LISTS = ["helplines", "bodies", "offences", "clocks", "facts"] as const;

/** Every place by id. `language` picks `words/<language>.yaml`; `folder` is where the places lie. */
export function readPlaces(
  files: PackFiles,
  language: string,
  faults: Faults,
  folder = "places",
): ReadonlyMap<string, PlacePack> {
  const places = new Map<string, PlacePack>();
  const ids = new Set(
    [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.split("/")[1] ?? ""),
  );
  for (const id of ids) {
    const place = readPlace(files, `${folder}/${id}`, language, faults);
    if (place === null) continue;
    if (place.pack.id !== id)
      faults.error(`${folder}/${id}/pack.yaml`, 1, `id must be the folder's name, ${id}.`);
    places.set(id, place);
  }
  for (const [id, place] of places) {
    const parent = place.pack.parent;
    if (parent !== undefined && !places.has(parent)) {
      faults.error(`${folder}/${id}/pack.yaml`, 1, `The parent "${parent}" does not exist.`);
    }
  }
  return places;
}

function readPlace(files: PackFiles, folder: string, language: string, faults: Faults): PlacePack | null {
  const packFile = `${folder}/pack.yaml`;
  const wordsFile = `${folder}/words/${language}.yaml`;
  const packText = files.get(packFile);
  const wordsText = files.get(wordsFile);
  if (packText === undefined || wordsText === undefined) {
    faults.error(packText === undefined ? packFile : wordsFile, 1, "This file is missing.");
    return null;
  }
  const pack = readShape(packSchema, packFile, packText, faults);
  const words = readShape(placeWordsSchema, wordsFile, wordsText, faults);
  if (pack === null || words === null) return null;
  const list = <T extends Readonly<{ id: string; checkedOn: string; reviewBy: string }>>(
    name: keyof PlaceLists,
    schema: GenericSchema<unknown, T[]>,
  ): readonly T[] => {
    const file = `${folder}/${name}.yaml`;
    const text = files.get(file);
    const read = text === undefined ? null : readShape(schema, file, text, faults);
    const rows = read?.value ?? [];
    const seen = new Set<string>();
    rows.forEach((row, index) => {
      const line = read?.lineOf([index]) ?? 1;
      if (seen.has(row.id)) faults.error(file, line, `"${row.id}" stands here twice.`);
      seen.add(row.id);
      if (row.reviewBy <= row.checkedOn)
        faults.error(file, line, `${row.id}: reviewBy must be after checkedOn.`);
      if (!Object.hasOwn(words.value[name], row.id))
        faults.error(file, line, `"${row.id}" has no words in ${wordsFile}.`);
    });
    for (const id of Object.keys(words.value[name])) {
      if (!seen.has(id) && text !== undefined && read === null) continue;
      if (!seen.has(id))
        faults.error(wordsFile, words.lineOf([name, id]), `${name}: "${id}" has words but no row.`);
    }
    return rows;
  };
  const holidays = readHolidays(files, `${folder}/holidays.yaml`, faults);
  return {
    pack: pack.value,
    words: words.value,
    ...(holidays === null ? {} : { holidays }),
    helplines: list("helplines", fileSchemas.helplines),
    bodies: list("bodies", fileSchemas.bodies),
    offences: list("offences", fileSchemas.offences),
    clocks: list("clocks", fileSchemas.clocks),
    facts: list("facts", fileSchemas.facts),
  };
}

/** null where there is no such file, or it cannot be read. */
function readHolidays(files: PackFiles, file: string, faults: Faults): Holidays | null {
  const text = files.get(file);
  const read = text === undefined ? null : readShape(holidaysSchema, file, text, faults);
  if (read === null) return null;
  const { days, checkedOn, reviewBy } = read.value;
  if (reviewBy <= checkedOn) faults.error(file, 1, "reviewBy must be after checkedOn.");
  days.forEach((day, index) => {
    if (days.indexOf(day) !== index)
      faults.error(file, read.lineOf(["days", index]), `${day} stands here twice.`);
  });
  return read.value;
}

/** Every dated row of every place with the file it stands in: for the overdue check. */
export function datedRows(
  places: ReadonlyMap<string, PlacePack>,
): readonly Readonly<{ file: string; id: string; reviewBy: string }>[] {
  return [...places].flatMap(([place, pack]) => [
    ...LISTS.flatMap((list) =>
      pack[list].map((row) => ({ file: `places/${place}/${list}.yaml`, id: row.id, reviewBy: row.reviewBy })),
    ),
    ...(pack.holidays === undefined
      ? []
      : [{ file: `places/${place}/holidays.yaml`, id: "holidays", reviewBy: pack.holidays.reviewBy }]),
  ]);
}
