// A root and a timestamp authority that openssl made and answers for: what stamps come from when they must not come from us.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const CONFIG = `[req]
distinguished_name=dn
prompt=no
[dn]
CN=Test authority
[ext]
extendedKeyUsage=critical,timeStamping
basicConstraints=critical,CA:false
keyUsage=critical,digitalSignature
[root]
basicConstraints=critical,CA:true
[one]
serial=serial
crypto_device=builtin
signer_digest=sha256
default_policy=1.2.3.4
digests=sha256
accuracy=secs:1
ess_cert_id_chain=no
ess_cert_id_alg=sha256
`;

/** `root`: PEM. `stamp` answers for a SHA-256, `answer` for a whole question (RFC 3161, DER). `close` removes its folder. */
export type OpensslAuthority = Readonly<{
  root: string;
  rootFile: string;
  stamp(digest: Uint8Array): Uint8Array;
  answer(question: Uint8Array): Uint8Array;
  close(): void;
}>;

export function opensslAuthority(): OpensslAuthority {
  const box = mkdtempSync(join(tmpdir(), "authority-"));
  const openssl = (line: string): void =>
    void execFileSync("openssl", line.split(" "), { cwd: box, stdio: "pipe" });
  writeFileSync(join(box, "tsa.cnf"), CONFIG);
  writeFileSync(join(box, "serial"), "01");
  const key = "-newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -config tsa.cnf";
  openssl(`req -x509 ${key} -keyout root.key -out root.pem -days 30 -subj /CN=Root -extensions root`);
  openssl(`req ${key} -keyout tsa.key -out tsa.csr`);
  openssl(
    "x509 -req -in tsa.csr -CA root.pem -CAkey root.key -CAcreateserial -out tsa.pem -days 30 -extfile tsa.cnf -extensions ext",
  );
  const answer = (question: Uint8Array): Uint8Array => {
    writeFileSync(join(box, "q.tsq"), question);
    openssl(
      "ts -reply -config tsa.cnf -section one -queryfile q.tsq -signer tsa.pem -inkey tsa.key -chain root.pem -out a.tsr",
    );
    return new Uint8Array(readFileSync(join(box, "a.tsr")));
  };
  return {
    root: readFileSync(join(box, "root.pem"), "utf8"),
    rootFile: join(box, "root.pem"),
    answer,
    stamp: (digest) => {
      openssl(`ts -query -digest ${Buffer.from(digest).toString("hex")} -sha256 -cert -out asked.tsq`);
      return answer(readFileSync(join(box, "asked.tsq")));
    },
    close: () => {
      rmSync(box, { recursive: true, force: true });
    },
  };
}
