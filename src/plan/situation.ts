/** What a rule can ask of the situation: small named conditions over answers, signals and place. */
import { chosen, isAdult, isUnder18, tells } from "./person.ts";
import type { Capability, PlaceRules } from "./place.ts";
import type { Answers, FieldId, FixedFieldId, OptionOf } from "./questions.ts";
import { readSignals, stalkingOrAbuse } from "./signals.ts";
import type { SignalId } from "./signals.ts";

export type Situation = Readonly<{
  answers: Answers;
  signals: ReadonlySet<SignalId>;
  stalkingOrAbuse: ReturnType<typeof stalkingOrAbuse>;
  place: PlaceRules;
}>;

/** A condition under which a step, a state or an item holds. */
export type When = (situation: Situation) => boolean;

export function readSituation(answers: Answers, place: PlaceRules): Situation {
  return { answers, signals: readSignals(answers), stalkingOrAbuse: stalkingOrAbuse(answers), place };
}

export const always: When = () => true;
export const all =
  (...whens: readonly When[]): When =>
  (situation) =>
    whens.every((when) => when(situation));
export const any =
  (...whens: readonly When[]): When =>
  (situation) =>
    whens.some((when) => when(situation));
export const not =
  (when: When): When =>
  (situation) =>
    !when(situation);

/** One of these was chosen. */
export const said =
  <F extends FixedFieldId>(field: F, ...options: readonly OptionOf<F>[]): When =>
  ({ answers }) =>
    tells(answers, field, ...options);
/** The field was skipped: not known. */
export const unanswered =
  (field: FieldId): When =>
  ({ answers }) =>
    answers[field] === undefined;
/** Something was chosen, and nothing but these. */
export const saidOnly =
  <F extends FixedFieldId>(field: F, ...options: readonly OptionOf<F>[]): When =>
  ({ answers }) => {
    const allowed: readonly string[] = options;
    const given = chosen(answers, field);
    return given.length > 0 && given.every((option) => allowed.includes(option));
  };
export const signal =
  (id: SignalId): When =>
  ({ signals }) =>
    signals.has(id);
export const placeHas =
  (capability: Capability): When =>
  ({ place }) =>
    place.has.has(capability);

/** A place was chosen whose law the service does not know: Scotland, Northern Ireland (CARE C10). */
export const elsewhere: When = ({ place }) => place.id !== null && !place.has.has("england-and-wales-law");

// Age. Not known follows the rules for under 18 wherever that is the safer way.
export const under18: When = ({ answers }) => isUnder18(answers);
export const under13: When = said("age", "under-13");
export const adult: When = ({ answers }) => isAdult(answers);
export const minorOrUnknown: When = not(adult);
export const ageUnknown: When = all(not(adult), not(under18));

// Who asks.
export const forChild: When = said("for-whom", "my-child");
export const forSomeone: When = said("for-whom", "someone-i-support");
export const sawIt: When = said("for-whom", "saw-it");
export const helping: When = any(forChild, forSomeone, sawIt);

// The phone.
export const cannotTalk: When = said("phone", "cannot-talk");
export const canTalk: When = not(cannotTalk);
export const phoneSeen: When = said(
  "phone",
  "other-side-may-see",
  "family-may-see",
  "school-or-work-device",
  "unsure",
);

// What comes before everything else.
export const safetyFirst: When = any(signal("danger"), signal("taken-harm"));
export const helplineFirst: When = ({ stalkingOrAbuse: known }) => known === "yes";
export const stalkingUnknown: When = ({ stalkingOrAbuse: known }) => known === "not-known";
export const stalkingNo: When = ({ stalkingOrAbuse: known }) => known === "no";

/** Only then may anything be said that cuts the other side off: a block, a new number, turning sharing off. */
export const mayCut: When = all(stalkingNo, not(signal("exploited")), not(signal("blackmail")));

/** A picture may show someone under 18: words are kept, never pictures (CARE C13). */
export const picturesAtRisk: When = any(
  signal("image-under-18"),
  signal("child-sexual-abuse"),
  all(signal("blackmail"), minorOrUnknown),
);

// The body is the bully (CARE C4).
export const bullyLandlord: When = said("who", "landlord");
export const bullyStaff: When = said("who", "school-staff");
export const bullyPolice: When = said("who", "police-officer");
export const bullyCouncil: When = said("who", "council-worker");
export const bullyWork: When = said("who", "work");

// School and work.
/** A child whose school was not named is taken to have one. */
export const pupil: When = any(said("learning", "school"), all(unanswered("learning"), under18));
export const atWork: When = said("learning", "work");
export const otherAtSchool: When = any(said("who", "school-peer"), said("other-age", "under-18"));

// Home.
export const otherRents: When = said("their-home", "social", "private");
export const socialLandlord: When = any(said("home", "social"), said("their-home", "social"));
export const nearHome: When = any(
  said("who", "neighbour", "landlord"),
  said("happening", "at-home", "home-taken-over"),
  said("their-home", "social", "private"),
);
/** It was said what happens and who does it, and nothing of it is near home. */
export const notNearHome: When = all(
  not(nearHome),
  not(unanswered("happening")),
  not(unanswered("who")),
  not(said("who", "unknown")),
);
export const mayTellLandlord: When = all(
  said("home", "social", "private", "halls", "supported"),
  not(said("reported", "landlord")),
  not(bullyLandlord),
);

// Where it happens.
export const notOnPhone: When = saidOnly("where", "in-person", "post");
export const notOnPlatform: When = saidOnly("where", "texts", "calls", "in-person", "post");
export const byPhone: When = any(
  unanswered("where"),
  said("where", "calls", "texts", "whatsapp", "telegram"),
  said("happening", "unwanted-calls"),
);

// Police.
const betweenPupils: When = all(under18, saidOnly("who", "school-peer", "friend"));
/** What was told may be a crime (CARE C7). Nasty messages between pupils go to the school first. */
export const mayBeCrime: When = any(
  said("safe", "danger-now"),
  said("orders", "yes"),
  said(
    "happening",
    "threats",
    "private-details-shared",
    "sexual-image",
    "sexual-messages",
    "blackmail",
    "hacked",
    "followed-or-wont-stop",
    "hate",
    "told-to-self-harm",
    "used-by-others",
    "home-taken-over",
    "at-home",
  ),
  all(said("happening", "nasty-messages", "unwanted-calls"), not(betweenPupils)),
  ({ signals }) => signals.has("home-abuse"),
);

/**
 * One clear message may be offered: never told to stop, nobody who acts has been told, and nothing to fear from it.
 * Every part must have been said; not known is not enough.
 */
export const oneMessage: When = all(
  mayCut,
  said("told-to-stop", "no"),
  not(unanswered("reported")),
  not(said("reported", "police", "landlord")),
  not(safetyFirst),
  not(signal("suicide")),
  not(said("happening", "threats", "sexual-image", "sexual-messages", "hate", "told-to-self-harm")),
  not(
    said(
      "who",
      "being-accused",
      "stranger",
      "group",
      "landlord",
      "school-staff",
      "police-officer",
      "council-worker",
    ),
  ),
  said("age", "13-15", "16-17", "adult"),
  not(sawIt),
);
