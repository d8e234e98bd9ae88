/** What a camera wrote into a picture (EXIF): when, with what, and where. */
import { parse } from "exifr/dist/full.esm.mjs";
import { claim, claimed } from "./claims-made.ts";
import type { Claim } from "./claims-made.ts";

const OPTIONS = {
  tiff: true,
  exif: true,
  gps: true,
  xmp: false,
  icc: false,
  iptc: false,
  jfif: false,
  ihdr: false,
  interop: false,
  makerNote: false,
  userComment: false,
  reviveValues: false,
  translateValues: false,
} as const;

/** Of the start of a JPEG, PNG, HEIC or TIFF, or of bare EXIF bytes. Empty where there is none, or it is broken. */
export async function exifClaims(bytes: Uint8Array): Promise<readonly Claim[]> {
  const tags = await tagsOf(bytes);
  if (tags === null) return [];
  const text = (name: string): string => {
    const value = tags[name];
    return typeof value === "string" ? value : "";
  };
  return claimed(
    claim("taken", timeOf(text("DateTimeOriginal"), text("OffsetTimeOriginal"))),
    claim("made", timeOf(text("CreateDate"), text("OffsetTimeDigitized"))),
    claim("changed", timeOf(text("ModifyDate"), text("OffsetTime"))),
    claim("camera", [text("Make"), text("Model")].join(" ")),
    claim("software", text("Software")),
    claim("author", text("Artist")),
    claim("words", text("ImageDescription")),
    claim("place", placeOf(tags["latitude"], tags["longitude"])),
  );
}

async function tagsOf(bytes: Uint8Array): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    return (await parse(bytes, OPTIONS)) ?? null;
  } catch {
    return null;
  }
}

/** `2026:04:03 18:05:09` as `2026-04-03T18:05:09`; what is written otherwise stays so. */
function timeOf(value: string, offset: string): string {
  const [, day, time] = /^(\d{4}[:-]\d{2}[:-]\d{2})[ T](\d{2}:\d{2}:\d{2})/.exec(value) ?? [];
  if (day === undefined || time === undefined) return value;
  return `${day.replaceAll(":", "-")}T${time}${/^[+-]\d{2}:\d{2}$|^Z$/.test(offset.trim()) ? offset.trim() : ""}`;
}

function placeOf(latitude: unknown, longitude: unknown): string | null {
  if (typeof latitude !== "number" || typeof longitude !== "number") return null;
  if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return null;
  return `${latitude.toFixed(6)}, ${longitude.toFixed(6)}`;
}
