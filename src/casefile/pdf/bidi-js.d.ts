/** What we use of bidi-js, which brings no types. */
declare module "bidi-js" {
  /** One level for each UTF-16 unit; odd ones read from right to left. `paragraphs` with their own level. */
  export type Levels = Readonly<{
    levels: Uint8Array;
    paragraphs: readonly Readonly<{ start: number; end: number; level: number }>[];
  }>;

  type Bidi = Readonly<{
    getEmbeddingLevels(text: string, direction?: "ltr" | "rtl" | "auto"): Levels;
    getMirroredCharacter(letter: string): string | null;
  }>;

  export default function bidiFactory(): Bidi;
}
