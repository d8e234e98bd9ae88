/** The authority that signs now: renewed by itself before its key runs out, with the older ones' certificates kept. */
import { faultOf } from "../log.ts";
import type { Fault } from "../log.ts";
import { addAuthority, endAuthority, openKeyFiles, readKeyFiles } from "./key-files.ts";
import type { Authority, KeyFiles } from "./key-files.ts";
import { RENEW_BEFORE_MS } from "./new-keys.ts";
import { toPem } from "./pem.ts";
import type { WriteToken } from "./token.ts";
import { tokenWriter } from "./token.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;

/** What is wrong, in words for the operator, a line each; `until`: when the key in use stops signing, null when none does. */
export type KeysHealth = Readonly<{ until: number | null; problems: readonly string[] }>;

/** All moments are milliseconds since 1970. */
export type Keys = Readonly<{
  rootPem: string;
  /** the writer of the authority that signs at this moment; null when there is none */
  writerAt(now: number): WriteToken | null;
  /** PEM: authorities, newest first, then the root */
  chain(): string;
  health(now: number): KeysHealth;
}>;

/** Throws `CannotStart`. `failed` is told when a renewal fails. */
export function openKeys(dataDir: string, now: number, failed: (fault: Fault) => void): Keys {
  const folder = openKeyFiles(dataDir, now);
  let files = readKeyFiles(folder);
  let current = choose(files, now);
  let nextLook = 0;
  look(now);

  return {
    rootPem: toPem("CERTIFICATE", files.root.der),
    writerAt(moment) {
      look(moment);
      return current !== null && isUsable(current.authority, moment) ? current.write : null;
    },
    chain() {
      const { authorities, root } = files;
      const ders = [...authorities.toReversed().map(({ certificate }) => certificate.der), root.der];
      return ders.map((der) => toPem("CERTIFICATE", der)).join("");
    },
    health(moment) {
      look(moment);
      return healthOf(files, current?.authority ?? null, moment);
    },
  };

  /** Cheap when nothing is due, and never more than once an hour when it is in vain. */
  function look(moment: number): void {
    const good = current !== null && isUsable(current.authority, moment) && !isDue(current.authority, moment);
    if (good || (moment < nextLook && nextLook - moment <= HOUR_MS)) return;
    try {
      files = readKeyFiles(folder);
      current = choose(files, moment);
      if (current === null || isDue(current.authority, moment)) {
        if (moment >= files.root.from && moment < files.root.until) addAuthority(folder, files, moment);
        files = readKeyFiles(folder);
        current = choose(files, moment);
        endOld(moment);
      }
    } catch (error) {
      failed(faultOf(error));
    }
    nextLook = moment + HOUR_MS;
  }

  function endOld(moment: number): void {
    for (const authority of files.authorities) {
      if (authority.key !== null && authority !== current?.authority && authority.useUntil + DAY_MS < moment)
        endAuthority(folder, authority);
    }
  }
}

type Current = Readonly<{ authority: Authority; write: WriteToken }>;

function choose({ authorities }: KeyFiles, now: number): Current | null {
  const authority = authorities.findLast((one) => isUsable(one, now));
  if (authority === undefined || authority.key === null) return null;
  const { der, issuer, serial } = authority.certificate;
  return { authority, write: tokenWriter({ certificate: der, issuer, serial, key: authority.key }) };
}

const isUsable = ({ key, certificate, useUntil }: Authority, now: number): boolean =>
  key !== null && certificate.from <= now && now < useUntil;

const isDue = ({ useUntil }: Authority, now: number): boolean => now >= useUntil - RENEW_BEFORE_MS;

function healthOf({ broken, root }: KeyFiles, authority: Authority | null, now: number): KeysHealth {
  const usable = authority !== null && isUsable(authority, now);
  const problems = [
    ...broken.map((name) => `${name} in the data folder is broken: put it back from a backup.`),
    ...(now < root.from ? ["The clock of this machine is before the day on which its root was made."] : []),
    ...(usable ? [] : ["No authority can sign now. Is root-key.pem in the data folder?"]),
    ...(usable && isDue(authority, now)
      ? ["The authority's key runs out soon and no new one was made. Put root-key.pem back for an hour."]
      : []),
  ];
  return { until: usable ? authority.useUntil : null, problems };
}
