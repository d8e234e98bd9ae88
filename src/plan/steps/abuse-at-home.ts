/** Abuse by a partner, ex, family member, parent or carer: the helpline before anything else. */
import {
  always,
  all,
  not,
  said,
  signal,
  under18,
  minorOrUnknown,
  cannotTalk,
  canTalk,
} from "../situation.ts";
import type { Step } from "../step.ts";

export const abuseAtHomeStep: Step = {
  id: "abuse-at-home",
  kind: "signal",
  shown: signal("home-abuse"),
  states: [
    { state: "now", reason: "carer", when: said("who", "carer") },
    { state: "now", reason: "partner-or-family", when: always },
  ],
  items: [
    { id: "abuse-at-home.emergency", kind: "do", when: canTalk },
    { id: "abuse-at-home.emergency-text", kind: "do", when: cannotTalk },
    { id: "abuse-at-home.abuse-helpline", kind: "do", when: all(not(under18), canTalk) },
    { id: "abuse-at-home.abuse-helpline-chat", kind: "do", when: all(not(under18), cannotTalk) },
    { id: "abuse-at-home.other-helplines", kind: "do", when: not(under18) },
    { id: "abuse-at-home.childline", kind: "do", when: all(minorOrUnknown, canTalk) },
    { id: "abuse-at-home.childline-chat", kind: "do", when: all(minorOrUnknown, cannotTalk) },
    { id: "abuse-at-home.children-services", kind: "do", when: under18 },
    { id: "abuse-at-home.another-worker", kind: "do", when: said("who", "carer") },
    { id: "abuse-at-home.tell-one-person", kind: "do", when: always },
    { id: "abuse-at-home.safer-phone", kind: "do", when: always },
    { id: "abuse-at-home.ask-before-changing", kind: "do", when: always },
    { id: "abuse-at-home.forced-marriage", kind: "do", when: said("who", "family", "parent", "partner") },
    { id: "abuse-at-home.believed", kind: "expect", when: always },
    { id: "abuse-at-home.childline-keeps-quiet", kind: "expect", when: minorOrUnknown },
    { id: "abuse-at-home.helpline-words", kind: "say", when: always },
    { id: "abuse-at-home.only-if-safe", kind: "write", when: always },
    { id: "abuse-at-home.mediation", kind: "trap", when: always },
    { id: "abuse-at-home.sudden-change", kind: "trap", when: always },
    { id: "abuse-at-home.children-contact", kind: "trap", when: not(under18) },
    { id: "abuse-at-home.safety-plan", kind: "next", when: always },
  ],
};
