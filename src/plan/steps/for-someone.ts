/** For someone they support. */
import { always, any, said, signal, minorOrUnknown, forSomeone } from "../situation.ts";
import type { Step } from "../step.ts";

export const forSomeoneStep: Step = {
  id: "for-someone",
  kind: "signal",
  shown: forSomeone,
  states: [{ state: "now", reason: "supporter", when: always }],
  items: [
    { id: "for-someone.ask-what-they-want", kind: "do", when: always },
    { id: "for-someone.their-yes", kind: "do", when: always },
    { id: "for-someone.safe-time", kind: "do", when: always },
    { id: "for-someone.sit-beside", kind: "do", when: always },
    { id: "for-someone.if-under-18", kind: "do", when: minorOrUnknown },
    {
      id: "for-someone.adult-needs-care",
      kind: "do",
      when: any(said("needs-care", "yes"), signal("adult-at-risk")),
    },
    { id: "for-someone.you-too", kind: "expect", when: always },
    { id: "for-someone.words", kind: "say", when: always },
    { id: "for-someone.as-told", kind: "write", when: always },
    { id: "for-someone.do-not-take-over", kind: "trap", when: always },
    { id: "for-someone.stay", kind: "next", when: always },
  ],
};
