/** A person's contacts file: broken ones first, then the real kinds that phones write. */
import { describe, expect, test } from "vitest";
import type { VcardFile } from "./vcard.ts";
import { readVcards, writeCards } from "./vcard.ts";

const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const textOf = (bytes: Uint8Array): string =>
  new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
const read = (...lines: readonly string[]): VcardFile =>
  readVcards(bytesOf(lines.map((line) => `${line}\r\n`).join("")));
const names = (file: VcardFile): readonly string[] => file.cards.map((card) => card.name);
const problems = (file: VcardFile): readonly string[] =>
  file.problems.map(({ line, code }) => `${line} ${code}`);
const kept = (file: VcardFile): string => textOf(writeCards(file, file.cards));

const ann = ["BEGIN:VCARD", "VERSION:3.0", "FN:Ann", "TEL:1", "END:VCARD"];
const bob = ["BEGIN:VCARD", "VERSION:4.0", "FN:Bob", "END:VCARD"];

describe("a broken file names its line and loses no contact", () => {
  test("an empty file, and a file that is no contacts file", () => {
    expect(problems(readVcards(new Uint8Array()))).toEqual(["1 no-cards"]);
    expect(problems(read("Name,Phone", "Ann,123"))).toEqual(["1 no-colon", "1 no-cards"]);
    expect(problems(read("<html>", "color: red", "</html>"))).toEqual([
      "1 no-colon",
      "1 no-cards",
      "2 outside",
    ]);
  });

  test("a picture given instead", () => {
    const picture = Uint8Array.from({ length: 5000 }, (_, index) => (index * 7919 + (index >> 3)) % 256);
    const file = readVcards(picture);
    expect(file.cards).toEqual([]);
    expect(file.problems.map(({ code }) => code)).toContain("no-cards");
    expect(file.problems.map(({ code }) => code)).toContain("binary");
  });

  test("END is missing: the card ends where the next begins, and gets its END when it is written", () => {
    const file = read("BEGIN:VCARD", "VERSION:3.0", "FN:Ann", ...bob);
    expect(names(file)).toEqual(["Ann", "Bob"]);
    expect(problems(file)).toEqual(["4 begin-inside"]);
    expect(file.cards.map((card) => card.repair !== null)).toEqual([true, false]);
    const mended = readVcards(writeCards(file, file.cards));
    expect(names(mended)).toEqual(["Ann", "Bob"]);
    expect(mended.problems).toEqual([]);
  });

  test("the file was cut off, even inside a photo", () => {
    const file = readVcards(
      bytesOf(
        [...bob, "BEGIN:VCARD", "VERSION:2.1", "N:Doe;Ann", "PHOTO;JPEG;ENCODING=BASE64:", " /9j/4A="].join(
          "\r\n",
        ),
      ),
    );
    expect(names(file)).toEqual(["Bob", "Ann Doe"]);
    expect(problems(file)).toEqual(["5 end-missing"]);
    expect(kept(file)).toMatch(/ \/9j\/4A=\r\n\r\nEND:VCARD\r\n$/);
    expect(readVcards(writeCards(file, file.cards)).problems).toEqual([]);
  });

  test("the start of the file was cut off", () => {
    const file = read("FN:Ann", "TEL:1", "END:VCARD", ...bob);
    expect(names(file)).toEqual(["Ann", "Bob"]);
    expect(problems(file)).toEqual(["1 begin-missing"]);
    expect(kept(file)).toBe(["BEGIN:VCARD", "FN:Ann", "TEL:1", "END:VCARD", ...bob, ""].join("\r\n"));
  });

  test("neither BEGIN nor END is left of a contact", () => {
    const file = read(...bob, "FN:Ann", "TEL:1", ...bob);
    expect(names(file)).toEqual(["Bob", "Ann", "Bob"]);
    expect(problems(file)).toEqual(["5 begin-missing"]);
  });

  test("an END too many, and a line without a colon, change no contact", () => {
    const lines = ["BEGIN:VCARD", "VERSION:3.0", "FN:Ann", "what is this", "nor this", "TEL:1", "END:VCARD"];
    const file = read(...lines, "END:VCARD", ...bob);
    expect(names(file)).toEqual(["Ann", "Bob"]);
    expect(file.cards[0]?.phones).toEqual(["1"]);
    expect(problems(file)).toEqual(["4 no-colon", "8 begin-missing"]);
    expect(kept(file)).toBe([...lines, ...bob, ""].join("\r\n"));
  });

  test("binary rubbish inside a card and between cards", () => {
    const rubbish = "\u0000\u0001\u0002:\u0003";
    const file = read(...ann, rubbish, "BEGIN:VCARD", "VERSION:3.0", rubbish, "FN:Cai", "END:VCARD");
    expect(names(file)).toEqual(["Ann", "Cai"]);
    expect(problems(file)).toEqual(["6 binary", "9 binary"]);
  });

  test("a version that nobody knows, and none at all", () => {
    const file = read(
      "BEGIN:VCARD",
      "VERSION:5.0",
      "FN:Ann",
      "END:VCARD",
      "BEGIN:VCARD",
      "FN:Bob",
      "END:VCARD",
    );
    expect(names(file)).toEqual(["Ann", "Bob"]);
    expect(problems(file)).toEqual(["1 version-unknown", "5 version-missing"]);
    expect(file.cards.map((card) => card.version)).toEqual([null, null]);
  });

  test("files joined without a line break, with byte order marks inside", () => {
    const file = readVcards(bytesOf(`\uFEFF${ann.join("\n")}\uFEFF${bob.join("\n")}${ann.join("\n")}`));
    expect(names(file)).toEqual(["Ann", "Bob", "Ann"]);
    expect(kept(file)).toBe(`\uFEFF${ann.join("\n")}\n${bob.join("\n")}\n${ann.join("\n")}`);
  });

  test("a quoted-printable text that was cut off does not swallow the next contact", () => {
    const file = read("BEGIN:VCARD", "VERSION:2.1", "N:Ann", "NOTE;ENCODING=QUOTED-PRINTABLE:half=", ...bob);
    expect(names(file)).toEqual(["Ann", "Bob"]);
    expect(problems(file)).toEqual(["5 begin-inside"]);
  });

  test("a mail around the contacts", () => {
    const file = read("From: Ann", "Subject: my contacts", "", ...bob);
    expect(names(file)).toEqual(["Bob"]);
    expect(problems(file)).toEqual(["1 outside"]);
  });
});

