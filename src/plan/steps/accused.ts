/** Someone says that they did it. */
import { always, not, said, under18, minorOrUnknown, picturesAtRisk } from "../situation.ts";
import type { Step } from "../step.ts";

export const accusedStep: Step = {
  id: "accused",
  kind: "signal",
  shown: said("who", "being-accused"),
  states: [{ state: "now", reason: "accused", when: always }],
  items: [
    { id: "accused.no-contact", kind: "do", when: always },
    { id: "accused.keep-everything", kind: "do", when: not(picturesAtRisk) },
    { id: "accused.keep-words", kind: "do", when: picturesAtRisk },
    { id: "accused.do-not-post", kind: "do", when: always },
    { id: "accused.get-advice", kind: "do", when: not(under18) },
    { id: "accused.adult-with-you", kind: "do", when: minorOrUnknown },
    { id: "accused.answer-in-writing", kind: "do", when: always },
    { id: "accused.someone-to-talk", kind: "do", when: always },
    { id: "accused.both-heard", kind: "expect", when: always },
    { id: "accused.words", kind: "say", when: always },
    { id: "accused.your-account", kind: "write", when: always },
    { id: "accused.counter-report", kind: "trap", when: always },
    { id: "accused.ask-review", kind: "next", when: always },
  ],
};
