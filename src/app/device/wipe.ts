/** What must be forgotten at once when the person leaves: each part of a page says here how it forgets. */

const forgetters = new Set<() => void>();

/** Registers how a part of the page forgets what it holds; answers how to take that back. */
export function onWipe(forget: () => void): () => void {
  forgetters.add(forget);
  return () => void forgetters.delete(forget);
}

/** Forgets everything held in memory and clears the page. */
export function wipe(): void {
  for (const forget of forgetters) forget();
  document.body.replaceChildren();
  document.title = "";
}
