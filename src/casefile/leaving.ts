/** All that is about to leave in a case file and could tell where the person is, how to reach them, or who is named (CARE C17). */
import { contactsIn } from "../case/contacts-in.ts";
import type { ContactKind } from "../case/contacts-in.ts";
import type { Case } from "../case/case.ts";
import { readEntry } from "../case/entry.ts";
import type { Entry } from "../case/entry.ts";
import type { FiledCase } from "./filed.ts";

/**
 * `point`: a position in numbers. `file`: an exhibit whose bytes go in and say where they were made, by its name. `person`: someone at a body, or who helps.
 */
export type LeavingKind =
  ContactKind | "address" | "place" | "point" | "file" | "handle" | "actor" | "witness" | "body" | "person";

/** `times`: in how many recorded things it stands. */
export type Leaving = Readonly<{ kind: LeavingKind; text: string; times: number }>;

export const LEAVING_KINDS = [
  "address",
  "postcode",
  "place",
  "point",
  "file",
  "phone",
  "email",
  "link",
  "handle",
  "actor",
  "witness",
  "body",
  "person",
] as const satisfies readonly LeavingKind[];

const STREETS =
  "Street|St|Road|Rd|Avenue|Ave|Close|Lane|Drive|Court|Way|Crescent|Terrace|Place|Square|Gardens|Grove|Mews|Row|Walk|Green|Rise|View|House";

/** A number, a name of one to four words in capitals, and what a street is called. */
const ADDRESS = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:(?:Flat|Unit|Apartment|Room) ?\w{1,5},? )?\d{1,5}[A-Za-z]?,? (?:\p{Lu}[\p{L}'’-]*,? ){1,4}(?:${STREETS})(?![\p{L}\p{N}])`,
  "gu",
);

/** Degrees with decimals, or with minutes and seconds. */
const POINT =
  /(?<![\p{L}\p{N}.])[+-]?\d{1,2}\.\d{3,}°? ?[NSns]?[,; ] ?[+-]?\d{1,3}\.\d{3,}°? ?[EWew]?(?![\p{L}\p{N}])|\d{1,3}° ?\d{1,2}['′’][^\n]{0,12}?[NSEW](?![\p{L}\p{N}])/gu;

/** A day at the start of a long number is the name of a screenshot, no number to ring. */
const DAY_NUMBER = /^(?:19|20)\d\d[ .-]?(?:0[1-9]|1[0-2])[ .-]?[0-3]\d/;

/** Ids and digests are no words of anyone. */
const NO_WORDS = /^(?:[A-Za-z0-9_-]{22}|[0-9a-f]{64})$/;

/** `open`: the whole case, which knows of each exhibit whether it says where it was made. Most often named first within a kind. */
export function leavingOf(filed: FiledCase, open: Pick<Case, "exhibits">): readonly Leaving[] {
  const found = new Tally();
  for (const { body } of filed.log) {
    if (body === null) continue;
    const texts: string[] = [];
    for (const [name, part] of Object.entries(body)) if (name !== "about") addTexts(part, texts);
    found.add(inWords(texts.join("\n")));
    found.add(named(readEntry(body)));
  }
  const { to, wanted, contact } = filed.choice;
  found.add(inWords([to, wanted, contact].join("\n")));
  for (const { id, path } of filed.exhibits) {
    const exhibit = open.exhibits.get(id);
    const placed = exhibit?.claims?.some(({ what }) => what === "place") === true;
    if (path !== null && placed) found.add([{ kind: "file", text: exhibit?.exhibit.name ?? "" }]);
  }
  return found.rows();
}

type Found = Readonly<{ kind: LeavingKind; text: string }>;

class Tally {
  readonly #times = new Map<LeavingKind, Map<string, number>>();

  /** All of one thing: what stands in it twice counts once. */
  add(all: readonly Found[]): void {
    const seen = new Set<string>();
    for (const { kind, text } of all) {
      const word = text.trim();
      if (word === "" || seen.has(`${kind} ${word}`)) continue;
      seen.add(`${kind} ${word}`);
      const own = this.#times.get(kind) ?? new Map<string, number>();
      own.set(word, (own.get(word) ?? 0) + 1);
      this.#times.set(kind, own);
    }
  }

  rows(): readonly Leaving[] {
    return LEAVING_KINDS.flatMap((kind) =>
      [...(this.#times.get(kind) ?? [])]
        .map(([text, times]): Leaving => ({ kind, text, times }))
        .toSorted((one, other) => other.times - one.times),
    );
  }
}

function addTexts(value: unknown, texts: string[]): void {
  if (typeof value === "string") {
    if (value !== "" && !NO_WORDS.test(value)) texts.push(value);
  } else if (Array.isArray(value)) for (const one of value) addTexts(one, texts);
  else if (typeof value === "object" && value !== null)
    for (const one of Object.values(value)) addTexts(one, texts);
}

function inWords(text: string): readonly Found[] {
  if (text.trim() === "") return [];
  return [
    ...contactsIn(text).filter(({ kind, text: one }) => kind !== "phone" || !DAY_NUMBER.test(one)),
    ...[...text.matchAll(ADDRESS)].map(([match]): Found => ({ kind: "address", text: match })),
    ...[...text.matchAll(POINT)].map(([match]): Found => ({ kind: "point", text: match })),
  ];
}

const of = (kind: LeavingKind, ...texts: readonly (string | undefined)[]): readonly Found[] =>
  texts.map((text = "") => ({ kind, text }));

/** What the parts of an entry name by themselves. */
function named(entry: Entry): readonly Found[] {
  const { writer } = entry.about;
  const where = "where" in entry ? entry.where : undefined;
  const placed = ("claims" in entry ? (entry.claims ?? []) : []).filter(({ what }) => what === "place");
  return [
    ...(writer.as === "supporter" ? of("person", writer.name, writer.for) : []),
    ...("case" in entry ? of("person", entry.case.who) : []),
    ...of("place", where?.place, ...placed.map(({ value }) => value)),
    ...of(
      "handle",
      where?.handle,
      "to" in entry && typeof entry.to === "object" ? entry.to.handle : undefined,
    ),
    ...("source" in entry ? of("handle", entry.source?.handle) : []),
    ...("actor" in entry ? of("actor", entry.actor.name) : []),
    ...("actor" in entry ? of("handle", ...entry.actor.accounts.map(({ handle }) => handle)) : []),
    ...("witness" in entry ? of("witness", entry.witness.name) : []),
    ...("body" in entry ? of("body", entry.body.name) : []),
    ...("person" in entry ? of("person", entry.person) : []),
  ];
}
