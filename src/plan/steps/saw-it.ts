/** They saw it happen to someone. */
import { always, not, under18, minorOrUnknown, sawIt, picturesAtRisk } from "../situation.ts";
import type { Step } from "../step.ts";

export const sawItStep: Step = {
  id: "saw-it",
  kind: "signal",
  shown: sawIt,
  states: [{ state: "now", reason: "saw-it", when: always }],
  items: [
    { id: "saw-it.be-beside-them", kind: "do", when: always },
    { id: "saw-it.ask-them", kind: "do", when: always },
    { id: "saw-it.do-not-share", kind: "do", when: always },
    { id: "saw-it.report-the-post", kind: "do", when: not(picturesAtRisk) },
    { id: "saw-it.tell-adult-or-school", kind: "do", when: minorOrUnknown },
    { id: "saw-it.tell-who-can-act", kind: "do", when: not(under18) },
    { id: "saw-it.without-your-name", kind: "do", when: always },
    { id: "saw-it.own-note", kind: "do", when: always },
    { id: "saw-it.may-guess", kind: "expect", when: always },
    { id: "saw-it.words", kind: "say", when: always },
    { id: "saw-it.do-not-step-in", kind: "trap", when: always },
    { id: "saw-it.tell-again", kind: "next", when: always },
  ],
};
