/** How an exhibit may be looked at here: as a picture, as sound or film, or not at all (CARE C17, DESIGN 6: Pages). */

/** What may stand in our own page. SVG, HTML and PDF can carry scripts or links and are only ever saved out. */
const PICTURES: readonly string[] = ["image/jpeg", "image/png", "image/gif", "image/webp", "image/avif"];

/** The largest that is opened in memory, in bytes. */
const MOST = 209_715_200;

export type HowShown = "picture" | "sound" | "film" | "saved-only" | "too-big";

export function howShown(type: string, size: number): HowShown {
  const how = PICTURES.includes(type)
    ? "picture"
    : type.startsWith("audio/")
      ? "sound"
      : type.startsWith("video/")
        ? "film"
        : "saved-only";
  return how !== "saved-only" && size > MOST ? "too-big" : how;
}
