/** Kinds of moves, which of them can change the area, and which bodies the new place brings. */
import type { BodyKind } from "../../case/notice.ts";

export const MOVES = ["home", "area", "school", "work", "number"] as const;

export type MoveKind = (typeof MOVES)[number];

export const changesArea = (what: MoveKind): boolean => what === "home" || what === "area";

/** The area that is recorded with the move: null when the move leaves it as it is. */
export function areaAfter(what: MoveKind, before: string | null, picked: string | null): string | null {
  return changesArea(what) && picked !== before ? picked : null;
}

/** Bodies to add after the move. */
export const TO_ADD: Readonly<Record<MoveKind, readonly BodyKind[]>> = {
  home: ["landlord", "council", "police"],
  area: ["council", "police"],
  school: ["school"],
  work: ["employer"],
  number: ["network"],
};

/** Kinds of bodies that should hear of the move, where they are in the case. */
export const TO_TELL: Readonly<Record<MoveKind, readonly BodyKind[]>> = {
  home: ["landlord", "council", "police", "school"],
  area: ["council", "police"],
  school: ["school", "council", "police"],
  work: ["employer", "police"],
  number: ["police", "council", "landlord", "school", "network"],
};