describe("what a person chooses by", () => {
  const one = (...lines: readonly string[]) => read("BEGIN:VCARD", ...lines, "END:VCARD").cards[0];

  test("the name is FN, else N, else the organisation, else the nickname, else nothing", () => {
    expect(one("VERSION:3.0", "ORG:Shop", "N:Doe;Ann;;;", "FN:Ann D")?.name).toBe("Ann D");
    expect(one("VERSION:3.0", "ORG:Shop", "FN: ", "N:Doe;Ann;Mary;Dr;MBE")?.name).toBe("Dr Ann Mary Doe MBE");
    expect(one("VERSION:3.0", "N:;;;;", "ORG:Shop;Till")?.name).toBe("Shop, Till");
    expect(one("VERSION:3.0", "NICKNAME:Annie")?.name).toBe("Annie");
    expect(one("VERSION:3.0", "TEL:1")?.name).toBe("");
  });

  test("escapes, folds, emoji and right-to-left names", () => {
    expect(one("VERSION:4.0", "FN:Doe\\, Ann\\; the \\\\one\\nand only")?.name).toBe(
      "Doe, Ann; the \\one and only",
    );
    expect(one("VERSION:3.0", "N:O\\;Neil;Ann\\\\;;;")?.name).toBe("Ann\\ O;Neil");
    expect(one("VERSION:4.0", "F", " N:An", " n", "\t Doe")?.name).toBe("Ann Doe");
    expect(one("VERSION:4.0", "FN:👩🏽‍🦱 Zoë")?.name).toBe("👩🏽‍🦱 Zoë");
    expect(one("VERSION:4.0", "FN:مريم عبد الله")?.name).toBe("مريم عبد الله");
    expect(one("VERSION:2.1", "N:a\\nb")?.name).toBe("a\\nb");
  });

  test("a letter that was folded in the middle of its bytes", () => {
    const bytes = latin1("BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Zo\xc3\r\n \xab\r\nEND:VCARD\r\n");
    expect(readVcards(bytes).cards[0]?.name).toBe("Zoë");
  });

  test("phones and mail, in groups, as links and in other letters; each only once", () => {
    const card = one(
      "VERSION:4.0",
      "FN:Ann",
      "item1.TEL;type=CELL:+44 7700 900123",
      'tel;VALUE=uri;TYPE="voice:home":tel:+44-1632-960001;ext=12',
      "TEL:+44 7700 900123",
      "item2.EMAIL:mailto:ann@example.org",
      "TEL:",
    );
    expect(card?.phones).toEqual(["+44 7700 900123", "+44-1632-960001 ext 12"]);
    expect(card?.emails).toEqual(["ann@example.org"]);
  });

  test("whether there is a photo", () => {
    expect(one("VERSION:3.0", "FN:A", "PHOTO;ENCODING=b:", " /9j/")?.hasPhoto).toBe(true);
    expect(one("VERSION:4.0", "FN:A", "PHOTO:data:image/png;base64,iVBO")?.hasPhoto).toBe(true);
    expect(one("VERSION:3.0", "FN:A", "PHOTO:")?.hasPhoto).toBe(false);
  });
});

