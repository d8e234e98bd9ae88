/** Has already taken something or hurt themselves: 999 or A&E now. */
import { always, signal, helping, cannotTalk, canTalk } from "../situation.ts";
import type { Step } from "../step.ts";

export const takenHarmStep: Step = {
  id: "taken-harm",
  kind: "signal",
  shown: signal("taken-harm"),
  states: [{ state: "now", reason: "hurt-now", when: always }],
  items: [
    { id: "taken-harm.call-999", kind: "do", when: canTalk },
    { id: "taken-harm.reach-999", kind: "do", when: cannotTalk },
    { id: "taken-harm.go-to-hospital", kind: "do", when: always },
    { id: "taken-harm.tell-someone-near", kind: "do", when: always },
    { id: "taken-harm.stay-with-them", kind: "do", when: helping },
    { id: "taken-harm.what-and-when", kind: "say", when: always },
    { id: "taken-harm.feeling-fine", kind: "trap", when: always },
    { id: "taken-harm.after-hospital", kind: "next", when: always },
  ],
};
