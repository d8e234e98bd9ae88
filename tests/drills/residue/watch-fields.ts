/** Watches every field that a page ever draws: whether a browser may complete, correct or remember what is typed there. */
import type { Page } from "@playwright/test";

export type Fields = Readonly<{
  /** fields to type in that were drawn, by id */
  seen: readonly string[];
  /** those that a browser may learn from */
  loud: readonly string[];
}>;

/** Begins before the next page loads. Answers how to read what was seen, while that page is still there. */
export async function watchFields(page: Page): Promise<() => Promise<Fields>> {
  await page.addInitScript(() => {
    const seen = new Set<string>();
    const loud = new Set<string>();
    const ticks = ["radio", "checkbox", "button", "submit", "file"];
    // Without a name: the tool that runs this file would add a call that no page knows.
    new MutationObserver(() => {
      for (const field of document.querySelectorAll("input, textarea, [contenteditable]")) {
        if (!(field instanceof HTMLElement)) continue;
        const type = field.getAttribute("type") ?? "text";
        if (ticks.includes(type)) continue;
        const name = field.id === "" ? field.outerHTML.slice(0, 60) : field.id;
        seen.add(name);
        const quiet =
          type !== "password" &&
          field.getAttribute("autocomplete") === "off" &&
          field.getAttribute("autocorrect") === "off" &&
          field.getAttribute("spellcheck") === "false";
        if (!quiet) loud.add(name);
      }
      const { dataset } = document.documentElement;
      dataset["seen"] = JSON.stringify([...seen]);
      dataset["loud"] = JSON.stringify([...loud]);
    }).observe(document, {
      subtree: true,
      childList: true,
      attributes: true,
      attributeFilter: ["type", "autocomplete", "autocorrect", "spellcheck", "contenteditable"],
    });
  });
  const read = async (name: "seen" | "loud"): Promise<readonly string[]> => {
    const list: unknown = JSON.parse(
      (await page.evaluate((which) => document.documentElement.dataset[which], name)) ?? "[]",
    );
    return Array.isArray(list) ? list.map(String) : [];
  };
  return async () => ({ seen: await read("seen"), loud: await read("loud") });
}

/** Takes from every field of the next pages what keeps a browser from learning: then it must be caught learning. */
export async function loosenFields(page: Page): Promise<void> {
  await page.addInitScript(() => {
    new MutationObserver(() => {
      for (const field of document.querySelectorAll("[autocomplete]")) field.removeAttribute("autocomplete");
    }).observe(document, { subtree: true, childList: true, attributes: true });
  });
}
