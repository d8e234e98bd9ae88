/** What a file itself says about when, where and by whom it was made: shown as a claim, never as a fact. */
import { MOST_CLAIMS, bytesOf } from "./claims-made.ts";
import type { Claim } from "./claims-made.ts";
import { pngClaims, webpClaims } from "./claims-of-chunks.ts";
import { exifClaims } from "./claims-of-exif.ts";
import { filmClaims } from "./claims-of-films.ts";
import { mailClaims } from "./claims-of-mail.ts";
import { pdfClaims } from "./claims-of-pdf.ts";

/** A JPEG's EXIF stands at its start; that of a HEIC or TIFF may stand anywhere. */
const START_OF_JPEG = 1_048_576;
const START_OF_OTHERS = 33_554_432;

/** `kind`: as `kindOf` finds it. At most MOST_CLAIMS; none for a file that says nothing, or is broken. Nothing of it is changed. */
export async function claimsOf(
  file: Blob | Uint8Array<ArrayBuffer>,
  { mime }: Readonly<{ mime: string }>,
): Promise<readonly Claim[]> {
  const blob = file instanceof Blob ? file : new Blob([file]);
  try {
    return (await found(blob, mime)).slice(0, MOST_CLAIMS);
  } catch (fault: unknown) {
    // Numbers in a file that lead outside of it.
    if (fault instanceof RangeError || fault instanceof TypeError) return [];
    throw fault;
  }
}

async function found(file: Blob, mime: string): Promise<readonly Claim[]> {
  if (mime === "image/jpeg") return exifClaims(await bytesOf(file, 0, START_OF_JPEG));
  if (/^image\/(?:hei[cf]|avif|tiff)$/.test(mime)) return exifClaims(await bytesOf(file, 0, START_OF_OTHERS));
  if (mime === "image/png" || mime === "image/apng") return pngClaims(file);
  if (mime === "image/webp") return webpClaims(file);
  if (/^video\/(?:mp4|quicktime|x-m4v|3gpp2?)$|^audio\/(?:mp4|x-m4a)$/.test(mime)) return filmClaims(file);
  if (mime === "application/pdf") return pdfClaims(file);
  return mime === "message/rfc822" ? mailClaims(file) : [];
}
