/** Keeping the proof, never as the price of help. */
import {
  always,
  all,
  any,
  not,
  said,
  under18,
  minorOrUnknown,
  phoneSeen,
  safetyFirst,
  stalkingNo,
  mayCut,
  picturesAtRisk,
} from "../situation.ts";
import type { Step } from "../step.ts";

export const proofStep: Step = {
  id: "proof",
  kind: "proof",
  shown: always,
  states: [
    { state: "later", reason: "safe-first", when: safetyFirst },
    { state: "now", reason: "words-only", when: picturesAtRisk },
    { state: "now", reason: "keep-safely", when: not(stalkingNo) },
    { state: "now", reason: "keep-first", when: always },
  ],
  items: [
    { id: "proof.words-only", kind: "do", when: picturesAtRisk },
    { id: "proof.screenshot", kind: "do", when: not(picturesAtRisk) },
    { id: "proof.link-and-name", kind: "do", when: always },
    { id: "proof.stop-looking", kind: "do", when: mayCut },
    { id: "proof.stop-looking-mute", kind: "do", when: not(mayCut) },
    { id: "proof.save-chat", kind: "do", when: not(picturesAtRisk) },
    {
      id: "proof.vanishing",
      kind: "do",
      when: all(
        not(picturesAtRisk),
        said("where", "snapchat", "whatsapp", "instagram", "telegram", "messenger", "games"),
      ),
    },
    {
      id: "proof.voicemail-and-calls",
      kind: "do",
      when: any(said("where", "calls", "texts"), said("happening", "unwanted-calls")),
    },
    { id: "proof.letters-and-spoken", kind: "do", when: said("where", "in-person", "post") },
    { id: "proof.damage-and-noise", kind: "do", when: said("happening", "at-home") },
    { id: "proof.diary", kind: "do", when: always },
    { id: "proof.who-saw", kind: "do", when: always },
    { id: "proof.keep-elsewhere", kind: "do", when: any(phoneSeen, not(stalkingNo)) },
    { id: "proof.let-someone-keep", kind: "do", when: any(under18, said("needs-care", "yes")) },
    { id: "proof.no-proof-still-help", kind: "expect", when: always },
    { id: "proof.may-be-read", kind: "expect", when: always },
    { id: "proof.fields", kind: "write", when: always },
    { id: "proof.do-not-change", kind: "trap", when: always },
    { id: "proof.do-not-provoke", kind: "trap", when: always },
    { id: "proof.do-not-post-it", kind: "trap", when: always },
    { id: "proof.never-the-picture", kind: "trap", when: any(picturesAtRisk, minorOrUnknown) },
    { id: "proof.report-can-delete", kind: "trap", when: not(picturesAtRisk) },
    { id: "proof.stop-any-time", kind: "next", when: always },
  ],
};
