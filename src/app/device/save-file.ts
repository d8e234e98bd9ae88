/** Hands a file to the browser to save, under a name that tells nothing. */

/** Long enough for a slow browser to have begun. */
const KEEP_MS = 60_000;

/** Whether the person saved it cannot be known. */
export function saveFile(bytes: Blob, name: string): void {
  const address = URL.createObjectURL(bytes);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP_MS);
}