describe("vCard 2.1, as old phones write it", () => {
  test("quoted-printable names with soft line breaks, in UTF-8 and in a named charset", () => {
    const file = read(
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=98=D0=B2=D0=B0=D0=BD=D0=BE=D0=B2;=D0=",
      "=98=D0=B2=D0=B0=D0=BD",
      "TEL;CELL;PREF:07700900123",
      "END:VCARD",
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N;QUOTED-PRINTABLE;CHARSET=ISO-8859-1:M=FCller;J=FCrgen",
      "END:VCARD",
    );
    expect(names(file)).toEqual(["Иван Иванов", "Jürgen Müller"]);
    expect(file.problems).toEqual([]);
  });

  test("bytes that are not UTF-8, and a charset that nobody knows", () => {
    const file = readVcards(latin1("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=KLINGON:M\xfcller\nEND:VCARD"));
    expect(names(file)).toEqual(["Müller"]);
    expect(file.cards[0]?.raw).toEqual(
      latin1("BEGIN:VCARD\nVERSION:2.1\nN;CHARSET=KLINGON:M\xfcller\nEND:VCARD"),
    );
  });

  test("a photo whose lines are not folded, closed by an empty line", () => {
    const lines = [
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N:A",
      "PHOTO;JPEG;ENCODING=BASE64:/9j/",
      "BEGINabc",
      "AAAA=",
      "",
      "TEL:1",
      "END:VCARD",
    ];
    const file = read(...lines);
    expect(file.problems).toEqual([]);
    expect(file.cards[0]).toMatchObject({ name: "A", phones: ["1"], hasPhoto: true });
    expect(kept(file)).toBe([...lines, ""].join("\r\n"));
  });

  test("a card inside a card (AGENT) is no contact of its own", () => {
    const file = read(
      ...["BEGIN:VCARD", "VERSION:2.1", "N:Boss", "AGENT:", "BEGIN:VCARD", "VERSION:2.1", "N:Agent", "TEL:2"],
      ...["END:VCARD", "TEL:1", "END:VCARD"],
      ...bob,
    );
    expect(names(file)).toEqual(["Boss", "Bob"]);
    expect(file.cards[0]?.phones).toEqual(["1"]);
    expect(file.problems).toEqual([]);
  });

  test("a card inside a card, neither with an END", () => {
    const file = read(
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N:Boss",
      "AGENT:",
      "BEGIN:VCARD",
      "VERSION:2.1",
      "N:Agent",
      ...bob,
    );
    expect(names(file)).toEqual(["Boss", "Bob"]);
    expect(readVcards(writeCards(file, file.cards)).problems).toEqual([]);
  });

  test("a text card of vCard 3.0 inside AGENT stays text", () => {
    const file = read(
      "BEGIN:VCARD",
      "VERSION:3.0",
      "FN:Ann",
      "AGENT:BEGIN:VCARD\\nFN:X\\nEND:VCARD\\n",
      "NOTE:BEGIN:VCARD",
      "END:VCARD",
    );
    expect(names(file)).toEqual(["Ann"]);
    expect(file.problems).toEqual([]);
  });
});

describe("writing", () => {
  test("keeps the bytes, the byte order mark, the order of the file, and only what was chosen", () => {
    const file = readVcards(bytesOf(`\uFEFF${[...ann, "", ...bob, ...ann].join("\r")}`));
    const [first, second, third] = file.cards;
    if (first === undefined || second === undefined || third === undefined)
      throw new Error("three cards were given");
    expect(textOf(writeCards(file, [third, second]))).toBe(`\uFEFF${[...bob, ...ann].join("\r")}`);
    expect(textOf(writeCards(file, []))).toBe("\uFEFF");
  });

  test("a UTF-16 file is kept as UTF-8, and said so", () => {
    const text = ann
      .map((line) => `${line}\r\n`)
      .join("")
      .replace("Ann", "Zoë");
    const units = Uint8Array.from(
      [...`\uFEFF${text}`].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    );
    const file = readVcards(units);
    expect(names(file)).toEqual(["Zoë"]);
    expect(problems(file)).toEqual(["1 utf-16"]);
    expect(kept(file)).toBe(text);
    expect(names(readVcards(units.subarray(2)))).toEqual(["Zoë"]);
  });
});
