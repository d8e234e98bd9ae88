/** The boxes of a paper sheet, in order: each stands for a part of the incident that is typed in from it. */
import { HOW_SURE } from "../../case/actor.ts";
import { CHANNELS } from "../../case/incident.ts";

/** What a box is for, in the words of the case. `told` becomes a notice, `effect` an effect of its own. */
export type BoxPart =
  "when" | "where" | "account" | "actors" | "witnesses" | "mine" | "effect" | "exhibits" | "told";

/** `rows`: ruled lines. `ticks`: whole keys of words, each with a small box to tick. `name` leads to the box's words. */
export type Box = Readonly<{ name: string; part: BoxPart; rows: number; ticks: readonly string[] }>;

const SCALE = [0, 1, 2, 3, 4] as const;
const DID_REPLY = ["paper.replied-no", "paper.replied-yes"];

/** For adults and older children; the same in large print. */
export const BOXES: readonly Box[] = [
  { name: "when", part: "when", rows: 1, ticks: ["paper.when-about", "paper.when-unsure"] },
  { name: "where", part: "where", rows: 1, ticks: CHANNELS.map((one) => `diary.channel-${one}`) },
  { name: "account", part: "account", rows: 6, ticks: [] },
  { name: "who", part: "actors", rows: 1, ticks: HOW_SURE.map((one) => `diary.sure-${one}`) },
  { name: "saw", part: "witnesses", rows: 1, ticks: [] },
  { name: "mine", part: "mine", rows: 2, ticks: DID_REPLY },
  { name: "proof", part: "exhibits", rows: 1, ticks: [] },
  { name: "effect", part: "effect", rows: 2, ticks: SCALE.map((one) => `diary.scale-${one}`) },
  { name: "told", part: "told", rows: 2, ticks: [] },
  { name: "reference", part: "told", rows: 1, ticks: [] },
];

/** The same parts in a child's words, with more room to write. */
export const CHILD_BOXES: readonly Box[] = [
  { name: "when", part: "when", rows: 1, ticks: [] },
  { name: "where", part: "where", rows: 1, ticks: [] },
  { name: "account", part: "account", rows: 5, ticks: [] },
  { name: "who", part: "actors", rows: 1, ticks: [] },
  { name: "saw", part: "witnesses", rows: 1, ticks: [] },
  { name: "mine", part: "mine", rows: 1, ticks: DID_REPLY },
  { name: "proof", part: "exhibits", rows: 1, ticks: [] },
  { name: "effect", part: "effect", rows: 1, ticks: SCALE.map((one) => `paper.feel-${one}`) },
  { name: "told", part: "told", rows: 1, ticks: [] },
  { name: "reference", part: "told", rows: 1, ticks: [] },
];
