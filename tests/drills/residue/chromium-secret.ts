/** Opens what Chromium on Linux keeps behind its fixed password when no keyring is asked: cookies and saved passwords. */
import { createDecipheriv, pbkdf2Sync } from "node:crypto";

const PREFIX = Buffer.from("v10");
const IV = Buffer.alloc(16, " ");
const KEY = pbkdf2Sync("peanuts", "saltysalt", 1, 16, "sha1");

/** The clear bytes, or null where `value` is none of these. */
export function openChromiumSecret(value: Buffer): Uint8Array | null {
  const sealed = value.subarray(PREFIX.length);
  if (!value.subarray(0, PREFIX.length).equals(PREFIX) || sealed.length === 0 || sealed.length % 16 !== 0)
    return null;
  try {
    const cipher = createDecipheriv("aes-128-cbc", KEY, IV);
    return Buffer.concat([cipher.update(sealed), cipher.final()]);
  } catch {
    return null;
  }
}
