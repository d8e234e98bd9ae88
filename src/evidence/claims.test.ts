// What a file says about itself is read as a claim; a broken file says nothing, and none makes it throw.
import fc from "fast-check";
import { expect, test } from "vitest";
import { bytesFrom, exif, film, jpeg, pdf, png } from "../../tests/vectors/import/archive/pictures.ts";
import { claimsOf } from "./claims.ts";
import type { Claim } from "./claims-made.ts";

const told = async (
  bytes: Uint8Array<ArrayBuffer>,
  mime: string,
): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries((await claimsOf(bytes, { mime })).map(({ what, value }: Claim) => [what, value]));

test.each([
  "image/jpeg",
  "image/png",
  "image/webp",
  "image/heic",
  "video/mp4",
  "application/pdf",
  "message/rfc822",
  "text/plain",
])("broken bytes called %s claim nothing", async (mime) => {
  for (const bytes of [[], [0xff, 0xd8, 0xff, 0xe1, 0, 200, 69, 120], Array.from({ length: 200 }, () => 255)])
    expect(await claimsOf(Uint8Array.from(bytes), { mime })).toEqual([]);
});

test("a photo says when, with what and where it was taken", async () => {
  const photo = jpeg(40, 30, exif());
  const claims = {
    taken: "2026-04-03T18:05:09+01:00",
    changed: "2026-04-03T18:06:00",
    camera: "Example Phone 12",
    place: "50.719167, -1.880000",
  };
  expect(await told(photo, "image/jpeg")).toEqual(claims);
  expect(await told(png(3, 2, ["eXIf", exif()]), "image/png")).toEqual(claims);
  const length = exif().length;
  const webp = bytesFrom("RIFF", [0, 0, 0, 0], "WEBPEXIF", [length & 255, length >> 8, 0, 0], exif());
  expect(await told(webp, "image/webp")).toEqual(claims);
});

test("a photo without any of it claims nothing", async () => {
  expect(await told(jpeg(40, 30), "image/jpeg")).toEqual({});
  expect(await told(png(3, 2), "image/png")).toEqual({});
});

test("a picture of a screen says what was written into it, without what could hide in it", async () => {
  const picture = png(
    3,
    2,
    ["tEXt", bytesFrom("Software\0Screen\u0007 tool")],
    ["tIME", bytesFrom([7, 234, 4, 3, 17, 5, 9])],
    ["iTXt", bytesFrom("Comment\0\0\0en\0\0", new TextEncoder().encode("schön"))],
    ["tEXt", bytesFrom("Comment\0", "x".repeat(2000))],
  );
  const claims = await claimsOf(picture, { mime: "image/png" });
  expect(claims.slice(0, 3)).toEqual([
    { what: "software", value: "Screen tool" },
    { what: "changed", value: "2026-04-03T17:05:09Z" },
    { what: "words", value: "Comment: schön" },
  ]);
  expect(claims[3]?.value).toHaveLength(500);
});

test("a film says when and where it was made; the year 1904 is no claim", async () => {
  expect(await told(film(1_775_235_909), "video/mp4")).toEqual({
    made: "2026-04-03T17:05:09Z",
    place: "50.7194, -1.8808",
  });
  expect(await told(film(-2_082_844_800, ""), "video/mp4")).toEqual({});
});

test("a document says who made it with what", async () => {
  expect(await told(pdf(), "application/pdf")).toEqual({
    made: "2026-04-03T18:05:09+01:00",
    title: "Letter (two)",
    author: "Jö",
    software: "Maker",
  });
});

test("a mail says from whom to whom, and which servers it passed", async () => {
  const mail = bytesFrom(
    "Received: by last; Fri, 3 Apr 2026 18:05:13 +0100\r\nReceived: by first; Fri, 3 Apr 2026 18:05:10 +0100\r\n",
    "From: =?utf-8?Q?M=C3=A1z?= <maz@example.org>\r\nTo: jo@example.net\r\nSubject: last\r\n warning\r\nDate: Fri, 3 Apr 2026 18:05:09 +0100\r\n\r\nwords",
  );
  expect(await told(mail, "message/rfc822")).toEqual({
    from: "Máz <maz@example.org>",
    to: "jo@example.net",
    sent: "Fri, 3 Apr 2026 18:05:09 +0100",
    subject: "last warning",
    "first-received": "by first; Fri, 3 Apr 2026 18:05:10 +0100",
    "last-received": "by last; Fri, 3 Apr 2026 18:05:13 +0100",
  });
});

test("changed bytes change claims, and never throw", async () => {
  const files = [
    ["image/jpeg", jpeg(40, 30, exif())],
    ["image/png", png(3, 2, ["eXIf", exif()], ["tEXt", bytesFrom("Title\0x")])],
    ["image/tiff", bytesFrom(exif())],
    ["video/mp4", film(1_775_235_909)],
    ["application/pdf", pdf()],
  ] as const;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.uint8Array({ minLength: 1, maxLength: 8 }),
      fc.nat(),
      fc.boolean(),
      async ([mime, file], noise, where, cut) => {
        const at = where % file.length;
        const bytes = cut ? file.slice(0, at) : file.slice();
        if (!cut) bytes.set(noise.subarray(0, bytes.length - at), at);
        for (const { value } of await claimsOf(bytes, { mime }))
          expect(value.length).toBeLessThanOrEqual(500);
      },
    ),
    { numRuns: 1000 },
  );
});
