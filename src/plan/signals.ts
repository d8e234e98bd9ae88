/** The signals: answers that change the plan before any step is shown (CARE C1, C2), each with its own condition. */
import { chosen, isAdult, isUnder18, tells } from "./person.ts";
import type { Answers } from "./questions.ts";

type Sign = (answers: Answers) => boolean;

const sexualImage: Sign = (answers) => tells(answers, "happening", "sexual-image");

/** Somebody or something at home that frightens or uses a person who needs care. */
const frightenedAtHome: Sign = (answers) =>
  tells(answers, "happening", "at-home", "used-by-others", "threats", "blackmail") ||
  tells(answers, "who", "partner", "family", "parent", "carer");

const RULES = {
  danger: (answers) => tells(answers, "safe", "danger-now"),
  "taken-harm": (answers) => tells(answers, "safe", "has-hurt-self"),
  suicide: (answers) => tells(answers, "safe", "suicidal"),
  exploited: (answers) => tells(answers, "happening", "used-by-others", "home-taken-over"),
  "home-abuse": (answers) => tells(answers, "who", "ex-partner", "partner", "family", "parent", "carer"),
  stalking: (answers) => tells(answers, "happening", "followed-or-wont-stop"),
  "child-sexual-abuse": (answers) =>
    !isAdult(answers) &&
    (tells(answers, "happening", "sexual-messages") ||
      (sexualImage(answers) && tells(answers, "other-age", "adult"))),
  // Whoever saw it cannot know the age; a picture from a side under 18 may show that side.
  "image-under-18": (answers) =>
    sexualImage(answers) &&
    (!isAdult(answers) || tells(answers, "other-age", "under-18") || tells(answers, "for-whom", "saw-it")),
  "image-adult": (answers) =>
    sexualImage(answers) && isAdult(answers) && !tells(answers, "other-age", "under-18"),
  blackmail: (answers) => tells(answers, "happening", "blackmail"),
  threats: (answers) => tells(answers, "happening", "threats"),
  breach: (answers) => tells(answers, "orders", "yes"),
  "adult-at-risk": (answers) =>
    !isUnder18(answers) &&
    (tells(answers, "happening", "home-taken-over") ||
      (tells(answers, "needs-care", "yes") && frightenedAtHome(answers))),
  "self-harm-encouraged": (answers) => tells(answers, "happening", "told-to-self-harm"),
  hate: (answers) => tells(answers, "happening", "hate"),
  hacking: (answers) => tells(answers, "happening", "hacked"),
} as const satisfies Readonly<Record<string, Sign>>;

export type SignalId = keyof typeof RULES;

const isSignal = (id: string): id is SignalId => Object.hasOwn(RULES, id);

/** All signals, the most pressing first. */
export const SIGNALS: readonly SignalId[] = Object.keys(RULES).filter(isSignal);

/** The signals that the answers give. */
export function readSignals(answers: Answers): ReadonlySet<SignalId> {
  return new Set(SIGNALS.filter((id) => RULES[id](answers)));
}

/** Known people: whoever ticked only the rest of the list has not said who the other side is. */
const saidWho: Sign = (answers) =>
  chosen(answers, "who").some((who) => !["done-things-too", "being-accused"].includes(who)) &&
  !tells(answers, "who", "unknown");

const saidWhat: Sign = (answers) => chosen(answers, "happening").some((what) => what !== "other");

/**
 * Stalking, or abuse by a partner, ex, family member, parent or carer (CARE C1, C2). An answer that points there
 * always wins. `no` only when it was said what happens and who does it, and nothing else leaves a doubt: not an
 * order that already stands, not a phone that the other side can see, not a side that is unknown in part.
 */
export function stalkingOrAbuse(answers: Answers): "yes" | "not-known" | "no" {
  if (RULES.stalking(answers) || RULES["home-abuse"](answers)) return "yes";
  const doubt = RULES.breach(answers) || tells(answers, "phone", "other-side-may-see");
  return saidWhat(answers) && saidWho(answers) && !doubt ? "no" : "not-known";
}
