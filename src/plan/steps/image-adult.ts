/** A sexual image of an adult, shared or threatened. */
import { always, not, signal, cannotTalk, canTalk, picturesAtRisk, bullyPolice } from "../situation.ts";
import type { Step } from "../step.ts";

export const imageAdultStep: Step = {
  id: "image-adult",
  kind: "signal",
  shown: signal("image-adult"),
  states: [{ state: "now", reason: "adult", when: always }],
  items: [
    { id: "image-adult.revenge-porn-helpline", kind: "do", when: canTalk },
    { id: "image-adult.revenge-porn-helpline-write", kind: "do", when: cannotTalk },
    { id: "image-adult.stopncii", kind: "do", when: always },
    { id: "image-adult.keep-proof-first", kind: "do", when: not(picturesAtRisk) },
    { id: "image-adult.tell-police", kind: "do", when: not(bullyPolice) },
    { id: "image-adult.report-to-app", kind: "do", when: always },
    { id: "image-adult.tell-one-person", kind: "do", when: always },
    { id: "image-adult.not-your-fault", kind: "expect", when: always },
    { id: "image-adult.words", kind: "say", when: always },
    { id: "image-adult.where-it-is", kind: "write", when: always },
    { id: "image-adult.paid-removal", kind: "trap", when: always },
    { id: "image-adult.report-can-delete", kind: "trap", when: not(picturesAtRisk) },
    { id: "image-adult.helpline-again", kind: "next", when: always },
  ],
};
