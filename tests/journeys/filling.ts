/** Uses up the room that a browser gives to a site, with bytes of another database, and gives it back. */
import type { Page } from "@playwright/test";

/** Room for the journeys that fill it: what the site may store in all. */
export const ROOM_BYTES = 6 * 1_048_576;

/**
 * Makes the room small. In Chromium by a page's own override, which counts from the first write: call it before anything is stored. In
 * Firefox the room is small from its start: see `SMALL_ROOM`.
 */
export async function makeRoomSmall(page: Page, origin: string): Promise<void> {
  if (page.context().browser()?.browserType().name() !== "chromium") return;
  const session = await page.context().newCDPSession(page);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: ROOM_BYTES });
}

/** The preference by which Firefox has so little room; in KiB. */
export const SMALL_ROOM = { "dom.quotaManager.temporaryStorage.fixedLimit": ROOM_BYTES / 1024 };

/** Writes until the browser takes no more, in ever smaller pieces, down to 256 bytes. Answers the name of the last refusal. */
export function fill(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("filler");
      request.addEventListener("upgradeneeded", () =>
        request.result.createObjectStore("pieces", { autoIncrement: true }),
      );
      request.addEventListener("success", () => resolve(request.result));
      request.addEventListener("error", () => reject(new Error("The filler did not open.")));
    });
    const AGAIN = "none";
    /** Empty when it was taken, else why it was not. */
    const put = (length: number): Promise<string> =>
      new Promise((resolve) => {
        const bytes = new Uint8Array(length);
        for (let at = 0; at < length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
        const transaction = database.transaction("pieces", "readwrite", { durability: "strict" });
        transaction.addEventListener("complete", () => resolve(""));
        transaction.addEventListener("abort", () => resolve(transaction.error?.name ?? AGAIN));
        try {
          transaction.objectStore("pieces").put(bytes);
        } catch {
          // After a refusal Firefox hands out one transaction that only deletes.
          transaction.abort();
        }
      });
    let refusal = "";
    for (let length = 1_048_576; length >= 256; length /= 4) {
      do refusal = await put(length);
      while (refusal === "" || refusal === AGAIN);
    }
    database.close();
    return refusal;
  });
}

/** Gives all of it back. */
export function makeRoom(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase("filler");
        request.addEventListener("success", () => resolve());
        request.addEventListener("error", () => reject(new Error("The filler was not deleted.")));
      }),
  );
}
