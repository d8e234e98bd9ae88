/** The timestamp authority as the server shows it: questions, certificates and health, from the built-in one or the one that the operator named. */
import { BY, TIMESTAMP, TIMESTAMP_ROUTES } from "../../wire/timestamp.ts";
import type { TroubleCode } from "../errors.ts";
import { headersFor } from "../headers.ts";
import { refuseInWords } from "../refusal.ts";
import type { Keys } from "./keys.ts";
import type { OtherReply } from "./other-authority.ts";
import { ownAuthority } from "./own-authority.ts";
import type { Query } from "./query.ts";
import { readQuery } from "./query.ts";
import type { RateLimit } from "./rate-limit.ts";
import { questionOf } from "./read-question.ts";
import { refused } from "./reply.ts";
import { senderOf } from "./sender.ts";

/** `rootPem`: the root that the other authority's tokens are checked with. */
export type Other = Readonly<{ ask(query: Query): Promise<OtherReply>; rootPem: string }>;

/** `time`: milliseconds since 1970, null when not known; `clock`: the same, unguarded. `proxies`: how many of ours stand in front. */
export type TimestampingParts = Readonly<{
  keys: Keys;
  other: Other | null;
  time(): number | null;
  clock(): number;
  limit: RateLimit;
  proxies: number;
  httpsOnly: boolean;
}>;

export type TimestampRoute = keyof typeof TIMESTAMP_ROUTES;

/** `peer`: the address at the other end of the connection; it is counted and forgotten. */
export type Timestamping = (route: TimestampRoute, request: Request, peer: string) => Promise<Response>;

export function makeTimestamping(parts: TimestampingParts): Timestamping {
  const { keys, other, time, clock, limit, proxies, httpsOnly } = parts;
  const own = ownAuthority({ keys, time });
  const headers = { ...headersFor("other", httpsOnly), "cache-control": "no-store" };
  const refuse = (code: TroubleCode, extra: Readonly<Record<string, string>> = {}): Response =>
    refuseInWords(code, httpsOnly, extra);

  return async (route, request, peer) => {
    const { methods } = TIMESTAMP_ROUTES[route];
    if (!methods.some((method) => method === request.method))
      return refuse("stamp-wrong-method", { allow: methods.join(", "), connection: "close" });
    const by = whoOf(request.url);
    if (by === null) return refuse("stamp-unreadable", { connection: "close" });
    if (route === "health") return healthAnswer();
    if (by === "other" && other === null) return refuse("stamp-no-other", { connection: "close" });
    const asked = by === "own" ? null : other;
    if (route === "root") return answer(TIMESTAMP.pemType, asked?.rootPem ?? keys.rootPem);
    if (route === "chain") return answer(TIMESTAMP.pemType, asked?.rootPem ?? keys.chain());
    return stamp(request, peer, asked);
  };

  async function stamp(request: Request, peer: string, asked: Other | null): Promise<Response> {
    // What was not read would be taken for the next request on this connection.
    const close = { connection: "close" };
    const wait = limit(senderOf(peer, request.headers.get("x-forwarded-for"), proxies));
    if (wait > 0) return refuse("stamp-too-often", { ...close, "retry-after": String(wait) });
    const bytes = await questionOf(request);
    if (typeof bytes === "string") return refuse(bytes, close);
    const query = readQuery(bytes);
    if (typeof query === "string") return answer(TIMESTAMP.replyType, refused(query));
    if (asked === null) return answer(TIMESTAMP.replyType, own(query));
    const replied = await asked.ask(query);
    if (replied.ok) return answer(TIMESTAMP.replyType, replied.reply);
    return refuse(replied.trouble, replied.trouble === "stamp-away" ? { "retry-after": "60" } : {});
  }

  function answer(type: string, content: Uint8Array | string, status = 200): Response {
    const body = typeof content === "string" ? content : new Uint8Array(content);
    const length = String(Buffer.byteLength(body));
    const typed = { ...headers, "content-type": type, "content-length": length };
    return new Response(body, { status, headers: typed });
  }

  function healthAnswer(): Response {
    const { until, problems } = keys.health(clock());
    const clockProblem =
      time() === null ? ["The clock of this machine went back. Set it right, and restart."] : [];
    const all = [...problems, ...clockProblem];
    const state = until === null ? "no tokens" : `tokens until ${new Date(until).toISOString().slice(0, 10)}`;
    const well = until !== null && clockProblem.length === 0;
    return answer("text/plain; charset=utf-8", `${[state, ...all].join("\n")}\n`, well ? 200 : 503);
  }
}

/** `default` without the question; null for one that is not ours. */
function whoOf(address: string): "own" | "other" | "default" | null {
  const at = address.indexOf("?");
  const asked = at === -1 ? "" : address.slice(at + 1);
  if (asked === "") return "default";
  if (asked === `${BY.name}=${BY.own}`) return "own";
  return asked === `${BY.name}=${BY.other}` ? "other" : null;
}
