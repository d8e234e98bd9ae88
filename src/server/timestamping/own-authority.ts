/** The built-in authority: a question in, an answer out, whatever the question is. */
import { randomBytes } from "node:crypto";
import type { Keys } from "./keys.ts";
import { POLICY } from "./names.ts";
import type { Query } from "./query.ts";
import { granted, refused } from "./reply.ts";

/** `time`: milliseconds since 1970, null when not known. */
export type OwnParts = Readonly<{ keys: Pick<Keys, "writerAt">; time: () => number | null }>;

/** A TimeStampResp in DER for each question that was read. */
export function ownAuthority({ keys, time }: OwnParts): (query: Query) => Buffer {
  return ({ imprint, policy, nonce, certificates }) => {
    if (policy !== null && !POLICY.equals(policy)) return refused("unacceptedPolicy");
    const moment = time();
    if (moment === null) return refused("timeNotAvailable");
    const write = keys.writerAt(moment);
    if (write === null) return refused("systemFailure");
    return granted(write({ imprint, nonce, certificates, moment, serial: randomBytes(16) }));
  };
}
