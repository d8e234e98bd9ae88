/** It will not stop, or someone follows or watches: the stalking helpline first. */
import {
  always,
  all,
  not,
  signal,
  under18,
  minorOrUnknown,
  cannotTalk,
  canTalk,
  bullyPolice,
} from "../situation.ts";
import type { Step } from "../step.ts";

export const stalkingStep: Step = {
  id: "stalking",
  kind: "signal",
  shown: signal("stalking"),
  states: [{ state: "now", reason: "will-not-stop", when: always }],
  items: [
    { id: "stalking.emergency", kind: "do", when: canTalk },
    { id: "stalking.emergency-text", kind: "do", when: cannotTalk },
    { id: "stalking.stalking-helpline", kind: "do", when: all(not(under18), canTalk) },
    { id: "stalking.stalking-helpline-web", kind: "do", when: all(not(under18), cannotTalk) },
    { id: "stalking.childline", kind: "do", when: all(minorOrUnknown, canTalk) },
    { id: "stalking.childline-chat", kind: "do", when: all(minorOrUnknown, cannotTalk) },
    { id: "stalking.stalking-helpline-young", kind: "do", when: all(under18, not(cannotTalk)) },
    { id: "stalking.stalking-officer", kind: "do", when: not(bullyPolice) },
    { id: "stalking.keep-line-open", kind: "do", when: always },
    { id: "stalking.hand-over", kind: "do", when: always },
    { id: "stalking.tell-people", kind: "do", when: always },
    { id: "stalking.check-sharing", kind: "do", when: always },
    { id: "stalking.pattern-counts", kind: "expect", when: always },
    { id: "stalking.four-words", kind: "say", when: always },
    { id: "stalking.every-time", kind: "write", when: always },
    { id: "stalking.no-last-message", kind: "trap", when: always },
    { id: "stalking.settings", kind: "trap", when: always },
    { id: "stalking.mediation", kind: "trap", when: always },
    { id: "stalking.ask-for-specialist", kind: "next", when: always },
  ],
};
