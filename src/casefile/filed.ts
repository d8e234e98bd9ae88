/** `case.json`: the machine-readable part of a case file, from which its diary can be made again. */
import type { Digest, Header } from "../case/event.ts";
import type { Choice } from "./choice.ts";

/**
 * An event as it stands in a case file. `body` null: only its header goes in. A part with a salt is shown as recorded; one with a leaf and a value is shown in part
 * (abridged: the chain does not vouch for these words); one with a leaf alone was left out.
 */
export type FiledEvent = Readonly<{
  header: Header;
  body: Readonly<Record<string, unknown>> | null;
  salts: Readonly<Record<string, string>>;
  leaves: Readonly<Record<string, Digest>>;
}>;

/** `path` is null when the bytes are not in the file. */
export type FiledExhibit = Readonly<{
  id: string;
  path: string | null;
  digest: Digest;
  size: number;
  missing: "unreadable" | "destroyed" | null;
}>;

/** `made`: UTC to the second, `2026-11-23T12:00:00Z`. `log` holds every event of the case, by feed and number. */
export type FiledCase = Readonly<{
  format: "habits-case-file";
  version: 1;
  made: string;
  sample: boolean;
  choice: Choice;
  log: readonly FiledEvent[];
  exhibits: readonly FiledExhibit[];
}>;
