/** What every part of the paper tells from: the case, its words, and the numbers by which things are named. */
import type { Incident, Notice } from "../../case/case.ts";
import type { Say } from "../../content/say.ts";
import type { Told, ToldExhibit } from "../told.ts";

/** By rule of a clock: what it is called, and why it runs, in the words of the place. */
export type ClockNames = Readonly<Record<string, Readonly<{ name: string; plain: string }>>>;

/** By id of a platform of the words pack. */
export type PlatformNames = Readonly<Record<string, string>>;

export type Telling = Readonly<{
  told: Told;
  say: Say;
  /** BCP 47 */
  language: string;
  clockNames: ClockNames;
  platformNames: PlatformNames;
  thumbnails: ReadonlyMap<string, Uint8Array>;
  /** oldest first, as they are numbered */
  incidents: readonly Incident[];
  /** by id of an incident */
  numbers: ReadonlyMap<string, number>;
  notices: ReadonlyMap<string, Notice>;
  /** by number of an incident */
  exhibitsOf: ReadonlyMap<number, readonly ToldExhibit[]>;
  exhibits: ReadonlyMap<string, ToldExhibit>;
}>;

export function tellingOf(
  told: Told,
  rest: Pick<Telling, "say" | "language" | "clockNames" | "platformNames" | "thumbnails">,
): Telling {
  const byId = new Map(told.case.incidents.map((incident) => [incident.id, incident]));
  const exhibitsOf = new Map<number, ToldExhibit[]>();
  for (const exhibit of told.exhibits) {
    for (const number of exhibit.incidents) {
      const known = exhibitsOf.get(number);
      if (known === undefined) exhibitsOf.set(number, [exhibit]);
      else known.push(exhibit);
    }
  }
  return {
    told,
    ...rest,
    incidents: told.incidents.flatMap((id) => byId.get(id) ?? []),
    numbers: new Map(told.incidents.map((id, at) => [id, at + 1])),
    notices: new Map(told.case.notices.map((notice) => [notice.id, notice])),
    exhibitsOf,
    exhibits: new Map(told.exhibits.map((exhibit) => [exhibit.id, exhibit])),
  };
}

/** Not withdrawn, oldest first. */
export const standing = ({ incidents }: Telling): readonly Incident[] =>
  incidents.filter(({ withdrawn }) => withdrawn === null);

/** Names of places on the paper, by which a page is found. */
export const placeOf = {
  incident: (id: string): string => `incident ${id}`,
  notice: (id: string): string => `notice ${id}`,
  section: (name: string): string => `section ${name}`,
} as const;
