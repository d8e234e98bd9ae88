/** What we use of exifr: its own types bring Node's names into rooms that know no Node. */
declare module "exifr/dist/full.esm.mjs" {
  type Options = Readonly<
    Record<
      | "tiff"
      | "exif"
      | "gps"
      | "xmp"
      | "icc"
      | "iptc"
      | "jfif"
      | "ihdr"
      | "interop"
      | "makerNote"
      | "userComment"
      | "reviveValues"
      | "translateValues",
      boolean
    >
  >;
  /** Rejects for bytes that it does not know; undefined where they say nothing. */
  export function parse(
    bytes: Uint8Array,
    options: Options,
  ): Promise<Readonly<Record<string, unknown>> | undefined>;
}
