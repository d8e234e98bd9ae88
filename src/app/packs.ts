/** What the build makes of the packs, part by part: for every screen, for plans, for guidance pages, for the door of the person's own side and for an open case. */
import type { Page } from "../content/page.ts";
import type { PlacePack } from "../content/place-pack.ts";
import type { Named } from "../content/with-page.ts";
import type { Screens, Words } from "../content/words.ts";
import type { TriageWords } from "../content/triage-words.ts";
import type { Pictures } from "./easy/picture.tsx";
import type { HelplineFacts } from "./text/helpline-card.tsx";
import type { StepsWords } from "./plan/plan-words.ts";
import type { Areas } from "./triage/option-words.ts";

export type FramePack = Readonly<{
  language: string;
  direction: "ltr" | "rtl";
  screens: Screens;
  triage: TriageWords;
  areas: Areas;
  pictures: Pictures;
  /** the ways to get help at once, which every screen shows: `bsl-999` and `police-101` */
  emergency: readonly HelplineFacts[];
}>;

export type PlanPack = Readonly<{ steps: StepsWords; places: Readonly<Record<string, PlacePack>> }>;

export type GuidancePack = Readonly<{ pages: readonly Page[]; places: Readonly<Record<string, PlacePack>> }>;

/** Private screens that are shown before a case is open; their words come with the first load, all others after it. */
export const DOOR_SCREENS: readonly string[] = ["shell", "backup", "wipe", "setup", "unlock"];

/** Words of the page that checks a case file; they come with it alone. */
export const CHECK_SCREENS: readonly string[] = ["check"];

/** What the page that checks a case file says, beside the frame. */
export type CheckPack = Readonly<{ screens: Screens }>;

/** What the door of the person's own side says. */
export type DoorPack = Readonly<{ screens: Screens }>;

/** What an open case says and knows besides the frame and the door. Areas are those of the frame. */
export type PrivatePack = Readonly<{
  screens: Screens;
  letters: Words["letters"];
  letterPhrases: Words["letterPhrases"];
  places: Readonly<Record<string, PlacePack>>;
  platforms: readonly Named[];
  networks: readonly Named[];
  sample: Words["sample"];
}>;
