/** A letter's plain text as headings, paragraphs and lists, so that print and PDF show what was written and its order. */

/** `lines`: lines of one paragraph, each on its own; `items`: of one list. */
export type TextBlock =
  | Readonly<{ kind: "heading"; text: string }>
  | Readonly<{ kind: "paragraph"; lines: readonly string[] }>
  | Readonly<{ kind: "list"; items: readonly string[] }>;

const ITEM = /^\s{0,3}[-•]\s+/;

/** `headings`: lines that count as headings when they stand alone. An empty line ends a block; no letter is lost. */
export function textBlocks(text: string, headings: ReadonlySet<string>): readonly TextBlock[] {
  return text
    .replaceAll("\r\n", "\n")
    .split(/\n[^\S\n]*\n/)
    .flatMap((piece) => {
      const lines = piece.split("\n").filter((line) => line.trim() !== "");
      return runs(lines, headings);
    });
}

function runs(lines: readonly string[], headings: ReadonlySet<string>): readonly TextBlock[] {
  const blocks: TextBlock[] = [];
  let paragraph: string[] = [];
  let items: string[] = [];
  const close = (): void => {
    if (paragraph.length > 0) blocks.push({ kind: "paragraph", lines: paragraph });
    if (items.length > 0) blocks.push({ kind: "list", items });
    paragraph = [];
    items = [];
  };
  for (const line of lines) {
    if (headings.has(line.trim())) {
      close();
      blocks.push({ kind: "heading", text: line.trim() });
    } else if (ITEM.test(line)) {
      if (paragraph.length > 0) close();
      items.push(line.replace(ITEM, ""));
    } else if (items.length > 0 && /^\s/.test(line)) {
      // A line that is pushed in goes on with the item above it.
      items.push(`${items.pop() ?? ""} ${line.trim()}`);
    } else {
      if (items.length > 0) close();
      paragraph.push(line);
    }
  }
  close();
  return blocks;
}
