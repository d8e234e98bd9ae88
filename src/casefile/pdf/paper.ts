/** Paper as it fills: headings, words and lists one under another, each with its place in the structure. */
import { asTold, inOneLine, shortened } from "./clean.ts";
import type { Bookmark } from "./ink.ts";
import type { Line, Rich } from "./line.ts";
import { Sheet } from "./sheet.ts";
import type { Style } from "./sheet.ts";
import { placeOf } from "./telling.ts";

export const BODY: Style = { size: 10.5, step: 15, after: 6 };
export const TIGHT: Style = { size: 10.5, step: 14.5, after: 2 };
export const SMALL: Style = { size: 9.5, step: 13, after: 3 };

/** `keeps`: what has to fit below a heading on the same page. */
const HEADS = {
  H1: { size: 23, step: 29, after: 2, before: 0, keeps: 80 },
  H2: { size: 15.5, step: 20, after: 5, before: 20, keeps: 64 },
  H3: { size: 11.5, step: 16, after: 3, before: 12, keeps: 50 },
} as const;

export class Paper extends Sheet {
  #bookmark: Bookmark | null = null;

  /** `bookmark`: also in the list of contents that readers of PDFs show; null for none. */
  heading(head: keyof typeof HEADS, words: string, bookmark: string | null = words): void {
    const style = HEADS[head];
    if (!this.atTop) this.down(style.before);
    const lines = this.lines([{ text: words, bold: true }], style, this.width);
    this.room(lines.length * style.step + style.keeps);
    if (head === "H2") {
      this.begins(shortened(words, 60));
      this.mark(placeOf.section(words));
    }
    if (bookmark !== null && this.ink !== null) {
      const under = head === "H3" ? this.#bookmark : null;
      const made = this.ink.bookmark(asTold(inOneLine(bookmark)), this.y - 4, under, false);
      if (head !== "H3") this.#bookmark = made;
    }
    this.within(head, () => this.flow(lines, style));
  }

  paragraph(words: Rich, style: Style = BODY): void {
    this.within("P", () => this.flow(this.lines(words, style, this.width), style));
  }

  /** A name in bold, and what it is. */
  labelled(label: string, words: Rich, style: Style = TIGHT): void {
    const value = typeof words === "string" ? [{ text: words }] : words;
    this.paragraph([{ text: `${label} `, bold: true }, ...value], style);
  }

  /** Paragraphs in a frame. */
  framed(all: readonly Rich[], style: Style): void {
    const inset = 10;
    const broken = all.map((words) => this.lines(words, style, this.width - 2 * inset));
    const height = broken.flat().length * style.step + 2 * inset - 4;
    this.room(height);
    const { x, top, width } = this.spot;
    this.artifact(() => this.frame(x, top, width, height));
    this.down(inset - 2);
    this.indented(inset, () => {
      for (const lines of broken) this.within("P", () => this.flow(lines, { ...style, after: 0 }));
    });
    this.down(top + height - this.y);
  }

  list(items: readonly Rich[], style: Style = TIGHT): void {
    if (items.length === 0) return;
    this.within("L", () => {
      for (const item of items) {
        const lines = this.lines(item, style, this.width - 14);
        this.within("LI", () => {
          this.room(Math.min(lines.length, 2) * style.step);
          const [dot] = this.lines("•", style, this.width);
          this.within("Lbl", () =>
            this.content(() => this.put(dot === undefined ? [] : [dot], this.spot, style)),
          );
          this.within("LBody", () => this.indented(14, () => this.flow(lines, style)));
        });
      }
    });
  }

  /** Lines one under another over as many pages as it takes; none is left alone. `bar`: a line stands beside them, as beside words that are quoted. */
  flow(lines: readonly Line[], style: Style, bar = false): void {
    this.say(lines);
    for (let done = 0; done < lines.length;) {
      const left = lines.length - done;
      let fit = Math.min(left, Math.max(0, Math.floor((this.free + 0.01) / style.step)));
      if (left - fit === 1 && left > 1) fit -= 1;
      if (fit < Math.min(2, left) && !this.atTop) {
        this.newPage();
        continue;
      }
      const chunk = lines.slice(done, done + Math.max(1, fit));
      const { spot } = this;
      const height = chunk.length * style.step;
      this.content(() => this.put(chunk, spot, style));
      if (bar) this.artifact(() => this.box(spot.x - 9, spot.top + 1, 2, height - 1, 0.45));
      this.down(height);
      done += chunk.length;
    }
    this.down(style.after);
  }
}
