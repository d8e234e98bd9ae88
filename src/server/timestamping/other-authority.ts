/** Asks the authority that the operator named (TSA_URL), and hands its answer through when it is one to what was asked. */
import { randomBytes } from "node:crypto";
import { TIMESTAMP } from "../../wire/timestamp.ts";
import type { TroubleCode } from "../errors.ts";
import { TRUE, sequence, small, unsigned } from "./der.ts";
import type { Query } from "./query.ts";
import { judgeReply } from "./read-reply.ts";
import { refused } from "./reply.ts";

export type OtherReply = Readonly<{ ok: true; reply: Uint8Array } | { ok: false; trouble: TroubleCode }>;

/** Questions under way at once: more would be a crowd at somebody else's door. */
const MOST_AT_ONCE = 32;

const AWAY: OtherReply = { ok: false, trouble: "stamp-away" };
const NONSENSE: OtherReply = { ok: false, trouble: "stamp-nonsense" };

/** Nothing of who asked goes along: the question is written anew. `patienceMs` left out: the usual one. */
export function otherAuthority(
  address: string,
  patienceMs: number = TIMESTAMP.patienceMs,
): (query: Query) => Promise<OtherReply> {
  let underWay = 0;
  return async (query) => {
    if (underWay >= MOST_AT_ONCE) return AWAY;
    underWay += 1;
    try {
      return await ask(address, patienceMs, query);
    } finally {
      underWay -= 1;
    }
  };
}

async function ask(address: string, patienceMs: number, query: Query): Promise<OtherReply> {
  const { imprint, policy, certificates } = query;
  // The asker's own nonce, so that they can tell the answer by it; ours where they sent none.
  const nonce = query.nonce ?? unsigned(randomBytes(8));
  const body = sequence(
    ...[small(1), imprint, ...(policy === null ? [] : [policy]), nonce, ...(certificates ? [TRUE] : [])],
  );
  const bytes = await fetched(address, patienceMs, body);
  if (!(bytes instanceof Uint8Array)) return bytes;
  const judged = judgeReply(bytes, { imprint, policy, nonce });
  if (judged === "nonsense") return NONSENSE;
  return { ok: true, reply: judged === "granted" ? bytes : refused(judged) };
}

async function fetched(address: string, patienceMs: number, body: Buffer): Promise<Uint8Array | OtherReply> {
  try {
    const answer = await fetch(address, {
      method: "POST",
      headers: { "content-type": TIMESTAMP.queryType, accept: TIMESTAMP.replyType },
      body: new Uint8Array(body),
      redirect: "manual",
      signal: AbortSignal.timeout(patienceMs),
    });
    const type = answer.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
    if (answer.status !== 200 || type !== TIMESTAMP.replyType) {
      await answer.body?.cancel();
      return answer.status === 429 || answer.status >= 500 ? AWAY : NONSENSE;
    }
    return (await wholeBody(answer)) ?? NONSENSE;
  } catch {
    return AWAY;
  }
}

/** Null when it is longer than any token is. */
async function wholeBody(answer: Response): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const body: ReadableStream<Uint8Array> | null = answer.body;
  for await (const part of body ?? []) {
    length += part.length;
    if (length > TIMESTAMP.maxReplyBytes) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
