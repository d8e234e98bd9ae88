/** A file's name as it may be shown: signs that turn letters round would make an ending look like another. */

/** Control signs, and those that change the direction of what follows them (Unicode TR 9), each as U+FFFD. What is kept is not changed by it. */
export function shownName(name: string): string {
  return name.replaceAll(/[\p{Cc}\p{Surrogate}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu, "\u{FFFD}");
}
