/** Someone got into an account or phone. */
import { always, not, signal, stalkingNo, bullyPolice } from "../situation.ts";
import type { Step } from "../step.ts";

export const hackedStep: Step = {
  id: "hacked",
  kind: "signal",
  shown: signal("hacking"),
  states: [
    { state: "later", reason: "ask-first", when: not(stalkingNo) },
    { state: "now", reason: "hacked", when: always },
  ],
  items: [
    { id: "hacked.talk-before-changing", kind: "do", when: not(stalkingNo) },
    { id: "hacked.safe-device", kind: "do", when: always },
    { id: "hacked.mail-first", kind: "do", when: stalkingNo },
    { id: "hacked.two-steps", kind: "do", when: stalkingNo },
    { id: "hacked.sign-out-others", kind: "do", when: stalkingNo },
    { id: "hacked.get-it-back", kind: "do", when: always },
    { id: "hacked.tell-bank", kind: "do", when: always },
    { id: "hacked.report-fraud", kind: "do", when: always },
    { id: "hacked.slow", kind: "expect", when: always },
    { id: "hacked.words", kind: "say", when: always },
    { id: "hacked.what-changed", kind: "write", when: always },
    { id: "hacked.recovery-scams", kind: "trap", when: always },
    { id: "hacked.same-password", kind: "trap", when: stalkingNo },
    { id: "hacked.police", kind: "next", when: not(bullyPolice) },
  ],
};
