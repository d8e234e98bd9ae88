/** What sealing is measured against: the same file, sealed by WebCrypto and put into IndexedDB, with nothing else done. */
import type { Page } from "@playwright/test";

/** Milliseconds, with pieces as long as ours, one strict transaction each as ours. What it wrote is deleted again. */
export async function bareSealing(page: Page, file: string): Promise<number> {
  await page.evaluate(() => {
    const input = document.createElement("input");
    Object.assign(input, { type: "file", id: "bare", hidden: true });
    document.body.append(input);
  });
  await page.locator("#bare").setInputFiles(file);
  return page.evaluate(async () => {
    const input = document.querySelector<HTMLInputElement>("#bare");
    const whole = input?.files?.[0];
    input?.remove();
    if (whole === undefined) return Number.NaN;
    const opened = indexedDB.open("bare", 1);
    opened.addEventListener("upgradeneeded", () => void opened.result.createObjectStore("parts"));
    await new Promise((resolve) => {
      opened.addEventListener("success", resolve);
    });
    const key = await crypto.subtle.generateKey({ name: "AES-GCM", length: 256 }, false, ["encrypt"]);
    const started = performance.now();
    for (let at = 0; at < whole.size; at += 1_048_576) {
      const clear = await whole.slice(at, at + 1_048_576).arrayBuffer();
      const iv = crypto.getRandomValues(new Uint8Array(12));
      const sealed = await crypto.subtle.encrypt({ name: "AES-GCM", iv }, key, clear);
      const writing = opened.result.transaction("parts", "readwrite", { durability: "strict" });
      writing.objectStore("parts").put(new Uint8Array(sealed), at);
      await new Promise((resolve, reject) => {
        writing.addEventListener("complete", resolve);
        writing.addEventListener("error", reject);
      });
    }
    const ms = performance.now() - started;
    opened.result.close();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase("bare").addEventListener("success", resolve);
    });
    return ms;
  });
}
