/** The JSON in a script of X's archive, which begins `window.YTD.direct_messages.part0 = `. */
import * as v from "valibot";

/** The text without what makes it a script; JSON that has none stays as it is. */
export function withoutPrefix(text: string): string {
  const start = /^[\s\uFEFF]*(?:window\.)?YTD\.[\w.]+\s*=\s*/.exec(text)?.[0].length ?? 0;
  const end = /;\s*$/.exec(text.slice(-100))?.[0].length ?? 0;
  return text.slice(start, text.length - (start > 0 ? end : 0));
}

const accounts = v.array(v.object({ account: v.object({ accountId: v.string() }) }));

/** The id of the archive's owner in `account.js`; null when it does not say. */
export function ownerIn(value: unknown): string | null {
  const read = v.safeParse(accounts, value);
  return read.success ? (read.output[0]?.account.accountId ?? null) : null;
}
