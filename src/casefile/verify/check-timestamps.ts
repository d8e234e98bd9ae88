/** Checks each timestamp of a case file: what it stamps, who signed it, and which events of the log it vouches for. */
import * as v from "valibot";
import type { Digest, Header } from "../../case/event.ts";
import { digest as digestShape } from "../../case/schema.ts";
import { id as idShape } from "../../case/parts.ts";
import { canonicalJson } from "../../kit/canonical-json.ts";
import { vouchedBy } from "../existed.ts";
import type { Vouching } from "../existed.ts";
import { derOf } from "../pem.ts";
import { checkToken } from "../timestamp/check-token.ts";
import { hashStamped } from "../timestamp/read-token.ts";
import type { CheckedStamp, Finding } from "./findings.ts";
import { textIn } from "./open-bag.ts";
import type { OpenBag } from "./open-bag.ts";

/** `digests` and `caseId` null: the log is in another part. */
export type StampInput = Readonly<{
  bag: OpenBag;
  roots: readonly Uint8Array[];
  digests: ReadonlyMap<Header, Digest> | null;
  caseId: string | null;
  signal?: AbortSignal | undefined;
}>;

/** `trusted` and `own`: what tokens vouch for that lead to a root that was handed in, or to one in the file. */
export type StampCheck = Readonly<{
  findings: readonly Finding[];
  stamps: readonly CheckedStamp[];
  trusted: readonly Vouching[];
  own: readonly Vouching[];
}>;

const headsShape = v.strictObject({ case: idShape, heads: v.record(idShape, digestShape), v: v.literal(1) });

const BAG_TOKEN = "timestamps/bag.tsr";
const TAG_LIST = "tagmanifest-sha256.txt";

export async function checkTimestamps({
  bag,
  roots,
  digests,
  caseId,
  signal,
}: StampInput): Promise<StampCheck> {
  const findings: Finding[] = [];
  const tell = (where: string, code: Finding["code"], what = ""): void =>
    void findings.push({ where, what, code });
  const inside: Uint8Array[] = [];
  for (const path of bag.files.keys())
    if (/^timestamps\/root-\d+\.pem$/.test(path)) {
      const der = derOf(textIn(bag, path) ?? "");
      if (der === null) tell(path, "root-broken");
      else inside.push(der);
    }
  const stamps: CheckedStamp[] = [];
  const vouching = { trusted: new Array<Vouching>(), own: new Array<Vouching>() };
  const headers = new Map([...(digests ?? [])].map(([header, digest]) => [digest, header]));
  for (const [at, number] of numbersIn(bag).entries()) {
    signal?.throwIfAborted();
    const base = `timestamps/${String(number).padStart(4, "0")}`;
    const [stamped, token] = [bag.files.get(`${base}.heads.json`), bag.files.get(`${base}.tsr`)];
    if (stamped === undefined || token === undefined) {
      tell(stamped === undefined ? `${base}.heads.json` : `${base}.tsr`, "stamp-half");
      continue;
    }
    if (number !== at + 1) tell(stamped.path, "stamp-half", String(at + 1));
    const heads = headsIn(textIn(bag, stamped.path));
    if (heads === null || (caseId !== null && heads.case !== caseId)) tell(stamped.path, "stamp-heads");
    else if (digests !== null)
      for (const [feed, digest] of Object.entries(heads.heads))
        if (headers.get(digest)?.feed !== feed) tell(stamped.path, "stamp-not-in-log", digest);
    const checked = await stampOf(token.path, "log", token.bytes, stamped.bytes, roots, inside);
    if (checked.state === "broken") tell(token.path, "stamp-broken", checked.why ?? "");
    const { time, authority } = checked;
    const vouched =
      time === null || heads === null ? null : { heads: heads.heads, time, authority: authority ?? "" };
    if (vouched !== null && checked.state === "trusted") vouching.trusted.push(vouched);
    if (vouched !== null && checked.state === "own-root") vouching.own.push(vouched);
    const events = vouched === null || digests === null ? 0 : vouchedBy(headers, [vouched]).size;
    stamps.push({ ...checked, events });
  }
  const over = bag.files.get(BAG_TOKEN);
  if (over !== undefined) {
    const checked = await stampOf(
      BAG_TOKEN,
      "bag",
      over.bytes,
      bag.files.get(TAG_LIST)?.bytes ?? null,
      roots,
      inside,
    );
    if (checked.state === "broken") tell(BAG_TOKEN, "stamp-broken", checked.why ?? "");
    stamps.push({ ...checked, events: checked.state === "broken" ? 0 : (digests?.size ?? 0) });
  }
  return { findings, stamps, ...vouching };
}

/** The numbers of all that is stamped or a stamp, each once, from the smallest on. */
function numbersIn(bag: OpenBag): readonly number[] {
  const numbers = [...bag.files.keys()].flatMap((path) => {
    const [, number] = /^timestamps\/(\d{4,6})\.(?:heads\.json|tsr)$/.exec(path) ?? [];
    return number === undefined ? [] : [Number(number)];
  });
  return [...new Set(numbers)].toSorted((one, other) => one - other);
}

/** null when it is not spelled as a stamp of heads is. */
function headsIn(text: string | null): v.InferOutput<typeof headsShape> | null {
  try {
    const value: unknown = JSON.parse(text ?? "");
    return canonicalJson(value) === text && v.is(headsShape, value) ? value : null;
  } catch {
    return null;
  }
}

async function stampOf(
  path: string,
  covers: "log" | "bag",
  token: Uint8Array | null,
  stamped: Uint8Array | null,
  roots: readonly Uint8Array[],
  inside: readonly Uint8Array[],
): Promise<CheckedStamp> {
  const none = { path, covers, time: null, authority: null, rootFingerprint: null, events: 0 } as const;
  if (token === null || stamped === null) return { ...none, state: "broken", why: "nonsense" };
  const first = await checkToken(token, await digestOf("SHA-256", stamped), roots);
  // Nearly every token is over SHA-256: only where it does not fit is another one looked for.
  const hash = first.ok || first.why !== "imprint" ? "SHA-256" : (hashStamped(token) ?? "SHA-256");
  const digest = await digestOf(hash, stamped);
  const trusted = hash === "SHA-256" ? first : await checkToken(token, digest, roots);
  const given = trusted.ok || !OF_ROOTS.has(trusted.why) ? trusted : await checkToken(token, digest, inside);
  if (given.ok) {
    const { time, authority, rootFingerprint } = given;
    return {
      path,
      covers,
      state: trusted.ok ? "trusted" : "own-root",
      why: null,
      time,
      authority,
      rootFingerprint,
      events: 0,
    };
  }
  const { why, time = null } = given;
  return { ...none, state: why === "no-root" ? "no-root" : "broken", why, time };
}

/** What another root may answer otherwise. */
const OF_ROOTS: ReadonlySet<string> = new Set(["no-root", "chain", "expired"]);

async function digestOf(hash: string, bytes: Uint8Array): Promise<Uint8Array> {
  return new Uint8Array(await crypto.subtle.digest(hash, new Uint8Array(bytes)));
}
