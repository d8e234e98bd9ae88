/** What was chosen on the protection step, as the worker is told it. */
import type { MakeDraft } from "./make-draft.ts";
import type { Form } from "./orders.ts";

const MILLION = 1_000_000;

/** `words` open it, where that was chosen. The PDF alone is never sealed to a recipient, comes in one file, and has no stamp. */
export function formOf({ whole, lock, recipient, parts, stamp }: MakeDraft, words: string): Form {
  if (!whole) {
    return {
      whole: false,
      password: lock === "words" ? words : null,
      lock: null,
      partBytes: null,
      stamp: false,
    };
  }
  return {
    whole: true,
    password: null,
    lock:
      lock === "words"
        ? { passphrase: words }
        : lock === "recipient"
          ? { recipient: recipient.trim() }
          : null,
    partBytes: parts === null ? null : Number(parts) * MILLION,
    stamp,
  };
}
