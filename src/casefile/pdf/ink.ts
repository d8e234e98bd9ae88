/** The file as it is written: pages, fonts, pictures, bookmarks and bare objects; the one door to pdfkit. */
import PdfDocument from "pdfkit";
import type { EmbeddedFont, OutlineItem, Picture } from "pdfkit";
import { BytesSink } from "./bytes-sink.ts";
import type { Font, Glyph, Page, Ref } from "./document-parts.ts";
import type { Face } from "./face.ts";
import { strengthen } from "./password.ts";
import { allowUnplacedMarks } from "./unplaced-marks.ts";

/** `made`: UTC to the second. `title`: what the file calls itself to whoever opens it: neutral words. */
export type InkAbout = Readonly<{ title: string; language: string; made: string; password: string | null }>;

export type Bookmark = OutlineItem;

/** A4, in points. */
export const PAGE = { width: 595.28, height: 841.89 } as const;

const ALL_ALLOWED = {
  printing: "highResolution",
  copying: true,
  contentAccessibility: true,
  annotating: true,
  fillingForms: true,
  documentAssembly: true,
  modifying: true,
};

function newDocument(font: Uint8Array | Font, { title, language, made, password }: InkAbout): PdfDocument {
  return new PdfDocument({
    pdfVersion: password === null ? "1.7" : "1.7ext3",
    subset: "PDF/UA",
    tagged: true,
    lang: language,
    displayTitle: true,
    size: "A4",
    margins: { top: 0, bottom: 0, left: 0, right: 0 },
    bufferPages: false,
    autoFirstPage: false,
    font,
    info: { Title: title, Producer: "HABITS", Creator: "HABITS", CreationDate: new Date(made) },
    ...(password === null
      ? {}
      : { userPassword: password, ownerPassword: password, permissions: ALL_ALLOWED }),
  });
}

/** `%PDF-1.7`, and a line of bytes that are no text. */
const HEADER = Uint8Array.from("%PDF-1.7\n%\u00ff\u00ff\u00ff\u00ff\n", (letter) => letter.charCodeAt(0));

/** Throws for bytes that are no font. */
export function openFont(bytes: Uint8Array): Font {
  const about = { title: "", language: "en", made: "2000-01-01T00:00:00Z", password: null };
  const { font } = newDocument(bytes, about)["_font"];
  const places = font["_layoutEngine"].engine?.GPOSProcessor;
  if (places) allowUnplacedMarks(places);
  return font;
}

/** `codes`: by number of a glyph in the font, how it is written in the file; `others`: the same where it stands for other letters; `plain`: by letter. */
type FontInFile = Readonly<{
  embedded: EmbeddedFont;
  codes: Readonly<{ code: string; reads: string }>[];
  others: Map<string, string>;
  plain: string[];
}>;

/** Nothing of it is on paper before `page()`. Operators are given in points from the bottom left corner with y downwards, as pdfkit turns each page. */
export class Ink {
  readonly #doc: PdfDocument;
  readonly #sink = new BytesSink();
  readonly #password: string | null;
  readonly #fonts = new Map<Face, FontInFile>();

  constructor(about: InkAbout, regular: Face) {
    this.#password = about.password;
    this.#doc = newDocument(regular.font, about);
    // Its first lines, which it wrote before anybody could listen.
    this.#sink.push(HEADER);
    this.#doc.push = (bytes) => {
      if (bytes !== null) this.#sink.push(bytes);
      return true;
    };
  }

  /** Closes the page before, and begins one. */
  page(): Page {
    return this.#doc.addPage().page;
  }

  put(operators: string): void {
    this.#doc.page.write(operators);
  }

  /** The name of the font on this page. */
  font(face: Face): string {
    const { embedded } = this.#inFile(face);
    const { fonts } = this.#doc.page;
    fonts[embedded.id] ??= embedded.ref();
    return embedded.id;
  }

  /** A glyph as it is written in a text of that font. `reads`: the letters that it stands for. One that stands for different letters, as Arabic ones without their dots, is put in for each. */
  code(face: Face, glyph: Glyph, reads: readonly number[] = glyph.codePoints): string {
    const { embedded, codes, others } = this.#inFile(face);
    const known = codes[glyph.id];
    const letters = reads.join(" ");
    if (known?.reads === letters) return known.code;
    const other = others.get(`${glyph.id} ${letters}`);
    if (other !== undefined) return other;
    const number =
      known === undefined
        ? embedded.subset.includeGlyph(glyph.id)
        : embedded.subset.glyphs.push(glyph.id) - 1;
    embedded.widths[number] = face.scaled(glyph.advanceWidth);
    embedded.unicode[number] = reads;
    const code = number.toString(16).padStart(4, "0");
    if (known === undefined) codes[glyph.id] = { code, reads: letters };
    else others.set(`${glyph.id} ${letters}`, code);
    return code;
  }

  /** A letter that is drawn by itself. */
  letter(face: Face, code: number): string {
    const { plain } = this.#inFile(face);
    return (plain[code] ??= this.code(face, face.font.glyphForCodePoint(code), [code]));
  }

  #inFile(face: Face): FontInFile {
    const known = this.#fonts.get(face);
    if (known !== undefined) return known;
    const inFile = { embedded: this.#doc.font(face.font)["_font"], codes: [], others: new Map(), plain: [] };
    this.#fonts.set(face, inFile);
    return inFile;
  }

  /** An object: end it to write it. */
  object(data: Record<string, unknown> | readonly unknown[]): Ref {
    return this.#doc.ref(data);
  }

  /** The root of the structure that a screen reader walks. */
  get structure(): Ref {
    const root = this.#doc["_root"].data["StructTreeRoot"];
    if (!isRef(root)) throw new TypeError("The file has no structure.");
    return root;
  }

  /** Null for bytes that are no picture that can be shown. */
  picture(bytes: Uint8Array): Picture | null {
    try {
      const picture = this.#doc.openImage(bytes);
      return picture.width > 0 && picture.height > 0 ? picture : null;
    } catch {
      return null;
    }
  }

  draw(picture: Picture, x: number, y: number, width: number, height: number): void {
    picture.embed(this.#doc);
    this.#doc.page.xobjects[picture.label] ??= picture.obj;
    this.put(
      `q ${points(width)} 0 0 ${points(-height)} ${points(x)} ${points(y + height)} cm /${picture.label} Do Q`,
    );
  }

  /** Of a place on this page, `top` from its upper edge. */
  bookmark(words: string, top: number, under: Bookmark | null, open: boolean): Bookmark {
    const at = { top, left: PAGE.width, zoom: 0, fit: false, expanded: open };
    return (under ?? this.#doc.outline).addItem(words, at);
  }

  async end(): Promise<Uint8Array<ArrayBuffer>> {
    const security = this.#doc["_security"];
    if (security !== null && this.#password !== null) {
      await strengthen(security, this.#password);
      this.#doc["_root"].data["Extensions"] = { ADBE: { BaseVersion: "1.7", ExtensionLevel: 8 } };
    }
    this.#doc.end();
    return this.#sink.whole();
  }
}

const isRef = (value: unknown): value is Ref =>
  typeof value === "object" && value !== null && "data" in value && "end" in value;

/** A length as a PDF writes it. */
export const points = (length: number): string => String(Math.round(length * 100) / 100);

/** A text, where pdfkit would write a bare string as a name. */
export const textObject = (text: string): unknown => new String(text);
