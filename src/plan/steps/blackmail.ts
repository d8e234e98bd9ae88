/** Blackmail: do not pay, keep everything, tell. */
import {
  always,
  all,
  not,
  signal,
  under18,
  adult,
  minorOrUnknown,
  cannotTalk,
  canTalk,
  picturesAtRisk,
  bullyPolice,
} from "../situation.ts";
import type { Step } from "../step.ts";

export const blackmailStep: Step = {
  id: "blackmail",
  kind: "signal",
  shown: signal("blackmail"),
  states: [
    { state: "now", reason: "under-18", when: under18 },
    { state: "now", reason: "blackmail", when: always },
  ],
  items: [
    { id: "blackmail.do-not-pay", kind: "do", when: always },
    { id: "blackmail.send-no-more", kind: "do", when: always },
    { id: "blackmail.stop-replying", kind: "do", when: always },
    { id: "blackmail.tell-someone-today", kind: "do", when: always },
    { id: "blackmail.ceop", kind: "do", when: minorOrUnknown },
    { id: "blackmail.tell-police", kind: "do", when: all(not(under18), not(bullyPolice)) },
    { id: "blackmail.report-remove", kind: "do", when: minorOrUnknown },
    { id: "blackmail.revenge-porn-helpline", kind: "do", when: all(adult, not(picturesAtRisk)) },
    { id: "blackmail.childline", kind: "do", when: all(minorOrUnknown, canTalk) },
    { id: "blackmail.childline-chat", kind: "do", when: all(minorOrUnknown, cannotTalk) },
    { id: "blackmail.if-you-paid", kind: "do", when: always },
    { id: "blackmail.not-your-fault", kind: "expect", when: always },
    { id: "blackmail.paying-goes-on", kind: "expect", when: always },
    { id: "blackmail.words", kind: "say", when: always },
    { id: "blackmail.accounts", kind: "write", when: always },
    { id: "blackmail.do-not-delete", kind: "trap", when: always },
    { id: "blackmail.rescue-firms", kind: "trap", when: always },
    { id: "blackmail.if-they-share", kind: "next", when: always },
  ],
};
