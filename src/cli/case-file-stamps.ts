/** Timestamps for a case file that is made in a terminal: asked over HTTP, checked before they go in. */
import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import type { Event } from "../case/event.ts";
import { headsOf } from "../case/log.ts";
import type { BagInput } from "../casefile/bag.ts";
import type { Existed } from "../casefile/told.ts";
import { utf8 } from "../kit/bytes.ts";
import { canonicalJson } from "../kit/canonical-json.ts";
import { checkToken } from "../casefile/timestamp/check-token.ts";
import { timestampRequest } from "../casefile/timestamp/request.ts";
import { derOf, fingerprintOf } from "../casefile/pem.ts";
import { sha256 } from "../kit/digest.ts";

const PATIENCE_MS = 15_000;
const LONGEST_ANSWER = 1_000_000;

type Asked = Readonly<{ tsr: Uint8Array; time: string; authority: string }>;

export type Stamping = Pick<BagInput, "timestamps" | "roots" | "stamp"> &
  Readonly<{ existed: ReadonlyMap<string, Existed> }>;

/** `address`: of an authority (RFC 3161 over HTTP), or null for none; `file`: its root, PEM. The log's heads are stamped at once; the bag when it is made. */
export async function stampingOf(
  { authority: address, root: file }: Readonly<{ authority: string | null; root: string | null }>,
  events: readonly Event[],
  warn: (line: string) => void,
): Promise<Stamping> {
  const none: Stamping = { timestamps: [], roots: [], existed: new Map() };
  if (address === null) return none;
  const root = file === null ? await offeredRoot(address) : readFileSync(file, "utf8");
  if (root === null || fingerprintOf(root) === null) {
    warn("The root certificate of the authority is not known: name it with --ca. There is no stamp.");
    return none;
  }
  const authority = new Authority(address, root, { warn, random: (bytes) => randomBytes(bytes) });
  const heads = utf8(canonicalJson({ case: events[0]?.body.about.case ?? "", heads: headsOf(events), v: 1 }));
  const asked = await authority.stamp(heads);
  return {
    timestamps: asked === null ? [] : [{ heads, tsr: asked.tsr }],
    roots: [root],
    stamp: async (digest) => (await authority.stampDigest(digest))?.tsr ?? null,
    existed: new Map(
      asked === null
        ? []
        : events.map(({ body }) => [body.about.id, { by: asked.time, authority: asked.authority }]),
    ),
  };
}

/** `warn` is told in one plain line why there is none. */
class Authority {
  readonly #address: string;
  readonly #root: string;
  readonly #warn: (line: string) => void;
  readonly #random: (bytes: number) => Uint8Array;

  constructor(
    address: string,
    root: string,
    outside: Readonly<{ warn(line: string): void; random(bytes: number): Uint8Array }>,
  ) {
    this.#address = address;
    this.#root = root;
    this.#warn = (line) => outside.warn(line);
    this.#random = (bytes) => outside.random(bytes);
  }

  /** null when the authority does not answer, or answers what does not check against its root. */
  async stamp(bytes: Uint8Array): Promise<Asked | null> {
    return this.stampDigest(sha256(bytes));
  }

  async stampDigest(digest: Uint8Array): Promise<Asked | null> {
    const der = derOf(this.#root);
    const answer = await bytesAt(this.#address, {
      method: "POST",
      headers: { "content-type": "application/timestamp-query" },
      body: new Uint8Array(timestampRequest(digest, this.#random(8))),
    });
    if (answer === null || der === null) return this.#none("does not answer");
    const verdict = await checkToken(answer, digest, [der]);
    if (!verdict.ok) return this.#none(`answers what does not check (${verdict.why})`);
    return { tsr: answer, time: verdict.time, authority: verdict.authority };
  }

  #none(why: string): null {
    this.#warn(`The authority ${this.#address} ${why}: the file is made without its stamp.`);
    return null;
  }
}

/** The authority's root certificate, PEM, where it is offered beside the authority itself; null when it is not. */
async function offeredRoot(address: string): Promise<string | null> {
  const bytes = await bytesAt(`${address.replace(/\/$/, "")}/root.pem`, {});
  const text = bytes === null ? null : new TextDecoder().decode(bytes);
  return text !== null && derOf(text) !== null ? text : null;
}

async function bytesAt(address: string, init: RequestInit): Promise<Uint8Array | null> {
  try {
    const answer = await fetch(address, { ...init, signal: AbortSignal.timeout(PATIENCE_MS) });
    if (!answer.ok) return null;
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return bytes.length > LONGEST_ANSWER ? null : bytes;
  } catch {
    return null;
  }
}
