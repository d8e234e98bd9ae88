/** A parent, for their child. */
import { always, not, said, forChild, cannotTalk, canTalk } from "../situation.ts";
import type { Step } from "../step.ts";

export const forChildStep: Step = {
  id: "for-child",
  kind: "signal",
  shown: forChild,
  states: [{ state: "now", reason: "parent", when: always }],
  items: [
    { id: "for-child.listen-first", kind: "do", when: always },
    { id: "for-child.decide-together", kind: "do", when: always },
    { id: "for-child.leave-the-phone", kind: "do", when: always },
    { id: "for-child.no-message-to-them", kind: "do", when: always },
    { id: "for-child.do-not-post", kind: "do", when: always },
    { id: "for-child.tell-school", kind: "do", when: not(said("learning", "none")) },
    { id: "for-child.nspcc", kind: "do", when: canTalk },
    { id: "for-child.nspcc-write", kind: "do", when: cannotTalk },
    { id: "for-child.kidscape", kind: "do", when: canTalk },
    { id: "for-child.childline-for-them", kind: "do", when: always },
    { id: "for-child.takes-time", kind: "expect", when: always },
    { id: "for-child.to-your-child", kind: "say", when: always },
    { id: "for-child.your-own-note", kind: "write", when: always },
    { id: "for-child.your-own-check", kind: "trap", when: always },
    { id: "for-child.at-the-gate", kind: "trap", when: always },
    { id: "for-child.watch-signs", kind: "next", when: always },
  ],
};
