/** Asks for a passphrase in a terminal without showing it, or takes it from what is piped in. */
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { text } from "node:stream/consumers";

/** With `stdin` all that is piped in is the passphrase. The question goes to where errors go, so that what is printed can be piped. */
export async function askPassphrase(stdin: boolean): Promise<string> {
  if (stdin) return text(process.stdin);
  process.stderr.write("Passphrase: ");
  const silent = new Writable({ write: (_piece, _encoding, done) => done() });
  const asking = createInterface({ input: process.stdin, output: silent, terminal: process.stdin.isTTY });
  try {
    return await asking.question("");
  } finally {
    asking.close();
    process.stderr.write("\n");
  }
}
