/** Manifests of a bag (RFC 8493, section 2.1.3): a digest and a path on each line. */

/** `path` from the top of the bag, with `/`. */
export type Listed = Readonly<{ path: string; digest: string }>;

/** In the order given; the same text that `sha256sum` prints and checks. Throws a TypeError for a path that would need escaping. */
export function manifestText(listed: readonly Listed[]): string {
  return listed
    .map(({ path, digest }) => {
      if (/[\p{Cc}%\\]/u.test(path) || path === "") throw new TypeError(`No manifest can name "${path}".`);
      return `${digest}  ${path}\n`;
    })
    .join("");
}

/** The lines of a manifest that this service wrote; null for a line of another shape, or a path that stands twice. */
export function readManifest(text: string): readonly Listed[] | null {
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  const listed: Listed[] = [];
  for (const line of lines) {
    const [, digest, path] = /^([0-9a-fA-F]{64})[ \t]+\*?(\S.*)$/.exec(line) ?? [];
    if (digest === undefined || path === undefined) return null;
    listed.push({ digest: digest.toLowerCase(), path });
  }
  return new Set(listed.map(({ path }) => path)).size === listed.length ? listed : null;
}
