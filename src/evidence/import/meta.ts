/** The readers of Instagram's and Facebook's downloads ("Download your information"). */
import { metaReader } from "./meta/read-meta.ts";
import type { Reader } from "./reader.ts";

/** Told from Facebook's by folder names; kinds: `json`, `html`, `json-and-html`. */
export const INSTAGRAM: Reader = metaReader("instagram");

/** Told from Instagram's by folder names; kinds: `json`, `html`, `json-and-html`. */
export const FACEBOOK: Reader = metaReader("facebook");
