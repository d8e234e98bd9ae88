/** An order, injunction or bail condition already says they must stay away. */
import { always, not, signal, cannotTalk, canTalk, mayCut, bullyPolice } from "../situation.ts";
import type { Step } from "../step.ts";

export const breachStep: Step = {
  id: "breach",
  kind: "signal",
  shown: signal("breach"),
  states: [{ state: "now", reason: "order-broken", when: always }],
  items: [
    { id: "breach.emergency", kind: "do", when: canTalk },
    { id: "breach.emergency-text", kind: "do", when: cannotTalk },
    { id: "breach.tell-police-each-time", kind: "do", when: not(bullyPolice) },
    { id: "breach.ask-who-made-it", kind: "do", when: bullyPolice },
    { id: "breach.keep-each-contact", kind: "do", when: always },
    { id: "breach.order-at-hand", kind: "do", when: always },
    { id: "breach.helpline", kind: "do", when: not(mayCut) },
    { id: "breach.may-be-arrest", kind: "expect", when: always },
    { id: "breach.there-is-an-order", kind: "say", when: always },
    { id: "breach.each-breach", kind: "write", when: always },
    { id: "breach.kind-messages", kind: "trap", when: always },
    { id: "breach.supervisor", kind: "next", when: always },
  ],
};
