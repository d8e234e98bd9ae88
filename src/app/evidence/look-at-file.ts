/** What a file is by its bytes, and what it says of itself; the readers for that come in a chunk of their own. */

/** `type`: media type by content. `claims`: what the file says, which anyone can write into a file. */
export type Look = Readonly<{ type: string; claims: readonly Readonly<{ what: string; value: string }>[] }>;

/** A file that cannot be read at all rejects; one that says nothing has no claims. */
export async function lookAtFile(file: Blob & Readonly<{ name: string }>): Promise<Look> {
  const [{ kindOfFile }, { claimsOf }] = await Promise.all([
    import("../../evidence/kind.ts"),
    import("../../evidence/claims.ts"),
  ]);
  const kind = await kindOfFile(file, file.name);
  return { type: kind.mime, claims: await claimsOf(file, kind) };
}

/** Whether bytes that were unsealed may be drawn here: what they are, and how many pixels they have, is looked at again. */
export async function mayBeShown(bytes: Blob, name: string): Promise<boolean> {
  const { kindOfFile } = await import("../../evidence/kind.ts");
  return (await kindOfFile(bytes, name)).showable;
}
