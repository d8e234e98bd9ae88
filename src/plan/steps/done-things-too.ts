/** They have done things too. */
import { always, not, said, minorOrUnknown, picturesAtRisk } from "../situation.ts";
import type { Step } from "../step.ts";

export const doneThingsTooStep: Step = {
  id: "done-things-too",
  kind: "signal",
  shown: said("who", "done-things-too"),
  states: [{ state: "now", reason: "both-sides", when: always }],
  items: [
    { id: "done-things-too.stop-now", kind: "do", when: always },
    { id: "done-things-too.take-yours-down", kind: "do", when: not(picturesAtRisk) },
    { id: "done-things-too.keep-both-sides", kind: "do", when: not(picturesAtRisk) },
    { id: "done-things-too.tell-it-straight", kind: "do", when: always },
    { id: "done-things-too.adult-with-you", kind: "do", when: minorOrUnknown },
    { id: "done-things-too.still-help", kind: "expect", when: always },
    { id: "done-things-too.words", kind: "say", when: always },
    { id: "done-things-too.hit-back", kind: "trap", when: always },
    { id: "done-things-too.say-sorry-later", kind: "next", when: always },
  ],
};
