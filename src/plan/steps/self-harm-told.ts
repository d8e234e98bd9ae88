/** Someone tells them to hurt themselves. */
import { always, all, not, signal, minorOrUnknown, cannotTalk, canTalk, bullyPolice } from "../situation.ts";
import type { Step } from "../step.ts";

export const selfHarmToldStep: Step = {
  id: "self-harm-told",
  kind: "signal",
  shown: signal("self-harm-encouraged"),
  states: [{ state: "now", reason: "told-to", when: always }],
  items: [
    { id: "self-harm-told.emergency", kind: "do", when: canTalk },
    { id: "self-harm-told.emergency-text", kind: "do", when: cannotTalk },
    { id: "self-harm-told.stop-looking", kind: "do", when: always },
    { id: "self-harm-told.samaritans", kind: "do", when: canTalk },
    { id: "self-harm-told.shout", kind: "do", when: always },
    { id: "self-harm-told.childline", kind: "do", when: all(minorOrUnknown, canTalk) },
    { id: "self-harm-told.childline-chat", kind: "do", when: all(minorOrUnknown, cannotTalk) },
    { id: "self-harm-told.tell-someone", kind: "do", when: always },
    { id: "self-harm-told.tell-police", kind: "do", when: not(bullyPolice) },
    { id: "self-harm-told.report-to-app", kind: "do", when: always },
    { id: "self-harm-told.their-words-not-you", kind: "expect", when: always },
    { id: "self-harm-told.words", kind: "say", when: always },
    { id: "self-harm-told.exact-words", kind: "write", when: always },
    { id: "self-harm-told.reading-again", kind: "trap", when: always },
    { id: "self-harm-told.again", kind: "next", when: always },
  ],
};
