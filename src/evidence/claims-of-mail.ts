/** What the headers of a mail say: sender and subject are the sender's own words, what servers added comes after. */
import { decodedHeader, headersOf } from "./import/mail/parse.ts";
import { bytesOf, claim, claimed } from "./claims-made.ts";
import type { Claim } from "./claims-made.ts";

const HEADERS_WITHIN = 262_144;

export async function mailClaims(file: Blob): Promise<readonly Claim[]> {
  const headers = await headersOf(await bytesOf(file, 0, HEADERS_WITHIN));
  const all = (name: string): readonly string[] =>
    headers.flatMap(({ key, value }) => (key === name ? [decodedHeader(value)] : []));
  const [one] = all("received").slice(0, 1);
  return claimed(
    claim("from", all("from")[0]),
    claim("to", all("to")[0]),
    claim("sent", all("date")[0]),
    claim("subject", all("subject")[0]),
    claim("message-id", all("message-id")[0]),
    claim("first-received", all("received").at(-1)),
    all("received").length > 1 ? claim("last-received", one) : null,
  );
}
