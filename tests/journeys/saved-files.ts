/** What a page hands to the browser to save: read back in every browser, also where downloads cannot be watched. */
import type { Page } from "@playwright/test";

/** Must be called before the page is opened. Printing only tells that it was over. */
export async function watchBlobs(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const made: Blob[] = [];
    Object.defineProperty(globalThis, "madeBlobs", { value: made });
    const original = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (thing: Blob | MediaSource): string => {
      if (thing instanceof Blob) made.push(thing);
      return original(thing);
    };
    globalThis.print = () => void setTimeout(() => dispatchEvent(new Event("afterprint")), 10);
  });
}

/** The bytes of each, oldest first. */
export async function blobsOf(page: Page): Promise<readonly Buffer[]> {
  const texts = await page.evaluate(async () => {
    const made: unknown = Reflect.get(globalThis, "madeBlobs");
    if (!Array.isArray(made)) return [];
    return Promise.all(
      made
        .filter((one) => one instanceof Blob)
        .map(async (one) => {
          const bytes = new Uint8Array(await one.arrayBuffer());
          let text = "";
          for (const byte of bytes) text += String.fromCharCode(byte);
          return btoa(text);
        }),
    );
  });
  return texts.map((text) => Buffer.from(text, "base64"));
}
