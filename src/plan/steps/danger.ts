/** Danger now: how to reach help at once, also without speaking. */
import { always, signal, minorOrUnknown, helping, cannotTalk, canTalk } from "../situation.ts";
import type { Step } from "../step.ts";

export const dangerStep: Step = {
  id: "danger",
  kind: "signal",
  shown: signal("danger"),
  states: [{ state: "now", reason: "danger-now", when: always }],
  items: [
    { id: "danger.call-999", kind: "do", when: canTalk },
    { id: "danger.bsl-999", kind: "do", when: cannotTalk },
    { id: "danger.text-999", kind: "do", when: cannotTalk },
    { id: "danger.relay-999", kind: "do", when: cannotTalk },
    { id: "danger.press-55", kind: "do", when: always },
    { id: "danger.get-away", kind: "do", when: always },
    { id: "danger.call-for-them", kind: "do", when: helping },
    { id: "danger.tell-adult", kind: "do", when: minorOrUnknown },
    { id: "danger.operator-asks", kind: "expect", when: always },
    { id: "danger.where-first", kind: "say", when: always },
    { id: "danger.silence", kind: "trap", when: always },
    { id: "danger.no-warning", kind: "trap", when: always },
    { id: "danger.incident-number", kind: "write", when: always },
    { id: "danger.when-safe", kind: "next", when: always },
  ],
};
