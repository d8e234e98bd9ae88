/** The tag files of a bag: what stands beside its payload. */
import { utf8 } from "../kit/bytes.ts";
import { sha256Hex } from "../kit/digest.ts";
import { BAGIT_TXT, bagInfo } from "./bag-info.ts";
import type { PartOf } from "./bag-info.ts";
import { manifestText } from "./manifest.ts";
import type { Payload } from "./payload.ts";

/** `heads`: the exact bytes that the token stamps. `tsr`: the authority's whole answer, DER (RFC 3161). */
export type Timestamp = Readonly<{ heads: Uint8Array; tsr: Uint8Array }>;

/** What tag files are made of. `roots`: root certificates, PEM. `part`, with the manifest of the whole, is null for a whole bag. */
export type TagInput = Readonly<{
  made: string;
  payload: readonly Payload[];
  part: (PartOf & Readonly<{ manifest: string }>) | null;
  timestamps: readonly Timestamp[];
  roots: readonly string[];
  howToCheck: string;
}>;

export type TagFile = Readonly<{ path: string; bytes: Uint8Array }>;

export const MANIFEST = "manifest-sha256.txt";
export const TAG_MANIFEST = "tagmanifest-sha256.txt";
export const GROUP_MANIFEST = "group-manifest-sha256.txt";
export const HOW_TO_CHECK = "how-to-check.txt";
export const BAG_TOKEN = "timestamps/bag.tsr";

/** All but the tag manifest and the token over it. */
export function tagFiles({
  made,
  payload,
  part,
  timestamps,
  roots,
  howToCheck,
}: TagInput): readonly TagFile[] {
  const bytes = payload.reduce((sum, { size }) => sum + size, 0);
  return [
    { path: "bagit.txt", bytes: utf8(BAGIT_TXT) },
    { path: "bag-info.txt", bytes: utf8(bagInfo({ made, bytes, files: payload.length, part })) },
    { path: MANIFEST, bytes: utf8(manifestText(payload)) },
    ...(part === null ? [] : [{ path: GROUP_MANIFEST, bytes: utf8(part.manifest) }]),
    { path: HOW_TO_CHECK, bytes: utf8(howToCheck) },
    ...timestamps.flatMap(({ heads, tsr }, at) => {
      const number = String(at + 1).padStart(4, "0");
      return [
        { path: `timestamps/${number}.heads.json`, bytes: heads },
        { path: `timestamps/${number}.tsr`, bytes: tsr },
      ];
    }),
    ...roots.map((root, at) => ({ path: `timestamps/root-${at + 1}.pem`, bytes: utf8(root) })),
  ];
}

/** Names every tag file but itself. */
export function tagManifest(files: readonly TagFile[]): TagFile {
  const listed = files.map(({ path, bytes }) => ({ path, digest: sha256Hex(bytes) }));
  return { path: TAG_MANIFEST, bytes: utf8(manifestText(listed)) };
}
