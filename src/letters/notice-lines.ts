/** What was told before, in order, with every reference: what a complaint stands on. */
import { whenKey } from "../case/when-key.ts";
import { fill } from "../content/fill.ts";
import type { LetterInput } from "./letter-input.ts";
import { whenText } from "./when-text.ts";

/** Notices of the topics that the letter names, oldest first. A Case Review names them to all bodies, other letters to any. */
export function noticeLines({ letter, open, phrases, language }: LetterInput): readonly string[] {
  return open.notices
    .filter((notice) => letter.before.includes(notice.to.topic))
    .toSorted((one, other) => (whenKey(one.when.when.at) < whenKey(other.when.when.at) ? -1 : 1))
    .map((notice) => {
      const when = whenText(notice.when.when, phrases, language);
      const body = open.bodies.get(notice.to.body)?.now.name ?? "";
      const reference = notice.references.join(", ");
      return reference === ""
        ? fill(phrases.notice, { when, body })
        : fill(phrases.noticeref, { when, body, reference });
    });
}
