/** Apps and phone networks that have a guidance page, under the names that people know. */
import type { Words } from "./words.ts";

/** `id` is the last part of its `address`. */
export type Named = Readonly<{ id: string; name: string; address: string }>;

export function withPage({ pages }: Pick<Words, "pages">, section: "apps" | "networks"): readonly Named[] {
  const folder = section === "apps" ? "/apps/" : "/networks/";
  return pages
    .filter((page) => page.section === section && page.address.startsWith(folder))
    .map(({ title, name, address }) => ({ id: address.slice(folder.length), name: name ?? title, address }));
}
