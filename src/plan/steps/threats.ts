/** Threats: what to do now and whom to tell. */
import { always, not, said, signal, minorOrUnknown, cannotTalk, canTalk, bullyPolice } from "../situation.ts";
import type { Step } from "../step.ts";

export const threatsStep: Step = {
  id: "threats",
  kind: "signal",
  shown: signal("threats"),
  states: [{ state: "now", reason: "threats", when: always }],
  items: [
    { id: "threats.emergency", kind: "do", when: canTalk },
    { id: "threats.emergency-text", kind: "do", when: cannotTalk },
    { id: "threats.tell-police", kind: "do", when: not(bullyPolice) },
    { id: "threats.do-not-reply", kind: "do", when: always },
    { id: "threats.address-known", kind: "do", when: said("happening", "private-details-shared") },
    { id: "threats.tell-near", kind: "do", when: always },
    { id: "threats.tell-safe-adult", kind: "do", when: minorOrUnknown },
    { id: "threats.taken-seriously", kind: "expect", when: always },
    { id: "threats.say-it-plainly", kind: "say", when: always },
    { id: "threats.exact-words", kind: "write", when: always },
    { id: "threats.threaten-back", kind: "trap", when: always },
    { id: "threats.only-a-joke", kind: "trap", when: always },
    { id: "threats.again", kind: "next", when: always },
  ],
};
