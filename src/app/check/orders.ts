/** What the page that checks a case file asks of its worker, and what comes back. */
import type { BagFaultCode } from "../../casefile/bag-fault.ts";
import type { Verdict } from "../../casefile/verify/findings.ts";

/** `roots`: certificates in DER that are trusted. `words`: what opens sealed files, or null. `join` makes one file of several parts. */
export type CheckOrder = Readonly<{
  do: "check" | "join";
  files: readonly File[];
  words: string | null;
  roots: readonly Uint8Array[];
}>;

/** `wrong-words`: they do not open it. `unreadable`: the file went away while it was read. Else why parts could not be joined. */
export type CheckTrouble = "wrong-words" | "unreadable" | "broken" | BagFaultCode;

/** `sealed`: it takes words to open it. `joined`: one whole case file. Bytes. */
export type CheckAnswer =
  | Readonly<{ says: "progress"; done: number; of: number }>
  | Readonly<{ says: "sealed" }>
  | Readonly<{ says: "verdict"; verdict: Verdict }>
  | Readonly<{ says: "joined"; name: string; bytes: Blob }>
  | Readonly<{ says: "trouble"; why: CheckTrouble }>;
