// What lies inside an archive or a mailbox comes out without all of it being read again for each one.
import { expect, test } from "vitest";
import { zipBytes } from "../../../tests/vectors/import/archive/zip-bytes.ts";
import type { Seekable } from "../../evidence/import/seekable.ts";
import { sha256Hex } from "../../kit/digest.ts";
import { openHolder } from "./holder.ts";

const PICTURE_BYTES = 300_000;
const COUNT = 20;
const picture = (at: number): Uint8Array<ArrayBuffer> =>
  Uint8Array.from({ length: PICTURE_BYTES }, (_, byte) => (byte * 7919 + at * 104_729) % 251);
const asked = (path: string, bytes: Uint8Array) => ({ path, digest: sha256Hex(bytes), type: "image/jpeg" });

/** A file, and how many bytes of it were asked for. */
function counted(blob: Blob): { file: Seekable; read: () => number } {
  let read = 0;
  return {
    read: () => read,
    file: {
      size: blob.size,
      slice: (start, end) => {
        const part = blob.slice(start, end);
        read += part.size;
        return part;
      },
    },
  };
}

const archive = (): Blob =>
  new Blob([zipBytes(Array.from({ length: COUNT }, (_, at) => ({ name: `${at}.jpg`, bytes: picture(at) })))]);

const mail = (at: number): string =>
  [
    "From moss@example.org Fri Apr  3 18:05:09 2026",
    "From: Moss <moss@example.org>",
    "Date: Fri, 3 Apr 2026 18:05:09 +0100",
    "Content-Type: multipart/mixed; boundary=b1",
    "",
    "--b1",
    `Content-Type: image/jpeg; name="${at}.jpg"`,
    "Content-Transfer-Encoding: base64",
    "",
    Buffer.from(picture(at)).toString("base64").replaceAll(/.{76}/g, "$&\n"),
    "--b1--",
    "",
    "",
  ].join("\n");

function mailbox(): Readonly<{ blob: Blob; paths: readonly string[] }> {
  const mails = Array.from({ length: COUNT }, (_, at) => mail(at));
  let line = 1;
  const paths = mails.map((one) => {
    const path = `inbox.mbox#${line}/1`;
    line += one.split("\n").length - 1;
    return path;
  });
  return { blob: new Blob(mails), paths };
}

const sizesOf = (found: readonly (Blob | null)[]): readonly (number | null)[] =>
  found.map((one) => one?.size ?? null);

test("what is not there, or is not what was recorded, is never handed out", async () => {
  const held = await openHolder(archive(), "a.zip", ["0.jpg"]);
  expect(await held.take(asked("no.jpg", picture(0)))).toBeNull();
  expect(await held.take(asked("0.jpg", picture(1)))).toBeNull();
  const { blob, paths } = mailbox();
  const mails = await openHolder(blob, "inbox.mbox", paths);
  expect(await mails.take(asked("inbox.mbox#2/1", picture(0)))).toBeNull();
  await expect(openHolder(new Blob([]), "a.zip", [])).rejects.toMatchObject({ code: "empty" });
});

test("one picture costs its own bytes of the archive and its list, in any order", async () => {
  const { file, read } = counted(archive());
  const held = await openHolder(file, "a.zip", []);
  expect(read()).toBeLessThan(100_000);
  for (const at of [7, 0, 19, 7]) {
    const before = read();
    const found = await held.take(asked(`${at}.jpg`, picture(at)));
    expect(Buffer.from(await (found ?? new Blob()).arrayBuffer()).equals(picture(at))).toBe(true);
    expect(read() - before).toBeLessThan(PICTURE_BYTES + 2000);
  }
});

test("a mailbox that is asked in its order is read through once, and asked together answers each its own", async () => {
  const { blob, paths } = mailbox();
  const { file, read } = counted(blob);
  const held = await openHolder(file, "inbox.mbox", paths);
  const found = await Promise.all(paths.map((path, at) => held.take(asked(path, picture(at)))));
  expect(sizesOf(found)).toEqual(paths.map(() => PICTURE_BYTES));
  // Its first piece once more, to see what it is.
  expect(read()).toBeLessThan(blob.size + 1_100_000);
});

test("in another order a mailbox answers as well", async () => {
  const { blob, paths } = mailbox();
  const held = await openHolder(blob, "inbox.mbox", paths);
  for (const at of [3, 1, 4, 19, 0]) {
    const found = await held.take(asked(paths[at] ?? "", picture(at)));
    expect(found?.size, `number ${at}`).toBe(PICTURE_BYTES);
  }
});

test("a place that cannot be read is told, and what lies elsewhere still comes out", async () => {
  const whole = archive();
  const broken: Seekable = {
    size: whole.size,
    slice: (start, end) => {
      if (start < 900_000 && end > 650_000) throw new Error("damaged");
      return whole.slice(start, end);
    },
  };
  const held = await openHolder(broken, "a.zip", []);
  await expect(held.take(asked("2.jpg", picture(2)))).rejects.toThrow();
  expect((await held.take(asked("5.jpg", picture(5))))?.size).toBe(PICTURE_BYTES);
});
