/** An address that opens the mail app with a letter in it, as far as mail apps take one. */

/** Longer ones are cut by some mail apps, or not opened at all. In characters of the finished address. */
const LONGEST = 1900;

/** `whole` is false when the text was too long and was left out: then it is to be copied. */
export type MailLink = Readonly<{ href: string; whole: boolean }>;

/** `to` may be empty: the mail app then asks. Line breaks are those of mail. */
export function mailLink({ to, subject, text }: Record<"to" | "subject" | "text", string>): MailLink {
  const start = `mailto:${encodeURIComponent(to).replaceAll("%40", "@")}?subject=${encoded(subject)}`;
  const full = `${start}&body=${encoded(text)}`;
  return full.length > LONGEST ? { href: start, whole: false } : { href: full, whole: true };
}

const encoded = (text: string): string =>
  encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, "\uFFFD").replaceAll(/\r\n|\r|\n/g, "\r\n"));

/** The first mail address in what the person wrote about how to reach a body; "" when there is none. */
export function mailAddressIn(contact: string): string {
  return /[^\s<>()[\],;:"']+@[^\s<>()[\],;:"']+\.[a-z]{2,}/i.exec(contact)?.[0] ?? "";
}
