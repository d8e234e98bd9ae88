// Tokens of every kind that openssl can be made to sign, good and bad, and the roots that they lead to: what a check of tokens is held against.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** `key` of the root and the authority. `purpose`: the extended key usage of the authority. `until`: its last day, `YYYYMMDD`. `between`: another authority between the two; `leaf`: that one may sign no certificates. */
export type Kind = Readonly<{
  key?: "P-256" | "P-384" | "RSA";
  bits?: number;
  purpose?: string;
  until?: string;
  between?: "authority" | "leaf" | null;
}>;

/** `imprint` and `digest`: hashes of openssl. `ess`: hash of the certificate's own digest. */
export type How = Readonly<{
  imprint?: string;
  digest?: string;
  ess?: string;
  nonce?: boolean;
  certificate?: boolean;
}>;

export type TokenMaker = Readonly<{
  root: Uint8Array;
  rootPem: string;
  /** what openssl answers; it refuses where a certificate is not one for timestamps */
  reply(bytes: Uint8Array, how?: How): Uint8Array;
  /** any TSTInfo signed with the same key by other means, which ask nothing */
  sign(info: Uint8Array, how?: Readonly<{ digest?: string; ess?: boolean; type?: string }>): Uint8Array;
  /** what openssl itself says of an answer */
  fits(bytes: Uint8Array, tsr: Uint8Array): boolean;
  close(): void;
}>;

const CONFIG = (purpose: string): string => `[req]
distinguished_name=dn
prompt=no
[dn]
CN=Test
[root]
basicConstraints=critical,CA:true
keyUsage=critical,keyCertSign
[leaf]
basicConstraints=critical,CA:false
[ext]
extendedKeyUsage=${purpose}
basicConstraints=critical,CA:false
keyUsage=critical,digitalSignature
[ca]
default_ca=one_ca
[one_ca]
database=index
serial=ca-serial
new_certs_dir=.
policy=any
default_md=sha256
rand_serial=yes
[any]
commonName=supplied
[tsa]
serial=serial
crypto_device=builtin
signer_digest=sha256
default_policy=1.2.3.4
digests=sha1,sha256,sha384,sha512
accuracy=secs:1
ess_cert_id_chain=no
`;

export function tokenMaker({
  key = "P-256",
  bits = 3072,
  purpose = "critical,timeStamping",
  until = "20560101",
  between = null,
}: Kind = {}): TokenMaker {
  const box = mkdtempSync(join(tmpdir(), "tokens-"));
  const at = (name: string): string => join(box, name);
  const openssl = (line: string): void =>
    void execFileSync("openssl", line.split(" "), { cwd: box, stdio: "pipe" });
  writeFileSync(at("tsa.cnf"), CONFIG(purpose));
  for (const [name, text] of [
    ["index", ""],
    ["index.attr", "unique_subject=no\n"],
    ["serial", "01"],
  ] as const)
    writeFileSync(at(name), text);
  const made = key === "RSA" ? `-newkey rsa:${bits}` : `-newkey ec -pkeyopt ec_paramgen_curve:${key}`;
  const ask = (name: string): void => {
    openssl(`req -config tsa.cnf ${made} -nodes -keyout ${name}.key -out ${name}.csr -subj /CN=${name}`);
  };
  const issue = (name: string, by: string, ext: string, end = "20560101"): void => {
    ask(name);
    const dates = `-startdate 20200101000000Z -enddate ${end}000000Z`;
    const self = by === name ? "-selfsign" : `-cert ${by}.pem`;
    openssl(
      `ca -config tsa.cnf -batch -notext -in ${name}.csr -out ${name}.pem -keyfile ${by}.key ${self} -extensions ${ext} ${dates}`,
    );
  };
  issue("Root", "Root", "root");
  if (between !== null) issue("Between", "Root", between === "authority" ? "root" : "leaf");
  issue("Authority", between === null ? "Root" : "Between", "ext", until);
  openssl("x509 -in Root.pem -outform DER -out Root.der");
  const chain = between === null ? "" : " -chain Between.pem";
  return {
    root: new Uint8Array(readFileSync(at("Root.der"))),
    rootPem: readFileSync(at("Root.pem"), "utf8"),
    reply: (
      bytes,
      { imprint = "sha256", digest = "sha256", ess = "sha256", nonce = true, certificate = true } = {},
    ) => {
      writeFileSync(at("data"), bytes);
      writeFileSync(
        at("now.cnf"),
        `${CONFIG(purpose)}ess_cert_id_alg=${ess}\n`.replace(
          "signer_digest=sha256",
          `signer_digest=${digest}`,
        ),
      );
      openssl(
        `ts -query -data data -${imprint} -out q.tsq${certificate ? " -cert" : ""}${nonce ? "" : " -no_nonce"}`,
      );
      openssl(
        `ts -reply -config now.cnf -section tsa -queryfile q.tsq -signer Authority.pem -inkey Authority.key -out a.tsr${chain}`,
      );
      return new Uint8Array(readFileSync(at("a.tsr")));
    },
    sign: (info, { digest = "sha256", ess = true, type = "1.2.840.113549.1.9.16.1.4" } = {}) => {
      writeFileSync(at("info.der"), info);
      const extra = between === null ? "" : " -certfile Between.pem";
      openssl(
        `cms -sign -binary -nodetach -econtent_type ${type} -in info.der -signer Authority.pem -inkey Authority.key -md ${digest} -outform DER -out s.der${ess ? " -cades" : ""}${extra}`,
      );
      return response(readFileSync(at("s.der")));
    },
    fits: (bytes, tsr) => {
      writeFileSync(at("data"), bytes);
      writeFileSync(at("a.tsr"), tsr);
      try {
        openssl(`ts -verify -data data -in a.tsr -CAfile Root.pem`);
        return true;
      } catch {
        return false;
      }
    },
    close: () => {
      rmSync(box, { recursive: true, force: true });
    },
  };
}

/** A granted TimeStampResp around a token. */
export function response(token: Uint8Array): Uint8Array {
  const inner = Buffer.concat([Buffer.from("3003020100", "hex"), token]);
  const head = Buffer.from([0x30, 0x82, inner.length >> 8, inner.length & 255]);
  return new Uint8Array(Buffer.concat([head, inner]));
}
