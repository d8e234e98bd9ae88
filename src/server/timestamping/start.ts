/** Puts the timestamp authority together from the operator's settings. */
import { readFileSync } from "node:fs";
import { TIMESTAMP } from "../../wire/timestamp.ts";
import { CannotStart } from "../cannot-start.ts";
import type { Config } from "../config.ts";
import type { Log } from "../log.ts";
import { openKeys } from "./keys.ts";
import { otherAuthority } from "./other-authority.ts";
import { certificateIn, toPem } from "./pem.ts";
import { rateLimit } from "./rate-limit.ts";
import { steadyTime } from "./steady-time.ts";
import type { Other, Timestamping } from "./timestamping.ts";
import { makeTimestamping } from "./timestamping.ts";

/** `patienceMs`: how long the other authority may take. `perMinute`: questions from one address. */
type Wishes = Readonly<{ clock?: () => number; patienceMs?: number; perMinute?: number }>;

/** Makes the keys when there are none. Throws `CannotStart`. */
export function startTimestamping(config: Config, log: Log, wishes: Wishes = {}): Timestamping {
  const { clock = () => Date.now(), patienceMs, perMinute = TIMESTAMP.perMinute } = wishes;
  const keys = openKeys(config.dataDir, clock(), (fault) => log.fault(fault));
  const { problems } = keys.health(clock());
  if (problems.length > 0) log.fault({ name: "Timestamps", at: problems });
  return makeTimestamping({
    keys,
    other: otherOf(config, patienceMs),
    time: steadyTime(clock),
    clock,
    limit: rateLimit(perMinute, () => performance.now()),
    proxies: config.proxies,
    httpsOnly: config.httpsOnly,
  });
}

function otherOf({ tsaUrl, tsaRoot }: Config, patienceMs: number | undefined): Other | null {
  if (tsaUrl === null) return null;
  if (tsaRoot === null)
    throw new CannotStart(
      "TSA_ROOT must be the path of a file with the root certificate (PEM) of the authority at TSA_URL: without it nobody could check its tokens.",
    );
  const root = certificateIn(textOf(tsaRoot));
  if (root === null)
    throw new CannotStart(`TSA_ROOT must be a file with a certificate (PEM). ${tsaRoot} has none.`);
  return { ask: otherAuthority(tsaUrl, patienceMs), rootPem: toPem("CERTIFICATE", root.der) };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return "";
  }
}
