/** Files that are broken, locked, misnamed or made to harm, as somebody might come by them. */
import { readFileSync } from "node:fs";
import { crc32, deflateSync } from "node:zlib";
import { zipBytes } from "../vectors/import/archive/zip-bytes.ts";
import type { FileOf } from "./proof-steps.ts";

/** What every script in them would write to the console, were it ever run. */
export const RAN = "a-script-ran-here";

const RUN = `console.log('${RAN}')`;

export const file = (name: string, mimeType: string, bytes: string | Uint8Array): FileOf => ({
  name,
  mimeType,
  buffer: Buffer.from(bytes),
});

export const EMPTY = file("nothing.png", "image/png", "");

/** A program for Windows under the name of a photo. */
export const PROGRAM = file("holiday.jpg", "image/jpeg", program());

/** The same, under a name that a sign turns round: it would be read as `holidayexe.jpg`. */
export const TURNED = file("holiday\u202Egpj.exe", "", program());

export const DRAWING = file(
  "map.svg",
  "image/svg+xml",
  `<svg xmlns="http://www.w3.org/2000/svg" onload="${RUN}"><script>${RUN}</script><foreignObject><img xmlns="http://www.w3.org/1999/xhtml" src="x" onerror="${RUN}"/></foreignObject></svg>`,
);

export const PAGE = file(
  "post.html",
  "text/html",
  `<!doctype html><title>x</title><script>${RUN}</script><img src=x onerror="${RUN}"><iframe srcdoc="<script>${RUN}</script>"></iframe>`,
);

/** A page under the name of a photo. */
export const PAGE_AS_PHOTO = { ...PAGE, name: "selfie.png", mimeType: "image/png" };

/** Entities that unfold to far more than a billion letters. */
export const ENTITIES = file(
  "sms.xml",
  "text/xml",
  `<?xml version="1.0"?><!DOCTYPE smses [<!ENTITY a "hahahaha">${Array.from(
    { length: 12 },
    (_, at) => `<!ENTITY ${letter(at + 1)} "${`&${letter(at)};`.repeat(10)}">`,
  ).join("")}]><smses count="1"><sms address="&m;" date="1" type="1" body="&m;" /></smses>`,
);

/** A picture with a name that is markup. */
export const marked = (bytes: Buffer): FileOf => ({
  name: `<img src=x onerror=${RUN}>.jpg`,
  mimeType: "image/jpeg",
  buffer: bytes,
});

/** 30,000 by 30,000 pixels, all of them there: 3.6 GB once drawn, in a file of 110 kB. */
export const HUGE = file("wall.png", "image/png", hugePicture(30_000));

export const LOCKED = file(
  "locked.zip",
  "application/zip",
  readFileSync("tests/vectors/import/archive/locked.zip"),
);

/** 60 MB of zeros in 60 kB. */
export const BOMB = file(
  "WhatsApp Chat with Kim.zip",
  "application/zip",
  zipBytes([{ name: "WhatsApp Chat with Kim.txt", bytes: new Uint8Array(60_000_000), packed: true }]),
);

const CHAT = [
  `13/03/2026, 21:05 - <img src=x onerror=${RUN}>: <script>${RUN}</script>`,
  `13/03/2026, 21:06 - <img src=x onerror=${RUN}>: javascript:${RUN} {{constructor}} \${${RUN}}`,
  "13/03/2026, 21:07 - Robin Vale: \u202Eemit dab a saw ti",
  "",
].join("\n");

export const SCRIPTED_CHAT = file("WhatsApp Chat with Kim.txt", "text/plain", CHAT);

const ARCHIVE = zipBytes([
  { name: "WhatsApp Chat with Kim.txt", bytes: CHAT.repeat(400), packed: true },
  { name: "IMG-20260313-WA0001.jpg", bytes: new Uint8Array(40_000).fill(7) },
]);

export const CUT = file("cut.zip", "application/zip", ARCHIVE.subarray(0, ARCHIVE.length - 9000));

/** Names that climb out of the archive, stand in it twice, or are markup. */
export const TRICKS = file(
  "WhatsApp Chat with Kim.zip",
  "application/zip",
  zipBytes([
    { name: "WhatsApp Chat with Kim.txt", bytes: CHAT, packed: true },
    { name: "../../../etc/passwd", bytes: "x" },
    { name: `<img src=x onerror=${RUN}>.svg`, bytes: DRAWING.buffer },
    { name: "IMG-1.jpg", bytes: "one" },
    { name: "IMG-1.jpg", bytes: "two" },
  ]),
);

function program(): Buffer {
  return Buffer.concat([
    Buffer.from("MZ"),
    Buffer.alloc(58),
    Buffer.from([64, 0, 0, 0]),
    Buffer.from("PE\0\0"),
    Buffer.alloc(400),
  ]);
}

function letter(at: number): string {
  return String.fromCharCode(97 + at);
}

function hugePicture(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // One bit of grey for each pixel.
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc((Math.ceil(side / 8) + 1) * side), { level: 1 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    piece("IHDR", header),
    piece("IDAT", rows),
    piece("IEND", Buffer.alloc(0)),
  ]);
}

function piece(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
