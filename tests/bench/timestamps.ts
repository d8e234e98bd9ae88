/** Times tokens of the built-in authority on one core, from the question's bytes to the answer's, beside `openssl ts -reply` started once for each; prints JSON when run by itself. */
import { fileURLToPath } from "node:url";
import { openKeys } from "../../src/server/timestamping/keys.ts";
import { ownAuthority } from "../../src/server/timestamping/own-authority.ts";
import { readQuery } from "../../src/server/timestamping/query.ts";
import { newFolder, openssl, opensslAuthority, opensslQuestion, removeFolders } from "../server/stamping.ts";
import { writeFileSync } from "node:fs";
import { join } from "node:path";

/** `perCore`: by the processor time that it took, so that what else the machine does is not counted; `perSecond` and `peerPerSecond` by the clock on the wall. `signaturesPerSecond`: what no authority here could pass, bare P-256 signatures by OpenSSL. `tokenBytes`: with the certificate in it. */
export type TimestampFigures = Readonly<{
  perCore: number;
  perSecond: number;
  peerPerSecond: number;
  signaturesPerSecond: number;
  tokenBytes: number;
  firstKeysMs: number;
}>;

const ROUNDS = 5;
const TOKENS = 10_000;
const PEER_TOKENS = 60;

/** Throws when OpenSSL does not take what was timed. The middle of five rounds, each after the last. */
export function measureTimestamps(): TimestampFigures {
  const folder = newFolder();
  try {
    const asked = opensslQuestion(folder, ["-sha256", "-cert"]);
    const started = performance.now();
    const keys = openKeys(folder, Date.now(), () => {});
    const firstKeysMs = performance.now() - started;
    const own = ownAuthority({ keys, time: () => Date.now() });
    const answer = (): Buffer => {
      const query = readQuery(asked);
      if (typeof query === "string") throw new Error(`The question was refused: ${query}`);
      return own(query);
    };
    const rounds = Array.from({ length: ROUNDS }, () => rates(TOKENS, answer));
    const token = answer();
    writeFileSync(join(folder, "r.tsr"), token);
    writeFileSync(join(folder, "root.pem"), keys.rootPem);
    openssl(folder, ["ts", "-verify", "-queryfile", "q.tsq", "-in", "r.tsr", "-CAfile", "root.pem"]);
    const peer = opensslAuthority();
    return {
      perCore: middle(rounds.map(({ perCore }) => perCore)),
      perSecond: middle(rounds.map(({ perSecond }) => perSecond)),
      peerPerSecond: rates(PEER_TOKENS, () => peer.reply(asked)).perSecond,
      signaturesPerSecond: bareSignatures(folder),
      tokenBytes: token.length,
      firstKeysMs,
    };
  } finally {
    removeFolders();
  }
}

type Rates = Readonly<{ perCore: number; perSecond: number }>;

function rates(count: number, act: () => unknown): Rates {
  const [started, used] = [performance.now(), process.cpuUsage()];
  for (let at = 0; at < count; at += 1) act();
  const { user, system } = process.cpuUsage(used);
  return {
    perCore: (count * 1_000_000) / (user + system),
    perSecond: (count * 1000) / (performance.now() - started),
  };
}

const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? 0;

function bareSignatures(folder: string): number {
  const said = openssl(folder, ["speed", "-mr", "-seconds", "1", "ecdsap256"]);
  // "+F4:3:256:signatures a second:checks a second".
  return Number(/^\+F4:\d+:256:([\d.]+):/m.exec(said)?.[1] ?? Number.NaN);
}

const [, self] = process.argv;
if (self === fileURLToPath(import.meta.url)) console.log(JSON.stringify(measureTimestamps(), null, 1));
