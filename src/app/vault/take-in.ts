/** Takes in what the phone's Share menu sends while everything is locked: seals each part at once, shows nothing of it. */
import { DROP_LOCK } from "../../vault/drops.ts";
import { takeDrops } from "../../vault/take-drops.ts";
import type { Shared } from "../../vault/take-drops.ts";
import { NOTES, SHARE } from "../../content/addresses.ts";
import { random } from "./device.ts";
import { openIdbStore } from "./idb-store.ts";

/** The fields of the manifest's share target (names.ts). */
const FILES = "files";
const WORDS = ["title", "text", "url"] as const;

/** Leads to the notes when all is sealed and durable; else to a page that says that something was not kept. Never rejects. */
export async function takeShared(request: Request): Promise<Response> {
  const taken = await sealed(request).catch(() => "none" as const);
  return Response.redirect(taken === "all" ? NOTES : SHARE, 303);
}

const sealed = (request: Request) =>
  navigator.locks.request(DROP_LOCK, async () => {
    const shared = partsOf(await request.formData());
    const store = await openIdbStore(indexedDB);
    try {
      return await takeDrops({ store, random, moment: new Date().toISOString() }, shared);
    } finally {
      store.close();
    }
  });

/** Words and a link that come together are one thing, line by line. */
function partsOf(form: FormData): readonly Shared[] {
  const files = form
    .getAll(FILES)
    .flatMap((file) =>
      file instanceof File && !(file.name === "" && file.size === 0)
        ? [{ name: file.name, type: file.type, bytes: file }]
        : [],
    );
  const words = WORDS.map((name) => form.get(name))
    .flatMap((line) => (typeof line === "string" && line.trim() !== "" ? [line] : []))
    .join("\n");
  if (words === "") return files;
  return [...files, { name: "", type: "text/plain", bytes: new Blob([words]) }];
}
