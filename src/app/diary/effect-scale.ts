/** How much something affected the person: words for 0 to 4, never added up and never a score. */
import type { Effect, Scale } from "../../case/effect.ts";

export const SCALES: readonly Scale[] = [0, 1, 2, 3, 4];

/** From here on help comes first (CARE C23). */
const A_LOT = 3;

export const NO_EFFECT: Effect = { scale: null, fields: {}, words: "" };

export const isALot = ({ scale }: Effect): boolean => scale !== null && scale >= A_LOT;

export const saysNothing = ({ scale, fields, words }: Effect): boolean =>
  scale === null && [words, ...Object.values(fields)].every((one = "") => one.trim() === "");
