/** Sexual messages to someone under 18, or whose age is not known. */
import {
  always,
  all,
  said,
  signal,
  under18,
  ageUnknown,
  helping,
  cannotTalk,
  canTalk,
} from "../situation.ts";
import type { Step } from "../step.ts";

export const childAbuseStep: Step = {
  id: "child-abuse",
  kind: "signal",
  shown: signal("child-sexual-abuse"),
  states: [
    { state: "now", reason: "under-18", when: under18 },
    { state: "now", reason: "age-not-known", when: always },
  ],
  items: [
    { id: "child-abuse.emergency", kind: "do", when: canTalk },
    { id: "child-abuse.emergency-text", kind: "do", when: cannotTalk },
    { id: "child-abuse.ceop", kind: "do", when: always },
    { id: "child-abuse.childline", kind: "do", when: canTalk },
    { id: "child-abuse.childline-chat", kind: "do", when: cannotTalk },
    { id: "child-abuse.tell-safe-adult", kind: "do", when: always },
    {
      id: "child-abuse.not-that-adult",
      kind: "do",
      when: said("who", "parent", "carer", "family", "school-staff"),
    },
    { id: "child-abuse.stop-answering", kind: "do", when: always },
    { id: "child-abuse.nspcc", kind: "do", when: all(helping, canTalk) },
    { id: "child-abuse.nspcc-write", kind: "do", when: all(helping, cannotTalk) },
    { id: "child-abuse.if-adult", kind: "do", when: ageUnknown },
    { id: "child-abuse.not-your-fault", kind: "expect", when: always },
    { id: "child-abuse.words", kind: "say", when: always },
    { id: "child-abuse.names-and-dates", kind: "write", when: always },
    { id: "child-abuse.pictures", kind: "trap", when: always },
    { id: "child-abuse.do-not-confront", kind: "trap", when: always },
    { id: "child-abuse.ring-again", kind: "next", when: always },
  ],
};
