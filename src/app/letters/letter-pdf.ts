/** A letter as a PDF that a screen reader can walk: headings, paragraphs and lists, with the fonts inside. */
import PdfDocument from "pdfkit";
import type { StructureElement } from "pdfkit";
import { toBytes } from "pdfkit/output";
import type { TextBlock } from "./text-blocks.ts";

/**
 * `title` is what the file calls itself to whoever opens it: neutral words. `mark` stands above the letter on every page
 * (SAMPLE, or that nothing was sent), or is empty. `language`: BCP 47.
 */
export type LetterPaper = Readonly<{
  title: string;
  subject: string;
  blocks: readonly TextBlock[];
  mark: string;
  language: string;
  regular: Uint8Array;
  bold: Uint8Array;
}>;

const MARGIN = 62;
const SIZE = 11;
const BESIDE_BULLET = 14;

/** The bytes of the file. Letters that the font lacks must have been asked about before (`font-letters.ts`). */
export async function letterPdf(paper: LetterPaper): Promise<Uint8Array<ArrayBuffer>> {
  const { title, language, regular, bold } = paper;
  const doc = new PdfDocument({
    pdfVersion: "1.7",
    subset: "PDF/UA",
    tagged: true,
    lang: language,
    displayTitle: true,
    size: "A4",
    margins: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
    bufferPages: true,
    font: "",
    info: { Title: title, Producer: "PDF", Creator: "PDF" },
  });
  const bytes = toBytes(doc);
  doc.registerFont("regular", regular).registerFont("bold", bold);
  const whole = doc.struct("Document");
  doc.addStructure(whole);
  if (paper.mark !== "") whole.add(line(doc, "P", "bold", SIZE + 3, paper.mark));
  if (paper.subject !== "") whole.add(line(doc, "H1", "bold", SIZE + 3, paper.subject));
  for (const block of paper.blocks) addBlock(doc, whole, block);
  whole.end();
  decoratePages(doc, paper.mark);
  doc.end();
  return bytes;
}

function addBlock(doc: PdfDocument, whole: StructureElement, block: TextBlock): void {
  if (block.kind === "heading") whole.add(line(doc, "H2", "bold", SIZE + 1, block.text));
  else if (block.kind === "paragraph") whole.add(line(doc, "P", "regular", SIZE, block.lines.join("\n")));
  else addList(doc, whole, block.items);
}

function line(doc: PdfDocument, tag: string, font: string, size: number, text: string): StructureElement {
  return doc.struct(tag, () => {
    doc.font(font).fontSize(size).fillColor("#000000");
    doc.text(text, { lineGap: 2 });
    doc.moveDown(tag === "P" ? 0.7 : 0.4);
  });
}

function addList(doc: PdfDocument, whole: StructureElement, items: readonly string[]): void {
  const list = doc.struct("L");
  whole.add(list);
  for (const item of items) {
    list.add(
      doc.struct("LI", [
        doc.struct("Lbl", () => {
          doc.font("regular").fontSize(SIZE).fillColor("#000000");
          keepRoom(doc);
          const { y } = doc;
          doc.text("•", MARGIN, y, { lineBreak: false });
          doc.x = MARGIN;
          doc.y = y;
        }),
        doc.struct("LBody", () => {
          const width = doc.page.width - 2 * MARGIN - BESIDE_BULLET;
          doc.text(item, MARGIN + BESIDE_BULLET, doc.y, { width, lineGap: 2 });
          doc.x = MARGIN;
        }),
      ]),
    );
  }
  list.add(() => doc.moveDown(0.6));
  list.end();
}

/** A bullet never stands alone at the foot of a page. */
function keepRoom(doc: PdfDocument): void {
  if (doc.y > doc.page.height - MARGIN - 2 * SIZE) doc.addPage();
}

/** Page numbers, and the mark again from the second page on: not read out, as they are not part of the letter. */
function decoratePages(doc: PdfDocument, mark: string): void {
  const { start, count } = doc.bufferedPageRange();
  for (let index = start; index < start + count; index++) {
    doc.switchToPage(index);
    const { page } = doc;
    const bottom = page.margins.bottom;
    page.margins.bottom = 0;
    doc.markContent("Artifact", { type: "Pagination" });
    doc.font("regular").fontSize(9).fillColor("#000000");
    const width = page.width - 2 * MARGIN;
    if (index > start && mark !== "") doc.text(mark, MARGIN, 30, { width, lineBreak: false });
    doc.text(`${index + 1} / ${count}`, MARGIN, page.height - 40, {
      width,
      align: "right",
      lineBreak: false,
    });
    doc.endMarkedContent();
    page.margins.bottom = bottom;
  }
}
