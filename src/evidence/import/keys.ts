/** Names each message by what it says, so that the same export, or a later one that overlaps it, adds only what is new. */
import { wellFormed } from "../../case/well-formed.ts";
import { canonicalJson } from "../../kit/canonical-json.ts";
import { sha256Hex } from "../../kit/digest.ts";
import { utf8 } from "../../kit/bytes.ts";
import type { Message, Service } from "./message.ts";

/**
 * Gives the key of each message: SHA-256, 64 hex digits, over the canonical JSON (RFC 8785) of `{ at, conversation, from, ordinal, service, text }`.
 * `ordinal` counts those that are equal in all else, from 0, in the order of the export: someone who writes "no" three times in a minute
 * wrote three messages. Messages must come in that order, none left out that is equal to another.
 */
export class MessageKeys {
  readonly #service: Service;
  readonly #seen = new Map<string, number>();

  constructor(service: Service) {
    this.#service = service;
  }

  keyOf({ at, conversation, from, text }: Message): string {
    const said = wellFormed({ at, conversation, from, service: this.#service, text });
    const first = digest({ ...said, ordinal: 0 });
    // Half of a digest is enough to tell messages of one export apart.
    const short = first.slice(0, 32);
    const ordinal = this.#seen.get(short) ?? 0;
    this.#seen.set(short, ordinal + 1);
    return ordinal === 0 ? first : digest({ ...said, ordinal });
  }
}

function digest(value: unknown): string {
  return sha256Hex(utf8(canonicalJson(value)));
}
