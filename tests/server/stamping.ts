/** A timestamp authority in a folder of its own, and OpenSSL to judge it, for the tests of both. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../../src/server/config.ts";
import { startTimestamping } from "../../src/server/timestamping/start.ts";
import type { LogOfTest } from "./small-site.ts";
import { listeningLog, smallApp } from "./small-site.ts";

const made: string[] = [];

/** A new folder; `removeFolders` takes all of them away. */
export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "habits-stamp-"));
  made.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
}

export type StampingApp = Readonly<{
  ask(path: string, init?: RequestInit, peer?: string): Promise<Response>;
  log: LogOfTest;
}>;

type Wishes = Readonly<{
  dataDir?: string;
  settings?: Readonly<Record<string, string>>;
  clock?: () => number;
  patienceMs?: number;
  perMinute?: number;
}>;

/** The small site with an authority. Limits on rate are off unless wished for. */
export function stampingApp({ dataDir = newFolder(), settings = {}, ...wishes }: Wishes = {}): StampingApp {
  const log = listeningLog();
  const config = readConfig({ DATA_DIR: dataDir, ...settings });
  const timestamping = startTimestamping(config, log, { perMinute: Number.POSITIVE_INFINITY, ...wishes });
  const app = smallApp({ log, timestamping });
  return {
    log,
    ask: (path, init = {}, peer = "192.0.2.1") => Promise.resolve(app.request(path, init, { peer })),
  };
}

/** A question as a program posts it. */
export function question(body: Uint8Array, more: Readonly<Record<string, string>> = {}): RequestInit {
  const headers = {
    "content-type": "application/timestamp-query",
    "content-length": String(body.length),
    ...more,
  };
  return { method: "POST", body: new Uint8Array(body), headers };
}

/** What OpenSSL prints; throws with what it says when it does not end well. */
export function openssl(folder: string, words: readonly string[]): string {
  return execFileSync("openssl", words, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** OpenSSL's question about the file `data`, with these words for it; left in `q.tsq`. */
export function opensslQuestion(folder: string, words: readonly string[] = ["-sha256", "-cert"]): Buffer {
  writeFileSync(join(folder, "data"), "The heads of a case log.\n");
  openssl(folder, ["ts", "-query", "-data", "data", ...words, "-out", "q.tsq"]);
  return readFileSync(join(folder, "q.tsq"));
}

/** Whether OpenSSL takes the token in `r.tsr` for one of `data`, or for an answer to `q.tsq`. Gives what it says. */
export function opensslVerdict(
  folder: string,
  by: "data" | "queryfile",
  more: readonly string[] = [],
): string {
  const about = by === "data" ? ["-data", "data"] : ["-queryfile", "q.tsq"];
  try {
    return openssl(folder, [
      "ts",
      "-verify",
      ...about,
      "-in",
      "r.tsr",
      "-CAfile",
      "root.pem",
      ...more,
    ]).trim();
  } catch (error) {
    const said = error instanceof Error && "stderr" in error ? String(error.stderr) : "";
    return `no: ${/:([^:]+):\.\.\/crypto/.exec(said)?.[1] ?? said}`;
  }
}

/** OpenSSL's own authority: a root and a certificate for timestamps, made anew, and `ts -reply` for each question. */
export type OpensslAuthority = Readonly<{ folder: string; reply(query: Uint8Array): Buffer }>;

const CONFIG = `
[req]
distinguished_name = name
[name]
[root]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign
subjectKeyIdentifier = hash
[authority]
basicConstraints = critical, CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
subjectKeyIdentifier = hash
authorityKeyIdentifier = keyid
[tsa]
default_tsa = here
[here]
dir = .
serial = serial
signer_cert = authority.pem
certs = root.pem
signer_key = authority.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384
accuracy = secs:1
ess_cert_id_alg = sha256
`;

export function opensslAuthority(): OpensslAuthority {
  const folder = newFolder();
  writeFileSync(join(folder, "ts.cnf"), CONFIG);
  writeFileSync(join(folder, "serial"), "01\n");
  const key = ["ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out"];
  openssl(folder, [...key, "root.key"]);
  openssl(folder, [...key, "authority.key"]);
  const config = ["-config", "ts.cnf"];
  openssl(folder, [
    ...["req", "-new", "-x509", "-key", "root.key", "-subj", "/CN=Another root", "-days", "30"],
    ...["-extensions", "root", "-out", "root.pem", ...config],
  ]);
  openssl(folder, [
    ...["req", "-new", "-key", "authority.key", "-subj", "/CN=Another authority", "-out", "a.csr", ...config],
  ]);
  openssl(folder, [
    ...["x509", "-req", "-in", "a.csr", "-CA", "root.pem", "-CAkey", "root.key", "-CAcreateserial"],
    ...["-days", "30", "-extfile", "ts.cnf", "-extensions", "authority", "-out", "authority.pem"],
  ]);
  return {
    folder,
    reply(query) {
      writeFileSync(join(folder, "asked.tsq"), query);
      openssl(folder, ["ts", "-reply", "-queryfile", "asked.tsq", "-out", "reply.tsr", ...config]);
      return readFileSync(join(folder, "reply.tsr"));
    },
  };
}
