/** Letters that XML writes as `&#55357;` or `&amp;`. */

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** XML's five names, and numbers: an emoji may stand as the two halves of its pair. Other names stay as they are. */
export function decoded(value: string): string {
  if (!value.includes("&")) return value;
  return value
    .replaceAll(
      /&(?:#(\d{1,8})|#[xX]([\dA-Fa-f]{1,6})|(amp|lt|gt|quot|apos));/g,
      (_whole, decimal?: string, hex?: string, name?: string) =>
        name === undefined
          ? letterOf(decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number(decimal))
          : (NAMED[name] ?? ""),
    )
    .replaceAll(/\p{Surrogate}/gu, "\uFFFD");
}

function letterOf(code: number): string {
  if (code === 0 || code > 0x10_ffff) return "\uFFFD";
  return code < 0x1_0000 ? String.fromCharCode(code) : String.fromCodePoint(code);
}
