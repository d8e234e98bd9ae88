/** A text of a pack as plain nodes: what a page is made of between Markdown and the screen. */

/** What a slot stands for; its words and numbers come from the place packs, or the code puts a tool there. */
export type SlotKind =
  "helpline" | "body" | "offence" | "clock" | "fact" | "tool" | "call" | "text" | "web" | "name";

/** `slot` inside a sentence is one of call, text, web, name; on a line of its own one of the others. */
export type Slot = Readonly<{ slot: SlotKind; id: string }>;

export type Inline =
  | string
  | Readonly<{ strong: readonly Inline[] }>
  | Readonly<{ href: string; text: readonly Inline[] }>
  | Slot;

export type Block =
  | Readonly<{ heading: 2 | 3; text: readonly Inline[] }>
  | Readonly<{ paragraph: readonly Inline[] }>
  | Readonly<{ list: "ordered" | "unordered"; items: readonly (readonly Block[])[] }>
  | Readonly<{ quote: readonly Block[] }>
  | Slot;

/** The words of inline nodes, with slots left out. */
export function inlineText(nodes: readonly Inline[]): string {
  return nodes
    .map((node) => {
      if (typeof node === "string") return node;
      if ("strong" in node) return inlineText(node.strong);
      if ("href" in node) return inlineText(node.text);
      return "";
    })
    .join("");
}

/** Every paragraph, heading and list line as text; quotes (words to say, quoted law) and slots are left out. */
export function plainLines(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if ("heading" in block) return [inlineText(block.text)];
    if ("paragraph" in block) return [inlineText(block.paragraph)];
    if ("list" in block) return block.items.flatMap(plainLines);
    return [];
  });
}

/** Every link target and slot of a text, in order. */
export function references(blocks: readonly Block[]): readonly (Slot | Readonly<{ href: string }>)[] {
  const inInline = (node: Inline): readonly (Slot | Readonly<{ href: string }>)[] => {
    if (typeof node === "string") return [];
    if ("strong" in node) return node.strong.flatMap(inInline);
    if ("href" in node) return [{ href: node.href }, ...node.text.flatMap(inInline)];
    return [node];
  };
  return blocks.flatMap((block) => {
    if ("heading" in block) return block.text.flatMap(inInline);
    if ("paragraph" in block) return block.paragraph.flatMap(inInline);
    if ("list" in block) return block.items.flatMap(references);
    if ("quote" in block) return references(block.quote);
    return [block];
  });
}
