/** It is about who they are. */
import { always, not, signal, placeHas, cannotTalk, canTalk, bullyPolice } from "../situation.ts";
import type { Step } from "../step.ts";

export const hateStep: Step = {
  id: "hate",
  kind: "signal",
  shown: signal("hate"),
  states: [{ state: "now", reason: "hate", when: always }],
  items: [
    { id: "hate.emergency", kind: "do", when: canTalk },
    { id: "hate.emergency-text", kind: "do", when: cannotTalk },
    { id: "hate.say-it-first", kind: "do", when: not(bullyPolice) },
    { id: "hate.report-hate-online", kind: "do", when: always },
    { id: "hate.hate-helpers", kind: "do", when: always },
    { id: "hate.tell-each-body", kind: "do", when: always },
    { id: "hate.no-proof-needed", kind: "expect", when: always },
    { id: "hate.rules-change", kind: "expect", when: placeHas("england-and-wales-law") },
    { id: "hate.words", kind: "say", when: always },
    { id: "hate.their-words", kind: "write", when: always },
    { id: "hate.small-things", kind: "trap", when: always },
    { id: "hate.group-speaks", kind: "next", when: always },
  ],
};
