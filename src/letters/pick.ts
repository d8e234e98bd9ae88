/** What goes into a letter: the least that its reader needs, until the person chooses more. */
import type { CaseReview } from "../case/case-review.ts";
import type { Case, Incident } from "../case/case.ts";
import type { Clock } from "../case/clock.ts";
import type { LetterWords } from "../content/letter.ts";

/**
 * `actors` are named, all others of the incidents stand as "someone I do not know". `links`: addresses and account names go along. `references`: what was told
 * before, with references. Empty texts are left out. `anonymous`: without the person's name.
 */
export type LetterPick = Readonly<{
  incidents: readonly string[];
  effects: boolean;
  witnesses: readonly string[];
  actors: readonly string[];
  links: boolean;
  asks: readonly string[];
  safeContact: string;
  noMediation: boolean;
  ifFoundOut: string;
  anonymous: boolean;
  references: boolean;
  homeAddress: string;
  words: string;
  name: string;
}>;

/** What a letter is made for: the body it goes to, and the clock that leads to it. */
export type Occasion = Readonly<{ body: string | null; clock: Clock | null; review: CaseReview | null }>;

/** Nothing is chosen but what the letter is for; never a witness, an address or a new number. */
export function suggestPick(letter: LetterWords, open: Case, { body, review }: Occasion): LetterPick {
  const chosen = suggestIncidents(letter, open, body, review);
  const named = chosen.flatMap(({ now }) => now.actors ?? []);
  return {
    incidents: chosen.map(({ id }) => id),
    effects: letter.parts.includes("effects"),
    witnesses: [],
    actors: [...new Set(named)].filter((id) => open.actors.get(id)?.now.known === true),
    links: letter.to === "platform" || letter.to === "police",
    asks: letter.asks.filter((ask) => ask.on).map((ask) => ask.id),
    safeContact: "",
    noMediation: true,
    ifFoundOut: "",
    anonymous: false,
    references: letter.parts.includes("notices"),
    homeAddress: "",
    words: "",
    name: "",
  };
}

const MOST = 12;

function suggestIncidents(
  letter: LetterWords,
  open: Case,
  body: string | null,
  review: CaseReview | null,
): readonly Incident[] {
  if (!letter.parts.includes("incidents") && !letter.parts.includes("calls")) return [];
  const there = open.incidents.filter((incident) => incident.withdrawn === null);
  if (letter.topic === "case-review" && review !== null) {
    const counting = new Set(review.counting.map((one) => one.incident));
    return there.filter((incident) => counting.has(incident.id));
  }
  if (letter.parts.includes("calls")) return there.filter(({ now }) => isCall(now.where?.channel));
  const reader = open.bodies.get(body ?? "")?.now;
  if (letter.to === "platform") {
    const platform = reader?.pack ?? null;
    return there.filter(({ now }) => platform !== null && now.where?.platform === platform).slice(0, MOST);
  }
  const toldReader = new Set(open.notices.filter((notice) => notice.to.body === body).map(({ id }) => id));
  const fresh = there.filter((incident) => !incident.told.some((id) => toldReader.has(id)));
  // A complaint is about what was told before; a first report is about what was not.
  return (letter.before.length > 0 ? there.filter(({ told }) => told.length > 0) : fresh).slice(0, MOST);
}

const isCall = (channel: string | null | undefined): boolean => channel === "call" || channel === "message";
