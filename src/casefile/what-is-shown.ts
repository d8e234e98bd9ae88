/** The rules of what goes into a case file: of each kind of event, which parts, whole or abridged, by what the person chose. */
import { isOf } from "../case/entry.ts";
import type { Entry, EntryOf, Kind } from "../case/entry.ts";
import { initialsOf } from "../case/initials.ts";
import type { Named } from "./named.ts";

/** A part that is not shown as recorded: left out, or shown as `as` instead. */
export type Instead = "left-out" | Readonly<{ as: unknown }>;

/** By part: those that are not named are shown as recorded. null: only the header of the event goes in. */
export type Showing = Readonly<Record<string, Instead>> | null;

type How<E> = (entry: E, named: Named) => Showing;

const WHOLE: Showing = {};
const LEFT_OUT = "left-out";

const when = (chosen: boolean, showing: Showing = WHOLE): Showing => (chosen ? showing : null);

const of =
  <K extends Kind>(kind: K, how: How<EntryOf<K>>): How<Entry> =>
  (entry, named) =>
    isOf(kind)(entry) ? how(entry, named) : null;

const headerOnly: How<Entry> = () => null;

/** Claims of a file that tell where the person is or can be reached (CARE C17). */
const TELLING = ["place", "to", "first-received", "last-received"];

const HOW: Readonly<Record<Kind, How<Entry>>> = {
  // A private title, and names that were put right, are the person's own; a sample stays known as one.
  case: of("case", ({ about, case: own }, { choice, naming }) => ({
    case: {
      as: {
        ...own,
        name: choice.reader === "myself" ? own.name : "",
        who: about.id === naming ? own.who : "",
      },
    },
  })),
  plan: headerOnly,
  mark: headerOnly,
  move: headerOnly,
  backup: headerOnly,
  incident: of("incident", ({ about, where, quoted }, named) =>
    when(named.incidents.has(about.id), {
      labels: LEFT_OUT,
      ...partsOfIncident(where, named),
      ...(hasBytes(quoted?.exhibit ?? "", named) ? {} : { quoted: LEFT_OUT }),
    }),
  ),
  correction: of("correction", (entry, named) =>
    when(named.incidents.has(entry.of.incident), partsOfIncident(entry.where, named)),
  ),
  withdrawal: of("withdrawal", (entry, { incidents }) => when(incidents.has(entry.of.incident))),
  labelling: of("labelling", (entry, { incidents, worst }) =>
    when(incidents.has(entry.of.incident) && worst.has(entry.about.id), { labels: { as: [] } }),
  ),
  effect: of("effect", (entry, named) =>
    when(
      named.choice.effect &&
        (entry.of.incident === null ? inPeriod(entry.of.day, named) : named.incidents.has(entry.of.incident)),
    ),
  ),
  still: of("still", (entry, named) => when(named.choice.effect && inPeriod(entry.of.day, named))),
  actor: of("actor", (entry, named) => when(named.actors.has(entry.of.actor), nameOf(entry.actor, named))),
  witness: of("witness", (entry, { witnesses }) => when(witnesses.has(entry.of.witness))),
  body: of("body", (entry, { bodies }) => when(bodies.has(entry.of.body))),
  // A letter was written for one reader: it can name places, witnesses and effects that this reader is not to see.
  notice: of("notice", ({ about, sent }, { choice, notices }) =>
    when(
      notices.has(about.id),
      sent === undefined || ["myself", "solicitor"].includes(choice.reader)
        ? WHOLE
        : { sent: { as: { ...sent, text: "" } } },
    ),
  ),
  reply: of("reply", (entry, { notices }) => when(notices.has(entry.of.notice))),
  fixed: of("fixed", (entry, { notices }) => when(notices.has(entry.of.notice))),
  settled: of("settled", (entry, named) => settledOf(entry.of.clock, named)),
  silence: of("silence", (_, { choice }) => when(choice.silence)),
  exhibit: of("exhibit", ({ exhibit, of: { exhibit: id }, claims = [] }, named) => {
    if (!named.exhibits.has(id)) return null;
    if (!hasBytes(id, named)) return { ...EMPTIED, exhibit: { as: { ...exhibit, name: "" } } };
    return named.choice.places
      ? WHOLE
      : { claims: { as: claims.filter(({ what }) => !TELLING.includes(what)) } };
  }),
  description: of("description", (entry, named) => when(hasBytes(entry.of.exhibit, named))),
  custody: of("custody", (entry, { exhibits }) => when(exhibits.has(entry.of.exhibit))),
  destruction: of("destruction", (entry, { exhibits }) => when(exhibits.has(entry.of.exhibit))),
  import: of("import", (entry, named) => when(hasBytes(entry.of.exhibit, named))),
};

/** Of what was destroyed no word is handed on (CARE C13). */
const EMPTIED: Showing = {
  source: LEFT_OUT,
  shows: LEFT_OUT,
  claims: LEFT_OUT,
  inside: LEFT_OUT,
  leftOut: LEFT_OUT,
};

/** A pure function of the entry and of what was chosen. */
export function whatIsShown(entry: Entry, named: Named): Showing {
  return HOW[entry.about.kind](entry, named);
}

function partsOfIncident(
  where: EntryOf<"incident">["where"],
  { choice }: Named,
): Readonly<Record<string, Instead>> {
  return {
    ...(choice.witnesses ? {} : { witnesses: LEFT_OUT }),
    ...(where === undefined || choice.places ? {} : { where: { as: { ...where, place: "" } } }),
  };
}

/** Not known is not grown up (CARE C1). Those who must protect children see names in full. */
function nameOf(actor: EntryOf<"actor">["actor"], { choice }: Named): Showing {
  const whole = actor.young === false || choice.names || ["school", "police"].includes(choice.reader);
  return whole ? WHOLE : { actor: { as: { ...actor, name: initialsOf(actor.name) } } };
}

/** A clock of something chosen; of one that counts over the whole case only what became of it. */
function settledOf(clock: string, { incidents, notices, replies }: Named): Showing {
  const at = clock.lastIndexOf(":");
  if (at === -1) return { said: { as: "" } };
  const id = clock.slice(at + 1);
  return when(incidents.has(id) || notices.has(id) || replies.has(id));
}

const hasBytes = (exhibit: string, { exhibits, destroyed }: Named): boolean =>
  exhibits.has(exhibit) && !destroyed.has(exhibit);

function inPeriod(day: string, { choice: { from, until } }: Named): boolean {
  return (from === null || day >= from) && (until === null || day <= until);
}
