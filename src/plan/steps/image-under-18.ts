/** A sexual image and under 18, or age not known: Report Remove, never a copy. */
import {
  always,
  any,
  not,
  signal,
  under18,
  ageUnknown,
  forChild,
  sawIt,
  helping,
  cannotTalk,
  canTalk,
  pupil,
} from "../situation.ts";
import type { Step } from "../step.ts";

export const imageUnder18Step: Step = {
  id: "image-under-18",
  kind: "signal",
  shown: signal("image-under-18"),
  states: [
    { state: "now", reason: "saw-it", when: sawIt },
    { state: "now", reason: "under-18", when: under18 },
    { state: "now", reason: "age-not-known", when: always },
  ],
  items: [
    { id: "image-under-18.do-not-share", kind: "do", when: always },
    { id: "image-under-18.report-remove", kind: "do", when: not(sawIt) },
    { id: "image-under-18.childline", kind: "do", when: canTalk },
    { id: "image-under-18.childline-chat", kind: "do", when: cannotTalk },
    { id: "image-under-18.tell-safe-adult", kind: "do", when: always },
    { id: "image-under-18.ceop", kind: "do", when: always },
    { id: "image-under-18.internet-watch", kind: "do", when: helping },
    { id: "image-under-18.report-to-app", kind: "do", when: always },
    { id: "image-under-18.safeguarding-lead", kind: "do", when: any(pupil, forChild) },
    { id: "image-under-18.parent-do-not-look", kind: "do", when: forChild },
    { id: "image-under-18.if-you-have-it", kind: "do", when: always },
    { id: "image-under-18.if-adult", kind: "do", when: ageUnknown },
    { id: "image-under-18.not-in-trouble", kind: "expect", when: always },
    { id: "image-under-18.how-report-remove", kind: "expect", when: not(sawIt) },
    { id: "image-under-18.without-showing", kind: "say", when: always },
    { id: "image-under-18.words-only", kind: "write", when: always },
    { id: "image-under-18.picture-is-not-proof", kind: "trap", when: always },
    { id: "image-under-18.police-if-slow", kind: "next", when: always },
  ],
};
