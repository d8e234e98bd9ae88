/** Thinking of suicide or self-harm: someone to talk to now. */
import { always, all, signal, minorOrUnknown, helping, cannotTalk, canTalk } from "../situation.ts";
import type { Step } from "../step.ts";

export const suicideStep: Step = {
  id: "suicide",
  kind: "signal",
  shown: signal("suicide"),
  states: [{ state: "now", reason: "talk-now", when: always }],
  items: [
    { id: "suicide.emergency", kind: "do", when: canTalk },
    { id: "suicide.emergency-text", kind: "do", when: cannotTalk },
    { id: "suicide.samaritans", kind: "do", when: canTalk },
    { id: "suicide.shout", kind: "do", when: always },
    { id: "suicide.childline", kind: "do", when: all(canTalk, minorOrUnknown) },
    { id: "suicide.childline-chat", kind: "do", when: all(cannotTalk, minorOrUnknown) },
    { id: "suicide.nhs-mental-health", kind: "do", when: canTalk },
    { id: "suicide.tell-one-person", kind: "do", when: always },
    { id: "suicide.make-it-safer", kind: "do", when: always },
    { id: "suicide.ask-them", kind: "do", when: helping },
    { id: "suicide.they-listen", kind: "expect", when: always },
    { id: "suicide.childline-keeps-quiet", kind: "expect", when: minorOrUnknown },
    { id: "suicide.first-words", kind: "say", when: always },
    { id: "suicide.stop-looking", kind: "trap", when: always },
    { id: "suicide.ask-again", kind: "next", when: always },
  ],
};
