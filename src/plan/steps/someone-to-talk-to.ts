/** People who listen, by age and by whether they can phone. */
import {
  always,
  all,
  any,
  not,
  under18,
  under13,
  minorOrUnknown,
  forChild,
  forSomeone,
  sawIt,
  cannotTalk,
  canTalk,
} from "../situation.ts";
import type { Step } from "../step.ts";

export const someoneToTalkToStep: Step = {
  id: "someone-to-talk-to",
  kind: "care",
  shown: always,
  states: [
    { state: "now", reason: "young", when: under18 },
    { state: "now", reason: "anyone", when: always },
  ],
  items: [
    { id: "someone-to-talk-to.childline", kind: "do", when: all(minorOrUnknown, canTalk) },
    { id: "someone-to-talk-to.childline-chat", kind: "do", when: all(minorOrUnknown, cannotTalk) },
    { id: "someone-to-talk-to.adult-you-trust", kind: "do", when: all(minorOrUnknown, not(under13)) },
    { id: "someone-to-talk-to.is-there-an-adult", kind: "do", when: under13 },
    { id: "someone-to-talk-to.children-services", kind: "do", when: under18 },
    { id: "someone-to-talk-to.victim-support", kind: "do", when: all(not(under18), canTalk) },
    { id: "someone-to-talk-to.victim-support-chat", kind: "do", when: all(not(under18), cannotTalk) },
    { id: "someone-to-talk-to.victim-support-young", kind: "do", when: under18 },
    { id: "someone-to-talk-to.samaritans", kind: "do", when: canTalk },
    { id: "someone-to-talk-to.shout", kind: "do", when: always },
    { id: "someone-to-talk-to.bullying-helpline", kind: "do", when: all(canTalk, not(under18)) },
    {
      id: "someone-to-talk-to.nspcc",
      kind: "do",
      when: all(any(forChild, forSomeone, sawIt), minorOrUnknown, canTalk),
    },
    {
      id: "someone-to-talk-to.nspcc-write",
      kind: "do",
      when: all(any(forChild, forSomeone, sawIt), minorOrUnknown, cannotTalk),
    },
    { id: "someone-to-talk-to.they-listen", kind: "expect", when: always },
    { id: "someone-to-talk-to.what-childline-tells", kind: "expect", when: minorOrUnknown },
    { id: "someone-to-talk-to.the-bill", kind: "expect", when: always },
    { id: "someone-to-talk-to.first-words", kind: "say", when: always },
    { id: "someone-to-talk-to.waiting", kind: "trap", when: always },
    { id: "someone-to-talk-to.another-one", kind: "next", when: always },
  ],
};
