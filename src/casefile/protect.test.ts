// Sealed case files: Debian's age opens both kinds, the wrong passphrase opens nothing, and what is no recipient is refused.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { gathered } from "../../tests/casefile/unzipped.ts";
import { isSealed, openCaseFile, sealCaseFile, sealedName } from "./protect.ts";

const folder = mkdtempSync(join(tmpdir(), "sealed-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const CLEAR = Buffer.from("a whole zip, ".repeat(20_000));
const zip = (): ReadableStream<Uint8Array> => new Blob([CLEAR]).stream();
const PHRASE = "ocean table window grass yellow";

/** age asks for the passphrase at a terminal, so it is given one. */
const AGE_AT_A_TERMINAL = `
import os, pty, sys
child, terminal = pty.fork()
if child == 0:
    os.execvp("age", ["age", "-d", "-o", sys.argv[2], sys.argv[1]])
said = b""
while b"passphrase" not in said.lower():
    said += os.read(terminal, 1000)
os.write(terminal, sys.argv[3].encode() + b"\\n")
try:
    while os.read(terminal, 1000): pass
except OSError: pass
sys.exit(os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]))
`;

test("a passphrase: age opens it with those words and no others, and so do we", async () => {
  const sealed = await gathered(await sealCaseFile(zip(), { passphrase: PHRASE }));
  const file = join(folder, sealedName("case.zip"));
  writeFileSync(file, sealed);
  const open = (words: string): void =>
    void execFileSync("python3", ["-c", AGE_AT_A_TERMINAL, file, join(folder, "out.zip"), words], {
      stdio: "pipe",
    });
  open(PHRASE);
  expect(readFileSync(join(folder, "out.zip")).equals(CLEAR)).toBe(true);
  expect(() => {
    open("ocean table window grass red");
  }).toThrow();
  const blob = new Blob([sealed]);
  expect(await isSealed(blob)).toBe(true);
  for (const typed of [PHRASE, "  Ocean table\nwindow  GRASS yellow "])
    expect((await gathered(await openCaseFile(blob, typed))).equals(CLEAR)).toBe(true);
  await expect(openCaseFile(blob, "ocean table")).rejects.toMatchObject({ code: "passphrase" });
});

test("a recipient that the reader gave: age opens it with their key", async () => {
  execFileSync("age-keygen", ["-o", join(folder, "key.txt")], { stdio: "pipe" });
  const recipient = execFileSync("age-keygen", ["-y", join(folder, "key.txt")], { encoding: "utf8" });
  writeFileSync(join(folder, "b.age"), await gathered(await sealCaseFile(zip(), { recipient })));
  const opened = execFileSync("age", ["-d", "-i", join(folder, "key.txt"), join(folder, "b.age")], {
    maxBuffer: 10_000_000,
  });
  expect(opened.equals(CLEAR)).toBe(true);
});

test("what is no recipient, a secret key in its place, and an empty passphrase are refused before anything is read", async () => {
  const secret = `AGE-SECRET-KEY-1${"Q".repeat(58)}`;
  for (const recipient of ["", "me@example.org", "age1short", secret, "ssh-ed25519 AAAA"])
    await expect(sealCaseFile(zip(), { recipient }), recipient).rejects.toMatchObject({ code: "recipient" });
  await expect(sealCaseFile(zip(), { passphrase: "" })).rejects.toMatchObject({ code: "passphrase" });
  expect(await isSealed(new Blob(["PK"]))).toBe(false);
});
