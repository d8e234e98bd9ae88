/** Splits packs that were read into what each screen needs, so that a page carries no more words than it shows. */
import type { PlacePack } from "../content/place-pack.ts";
import { choosable, resolvePlace } from "../content/place.ts";
import { references } from "../content/node.ts";
import type { StepWords } from "../content/step-words.ts";
import { withPage } from "../content/with-page.ts";
import type { Screens, Words } from "../content/words.ts";
import { EASY_PICTURES } from "./easy/easy-home.tsx";
import type { Pictures } from "./easy/picture.tsx";
import { CHECK_SCREENS, DOOR_SCREENS } from "./packs.ts";
import type { CheckPack, DoorPack, FramePack, GuidancePack, PlanPack, PrivatePack } from "./packs.ts";
import { EVERYWHERE } from "./place-rules.ts";

export type SitePacks = Readonly<{
  frame: FramePack;
  plan: PlanPack;
  guidance: GuidancePack;
  door: DoorPack;
  check: CheckPack;
  record: PrivatePack;
}>;

/** Ways to get help at once that every screen can show. */
const EMERGENCY: readonly string[] = ["bsl-999", "police-101"];

/** `pictures` are all there are to choose from. Throws when the packs name one that is not there. */
export function makePacks(
  words: Words,
  places: ReadonlyMap<string, PlacePack>,
  pictures: Pictures,
): SitePacks {
  const steps = Object.values(words.steps);
  const everywhere = resolvePlace(places, EVERYWHERE);
  const named = new Set([
    ...EASY_PICTURES,
    ...steps.map((step) => step.picture),
    ...Object.values(words.triage.questions).flatMap((question) => [
      question.picture ?? "",
      ...Object.values(question.fields).flatMap((field) =>
        Object.values(field.options).map((option) =>
          typeof option === "string" ? "" : (option.picture ?? ""),
        ),
      ),
    ]),
  ]);
  named.delete("");
  const used = new Set(steps.flatMap(slotIds));
  return {
    frame: {
      language: words.language,
      direction: words.direction,
      screens: words.screens,
      triage: words.triage,
      areas: choosable(places),
      pictures: Object.fromEntries([...named].map((name) => [name, pictureOf(pictures, name)])),
      emergency: EMERGENCY.flatMap((id) => everywhere.helplines.get(id) ?? []),
    },
    plan: {
      steps: words.steps,
      places: Object.fromEntries([...places].map(([id, place]) => [id, onlyUsed(place, used)])),
    },
    guidance: { pages: words.pages, places: Object.fromEntries(places) },
    door: { screens: only(words.privateScreens, (name) => DOOR_SCREENS.includes(name)) },
    check: { screens: only(words.privateScreens, (name) => CHECK_SCREENS.includes(name)) },
    record: {
      screens: only(words.privateScreens, (name) => ![...DOOR_SCREENS, ...CHECK_SCREENS].includes(name)),
      letters: words.letters,
      letterPhrases: words.letterPhrases,
      places: Object.fromEntries([...places].map(([id, place]) => [id, forTheRecord(place)])),
      platforms: withPage(words, "apps"),
      networks: withPage(words, "networks"),
      sample: words.sample,
    },
  };
}

function only(screens: Screens, wanted: (name: string) => boolean): Screens {
  return Object.fromEntries(Object.entries(screens).filter(([name]) => wanted(name)));
}

/** A place with what the register, the clocks and the letters use; offences and facts are for guidance. */
function forTheRecord(place: PlacePack): PlacePack {
  const facts = place.facts.filter(({ id }) => id.includes("case-review"));
  const said = Object.entries(place.words.facts).filter(([id]) => id.includes("case-review"));
  const words = { ...place.words, offences: {}, facts: Object.fromEntries(said) };
  return { ...place, offences: [], facts, words };
}

function pictureOf(pictures: Pictures, name: string): Pictures[string] {
  const picture = pictures[name];
  if (picture === undefined) throw new Error(`There is no picture called "${name}".`);
  return picture;
}

function slotIds(step: StepWords): readonly string[] {
  return Object.values(step.items)
    .flatMap((item) => references([{ paragraph: item.label }, ...item.detail]))
    .flatMap((reference) => ("slot" in reference ? [reference.id] : []));
}

/** A place with those rows and words that steps of the plan show. */
function onlyUsed(place: PlacePack, used: ReadonlySet<string>): PlacePack {
  const rows = <T extends Readonly<{ id: string }>>(list: readonly T[]): readonly T[] =>
    list.filter((row) => used.has(row.id) || EMERGENCY.includes(row.id));
  const words = <T>(list: Readonly<Record<string, T>>): Record<string, T> =>
    Object.fromEntries(Object.entries(list).filter(([id]) => used.has(id) || EMERGENCY.includes(id)));
  return {
    pack: place.pack,
    helplines: rows(place.helplines),
    bodies: rows(place.bodies),
    offences: rows(place.offences),
    clocks: rows(place.clocks),
    facts: rows(place.facts),
    words: {
      ...place.words,
      helplines: words(place.words.helplines),
      bodies: words(place.words.bodies),
      offences: words(place.words.offences),
      clocks: words(place.words.clocks),
      facts: words(place.words.facts),
    },
  };
}
