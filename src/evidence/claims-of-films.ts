/** What an MP4, MOV, M4A or 3GP says about itself: when it was made, and where. */
import { momentOfMilliseconds } from "./import/moment.ts";
import { bytesOf, claim, claimed } from "./claims-made.ts";
import type { Claim } from "./claims-made.ts";

const MOST_BOXES = 1000;
/** As much of the description of a film as is read. */
const LONGEST_MOOV = 8_388_608;
/** Seconds from 1904, as these files count, to 1970. */
const FROM_1904 = 2_082_844_800;

export async function filmClaims(file: Blob): Promise<readonly Claim[]> {
  const moov = await moovOf(file);
  if (moov === null) return [];
  const text = new TextDecoder("latin1").decode(moov);
  const [place, latitude, longitude] =
    /([+-]\d{2}\.\d{1,8})([+-]\d{3}\.\d{1,8})(?:[+-]\d+(?:\.\d+)?)?\//.exec(text) ?? [];
  return claimed(
    claim("made", madeIn(moov, text)),
    place === undefined ? null : claim("place", `${Number(latitude)}, ${Number(longitude)}`),
  );
}

/** The `moov` box may stand before the film or behind it. */
async function moovOf(file: Blob): Promise<Uint8Array | null> {
  let at = 0;
  for (let step = 0; step < MOST_BOXES && at + 8 <= file.size; step += 1) {
    const head = await bytesOf(file, at, 16);
    const view = new DataView(head.buffer);
    const short = view.getUint32(0);
    if (short === 1 && head.length < 16) return null;
    const size = short === 1 ? Number(view.getBigUint64(8)) : short === 0 ? file.size - at : short;
    if (view.getUint32(4) === 0x6d6f6f76) return bytesOf(file, at, Math.min(size, LONGEST_MOOV));
    if (size < 8) return null;
    at += size;
  }
  return null;
}

function madeIn(moov: Uint8Array, text: string): string | null {
  const at = text.indexOf("mvhd");
  if (at < 0 || at + 20 > moov.length) return null;
  const view = new DataView(moov.buffer, moov.byteOffset + at + 4, moov.length - at - 4);
  const seconds = view.getUint8(0) === 1 ? Number(view.getBigUint64(4)) : view.getUint32(4);
  return momentOfMilliseconds((seconds - FROM_1904) * 1000)?.at ?? null;
}
