/** Someone may see this phone or what is typed on it. */
import { always, said, phoneSeen } from "../situation.ts";
import type { Step } from "../step.ts";

export const safePhoneStep: Step = {
  id: "safe-phone",
  kind: "signal",
  shown: phoneSeen,
  states: [
    { state: "now", reason: "other-side", when: said("phone", "other-side-may-see") },
    { state: "now", reason: "family", when: said("phone", "family-may-see") },
    { state: "now", reason: "school-or-work", when: said("phone", "school-or-work-device") },
    { state: "now", reason: "unsure", when: always },
  ],
  items: [
    { id: "safe-phone.use-another-phone", kind: "do", when: always },
    { id: "safe-phone.private-window", kind: "do", when: always },
    { id: "safe-phone.leave-settings", kind: "do", when: said("phone", "other-side-may-see", "unsure") },
    { id: "safe-phone.no-copy-here", kind: "do", when: always },
    { id: "safe-phone.school-or-work-sees", kind: "do", when: said("phone", "school-or-work-device") },
    { id: "safe-phone.remember-exit", kind: "do", when: always },
    { id: "safe-phone.the-bill", kind: "expect", when: always },
    { id: "safe-phone.shared-accounts", kind: "trap", when: always },
    { id: "safe-phone.library-or-friend", kind: "next", when: always },
  ],
};
