// A letter handed to the mail app arrives as it was written, or not at all.
import fc from "fast-check";
import { expect, test } from "vitest";
import { mailAddressIn, mailLink } from "./mail-link.ts";

test("a contact without a mail address gives none, and nobody is made up", () => {
  expect(mailAddressIn("01202 000000, ask for Sam")).toBe("");
  expect(mailAddressIn("sam@home")).toBe("");
  expect(mailAddressIn("Sam <asb.team@council.example.org>, room 4")).toBe("asb.team@council.example.org");
});

test("a long letter is left out instead of being cut", () => {
  const long = mailLink({ to: "", subject: "A report", text: "He shouted. ".repeat(400) });
  expect(long).toEqual({ href: "mailto:?subject=A%20report", whole: false });
});

test("no letter can add another reader, header or field", () => {
  const { href } = mailLink({
    to: "a@b.example?bcc=x@y.example",
    subject: "Hello&cc=z@y.example\r\nBcc: q",
    text: "&to=w",
  });
  const read = new URL(href);
  expect([...read.searchParams.keys()]).toEqual(["subject", "body"]);
  expect(read.pathname).not.toContain("?");
});

test("subject and text come out as they went in, with the line breaks of mail", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: "binary", maxLength: 60 }),
      fc.string({ unit: "binary", maxLength: 60 }),
      (subject, text) => {
        const { href, whole } = mailLink({ to: "", subject, text });
        if (!whole) return;
        const found = /^mailto:\?subject=(.*)&body=(.*)$/.exec(href);
        const lines = (one: string): string => one.replaceAll(/\r\n|\r|\n/g, "\n");
        expect(lines(decodeURIComponent(found?.[1] ?? "?"))).toBe(lines(subject));
        expect(lines(decodeURIComponent(found?.[2] ?? "?"))).toBe(lines(text));
      },
    ),
  );
});
