/** The first entries of a new case, and those that a plan from the questions brings. */
import type { NewEntry } from "../../case/entry.ts";
import type { Handed } from "./door.ts";

type First = Readonly<{
  name: string;
  about: "me" | "someone-else";
  who: string;
  young: boolean | null;
  sample?: boolean;
}>;

/** The case, and the plan when one was handed over. */
export function firstEntries(first: First, handed: Handed | null): readonly NewEntry[] {
  const { name, about, who, young, sample = false } = first;
  const area = handed?.area ?? null;
  return [{ kind: "case", case: { name, about, who, area, young, sample } }, ...planEntries(handed)];
}

/** The plan and what was ticked in it. */
export function planEntries(handed: Handed | null): readonly NewEntry[] {
  if (handed === null) return [];
  return [
    { kind: "plan", answers: { ...handed.answers }, plan: { code: handed.code } },
    ...[...handed.marks].map(([action, as]): NewEntry => ({ kind: "mark", mark: { action, as } })),
  ];
}
