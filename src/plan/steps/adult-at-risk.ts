/** An adult who needs care or support is used or frightened at home. */
import { always, not, said, signal, cannotTalk, canTalk, bullyPolice } from "../situation.ts";
import type { Step } from "../step.ts";

export const adultAtRiskStep: Step = {
  id: "adult-at-risk",
  kind: "signal",
  shown: signal("adult-at-risk"),
  states: [
    { state: "now", reason: "home-taken-over", when: said("happening", "home-taken-over") },
    { state: "now", reason: "needs-care", when: always },
  ],
  items: [
    { id: "adult-at-risk.emergency", kind: "do", when: canTalk },
    { id: "adult-at-risk.emergency-text", kind: "do", when: cannotTalk },
    { id: "adult-at-risk.adult-services", kind: "do", when: always },
    {
      id: "adult-at-risk.not-the-carer",
      kind: "do",
      when: said("who", "carer", "family", "partner", "parent"),
    },
    { id: "adult-at-risk.tell-a-worker", kind: "do", when: always },
    { id: "adult-at-risk.tell-police", kind: "do", when: not(bullyPolice) },
    { id: "adult-at-risk.someone-to-speak-for-you", kind: "do", when: always },
    { id: "adult-at-risk.they-ask-you", kind: "expect", when: always },
    { id: "adult-at-risk.words", kind: "say", when: always },
    { id: "adult-at-risk.simple-notes", kind: "write", when: always },
    { id: "adult-at-risk.keys-and-cards", kind: "trap", when: always },
    { id: "adult-at-risk.ask-again", kind: "next", when: always },
  ],
};
