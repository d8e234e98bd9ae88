/** Writes a WhatsApp zip with many pictures, for figures of sealing. */
import { randomBytes } from "node:crypto";
import { writeFileSync } from "node:fs";
import { zipBytes } from "../vectors/import/archive/zip-bytes.ts";
import type { ZipEntry } from "../vectors/import/archive/zip-bytes.ts";

const PICTURE = 2_000_000;

/** `pictures` of 2 MB each, stored as phones store them, one named by each message. Answers how many bytes the file has. */
export function writeZip(file: string, pictures: number): number {
  const noise = randomBytes(PICTURE);
  const lines: string[] = [];
  const entries: ZipEntry[] = [];
  for (let at = 0; at < pictures; at += 1) {
    const name = `IMG-20260313-WA${String(at).padStart(4, "0")}.jpg`;
    const day = String(1 + (at % 28)).padStart(2, "0");
    lines.push(`${day}/03/2026, 21:05 - Kim Reed: ${name} (file attached)`);
    const bytes = Buffer.from(noise);
    bytes.set([0xff, 0xd8, 0xff, 0xe0]);
    bytes.writeUInt32BE(at, 4);
    entries.push({ name, bytes });
  }
  const text = `${lines.toSorted().join("\n")}\n`;
  const whole = zipBytes([
    { name: "WhatsApp Chat with Kim Reed.txt", bytes: text, packed: true },
    ...entries,
  ]);
  writeFileSync(file, whole);
  return whole.length;
}
