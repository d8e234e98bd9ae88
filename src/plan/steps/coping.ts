/** How to cope. */
import { always, minorOrUnknown } from "../situation.ts";
import type { Step } from "../step.ts";

export const copingStep: Step = {
  id: "coping",
  kind: "care",
  shown: always,
  states: [{ state: "now", reason: "always-here", when: always }],
  items: [
    { id: "coping.stop-looking", kind: "do", when: always },
    { id: "coping.tell-one-person", kind: "do", when: always },
    { id: "coping.rest", kind: "do", when: always },
    { id: "coping.not-everything", kind: "do", when: always },
    { id: "coping.show-this", kind: "do", when: minorOrUnknown },
    { id: "coping.see-doctor", kind: "do", when: always },
    { id: "coping.not-your-fault", kind: "expect", when: always },
    { id: "coping.ups-and-downs", kind: "expect", when: always },
    { id: "coping.to-a-friend", kind: "say", when: always },
    { id: "coping.how-it-hits-you", kind: "write", when: always },
    { id: "coping.late-at-night", kind: "trap", when: always },
    { id: "coping.talk", kind: "next", when: always },
  ],
};
