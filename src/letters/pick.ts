/** What goes into a letter: the least that its reader needs, until the person chooses more. */
import type { CaseReview } from "../case/case-review.ts";
import type { Case, Incident } from "../case/case.ts";
import type { Clock } from "../case/clock.ts";
import type { BodyKind } from "../case/notice.ts";
import type { LetterWords } from "../content/letter.ts";
import { noticesBefore, readerKind } from "./reader.ts";
import { writerOf } from "./written-for.ts";

/**
 * `actors` are named, all others of the incidents stand without a name. `links`: addresses and account names go along. `references`: what was told
 * before, with references. Empty texts are left out. `anonymous`: without the person's name. `speaks`: who is the "I" of it; `name` is theirs.
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
  speaks: "self" | "supporter";
}>;

/** What a letter is made for: the body it goes to, and the clock that leads to it. */
export type Occasion = Readonly<{ body: string | null; clock: Clock | null; review: CaseReview | null }>;

/** They act by how it affects a person; others need it only when the person wants them to know. */
const ASK_HOW_IT_AFFECTS: readonly BodyKind[] = ["landlord", "council", "school"];

/** They can bring people together to talk. */
const MAY_MEDIATE: readonly BodyKind[] = ["landlord", "council", "school", "employer", "police"];

/** Without links and account names these can do nothing. */
const NEED_LINKS: readonly BodyKind[] = ["platform", "police", "network"];

/** They look for accounts and numbers, not for people. */
const NEED_NO_NAMES: readonly BodyKind[] = ["platform", "network"];

/** In a case about somebody else, whoever keeps it speaks for them. */
export const speakerOf = ({ about }: Pick<Case, "about">): LetterPick["speaks"] =>
  about === "someone-else" ? "supporter" : "self";

/** Nothing is chosen but what the letter is for; never a witness, an address or a new number. */
export function suggestPick(letter: LetterWords, open: Case, occasion: Occasion): LetterPick {
  const reader = readerKind({ letter, open, reader: occasion.body });
  const online = letter.topic === "report-harmful-content";
  const chosen = suggestIncidents(letter, open, occasion);
  const named = online || NEED_NO_NAMES.includes(reader) ? [] : chosen.flatMap(({ now }) => now.actors ?? []);
  const speaks = speakerOf(open);
  const writer = writerOf(open);
  return {
    incidents: chosen.map(({ id }) => id),
    effects: chosen.length > 0 && letter.parts.includes("effects") && ASK_HOW_IT_AFFECTS.includes(reader),
    witnesses: [],
    actors: [...new Set(named)].filter((id) => (open.actors.get(id)?.now.name.trim() ?? "") !== ""),
    links: online || NEED_LINKS.includes(reader),
    asks: letter.asks
      .filter((ask) => ask.on && (speaks === "supporter" || ask.only === undefined))
      .map((ask) => ask.id),
    safeContact: "",
    noMediation: MAY_MEDIATE.includes(reader),
    ifFoundOut: "",
    anonymous: false,
    references: letter.parts.includes("notices"),
    homeAddress: "",
    words: "",
    name: speaks === "supporter" && writer.as === "supporter" ? writer.name.trim() : "",
    speaks,
  };
}

/** More than these nobody reads at once; the person can tick others. */
const MOST = 12;

/** The newest first, as in the case. */
function suggestIncidents(letter: LetterWords, open: Case, { body, review }: Occasion): readonly Incident[] {
  const calls = letter.parts.includes("calls");
  if (letter.suggest === "none" || !(calls || letter.parts.includes("incidents"))) return [];
  const there = open.incidents.filter((incident) => incident.withdrawn === null);
  if (letter.topic === "case-review" && review !== null) {
    const counting = new Set(review.counting.map((one) => one.incident));
    return there.filter((incident) => counting.has(incident.id));
  }
  if (calls) return there.filter(({ now }) => isCall(now.where?.channel));
  const told = new Set(
    letter.suggest === "told"
      ? noticesBefore({ letter, open, reader: body }).map(({ id }) => id)
      : open.notices.filter((notice) => notice.to.body === body).map(({ id }) => id),
  );
  const fitting = there
    .filter((incident) => incident.told.some((id) => told.has(id)) === (letter.suggest === "told"))
    .filter(
      (incident) => letter.to !== "platform" || letter.suggest === "told" || isOn(incident, open, body),
    );
  return thatFit(fitting.slice(0, MOST), letter.max, speakerOf(open) === "supporter" ? MARK : 0);
}

const isCall = (channel: string | null | undefined): boolean => channel === "call" || channel === "message";

/** Whether it happened on the platform that the letter goes to. */
function isOn({ now }: Incident, { bodies }: Case, body: string | null): boolean {
  const platform = bodies.get(body ?? "")?.now.pack ?? null;
  return platform !== null && now.where?.platform === platform;
}

/** Roughly what stands around the incidents of a short letter, and around each of them, in characters. */
const FRAME = 420;
const EACH = 160;

/** Roughly what says whose words they are, before the account and the addition. */
const MARK = 80;

/** As many as a box of `max` characters takes; the first one always, for the person can shorten it. */
function thatFit(incidents: readonly Incident[], max: number | undefined, more: number): readonly Incident[] {
  if (max === undefined) return incidents;
  let room = max - FRAME;
  return incidents.filter(({ first, corrections, now }, at) => {
    const texts = [
      first.account.text,
      ...corrections.map((one) => one.account?.text ?? ""),
      now.mine?.did ?? "",
    ];
    const { place = "", handle = "", link = "" } = now.where ?? {};
    room -= EACH + more + [...texts, place, handle, link].reduce((sum, text) => sum + text.length, 0);
    return at === 0 || room >= 0;
  });
}
