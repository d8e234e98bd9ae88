/** The structure of the file as a screen reader walks it, written as it grows: what was closed is kept no longer. */
import type { Page, Ref } from "./document-parts.ts";
import { points, textObject } from "./ink.ts";
import type { Ink } from "./ink.ts";

/** What a node can be: the standard ones of PDF 1.7 that we use. */
export type Role =
  | "Document"
  | "Sect"
  | "H1"
  | "H2"
  | "H3"
  | "P"
  | "BlockQuote"
  | "L"
  | "LI"
  | "Lbl"
  | "LBody"
  | "Table"
  | "TR"
  | "TH"
  | "TD"
  | "Caption"
  | "Figure";

/** `alt`: what a picture shows. `box`: where it stands, from the top left corner: left, top, right, bottom. `scope`: what a heading cell is the heading of. */
export type RoleMore = Readonly<{
  alt?: string;
  box?: readonly [number, number, number, number];
  scope?: "Column" | "Row";
}>;

/** A node that is open: what it holds comes in order. */
type Node = Readonly<{ role: Role; ref: Ref; kids: unknown[]; pages: (Ref | null)[] }>;

type OnPage = Readonly<{ page: Page; marked: Ref[] }>;

export class Tags {
  readonly #ink: Ink;
  readonly #open: Node[] = [];
  readonly #parents: unknown[] = [];
  #at: OnPage | null = null;

  constructor(ink: Ink) {
    this.#ink = ink;
  }

  /** To be told of each new page. */
  page(page: Page): void {
    this.#endPage();
    page.dictionary.data["StructParents"] = this.#parents.length / 2;
    this.#at = { page, marked: [] };
  }

  #endPage(): void {
    if (this.#at === null) return;
    const list = this.#ink.object(this.#at.marked);
    list.end();
    this.#parents.push(this.#parents.length / 2, list);
    this.#at = null;
  }

  open(role: Role, more: RoleMore = {}): void {
    const parent = this.#open.at(-1);
    const ref = this.#ink.object({ S: role, P: parent?.ref ?? this.#ink.structure });
    if (more.alt !== undefined) ref.data["Alt"] = textObject(more.alt);
    if (more.scope !== undefined) ref.data["A"] = { O: "Table", Scope: more.scope };
    if (more.box !== undefined && this.#at !== null) {
      const { height } = this.#at.page;
      const [left, top, right, bottom] = more.box;
      ref.data["A"] = { O: "Layout", Placement: "Block", BBox: [left, height - bottom, right, height - top] };
    }
    if (parent === undefined) this.#ink.structure.data["K"] = [ref];
    else {
      parent.kids.push(ref);
      parent.pages.push(null);
    }
    this.#open.push({ role, ref, kids: [], pages: [] });
  }

  /** What the node that is open says, where the order of its glyphs does not tell. */
  says(words: string): void {
    const node = this.#open.at(-1);
    if (node !== undefined) node.ref.data["ActualText"] = textObject(words);
  }

  close(): void {
    const node = this.#open.pop();
    if (node === undefined) return;
    const { ref, kids, pages } = node;
    const first = pages.find((page) => page !== null) ?? null;
    if (first !== null) ref.data["Pg"] = first;
    const written = kids.map((kid, at) => {
      const page = pages[at] ?? null;
      return page === null || page === first ? kid : { Type: "MCR", Pg: page, MCID: kid };
    });
    if (written.length > 0) ref.data["K"] = written.length === 1 ? written[0] : written;
    ref.end();
    ref.data = {};
  }

  /** What `draw` puts on the page is content of the node that is open. */
  content(draw: () => void): void {
    const node = this.#open.at(-1);
    if (node === undefined || this.#at === null) return draw();
    const { page, marked } = this.#at;
    node.kids.push(marked.length);
    node.pages.push(page.dictionary);
    this.#ink.put(`/${node.role} <</MCID ${marked.length}>> BDC`);
    marked.push(node.ref);
    draw();
    this.#ink.put("EMC");
  }

  /** What `draw` puts on the page is read out by nobody. `edge`: it stands in the margin of each page. */
  artifact(draw: () => void, edge: "Header" | "Footer" | null = null): void {
    this.#ink.put(
      edge === null
        ? "/Artifact <</Type /Layout>> BDC"
        : `/Artifact <</Type /Pagination /Subtype /${edge}>> BDC`,
    );
    draw();
    this.#ink.put("EMC");
  }

  /** Closes all that is open. */
  end(): void {
    while (this.#open.length > 0) this.close();
    this.#endPage();
    const tree = this.#ink.object({ Nums: this.#parents });
    tree.end();
    const root = this.#ink.structure;
    root.data["ParentTree"] = tree;
    root.data["ParentTreeNextKey"] = this.#parents.length / 2;
  }
}

/** Operators that fill a rectangle, from its top left corner, in a grey between 0 (black) and 1. */
export const filled = (x: number, y: number, width: number, height: number, grey: number): string =>
  `${points(grey)} g ${points(x)} ${points(y)} ${points(width)} ${points(height)} re f 0 g`;

/** Operators that draw the edges of a rectangle. */
export const outlined = (x: number, y: number, width: number, height: number, thick = 1, grey = 0): string =>
  `${points(grey)} G ${points(thick)} w ${points(x)} ${points(y)} ${points(width)} ${points(height)} re S`;

/** Operators that draw a line. */
export const drawn = (x: number, y: number, toX: number, toY: number, width: number, grey: number): string =>
  `${points(grey)} G ${points(width)} w ${points(x)} ${points(y)} m ${points(toX)} ${points(toY)} l S`;
