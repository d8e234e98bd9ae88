/** What the build makes of the packs, in three parts: for every screen, for plans, for guidance pages. */
import type { Page } from "../content/page.ts";
import type { PlacePack } from "../content/place-pack.ts";
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

/** An app or a phone network that has a guidance page. */
export type Named = Readonly<{ id: string; name: string; address: string }>;

/** What the person's own side says and knows besides the frame. Areas are those of the frame. */
export type PrivatePack = Readonly<{
  screens: Screens;
  letters: Words["letters"];
  letterPhrases: Words["letterPhrases"];
  places: Readonly<Record<string, PlacePack>>;
  platforms: readonly Named[];
  networks: readonly Named[];
  sample: Words["sample"];
}>;
