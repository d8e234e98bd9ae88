/** Reads the small Markdown of the packs into nodes; what we do not use is a fault, never passed through. */
import { fromMarkdown } from "mdast-util-from-markdown";
import type { Nodes, PhrasingContent, RootContent } from "mdast";
import type { Faults } from "./fault.ts";
import type { Block, Inline, Slot, SlotKind } from "./node.ts";

const SLOT = /\{\{\s*([a-z]+)\s+([a-z0-9-]+)\s*\}\}/g;
const ON_A_LINE: readonly string[] = ["helpline", "body", "offence", "clock", "fact", "tool"];
const IN_A_SENTENCE: readonly string[] = ["call", "text", "web", "name"];

/**
 * Allowed: headings 2 and 3, paragraphs, lists, bold, links, quotes, and `{{kind id}}` slots.
 * `firstLine` is the line of the file on which `text` starts.
 */
export function readMarkdown(file: string, text: string, faults: Faults, firstLine = 1): readonly Block[] {
  const lineOf = (node: Nodes): number => (node.position?.start.line ?? 1) + firstLine - 1;
  const refuse = (node: Nodes): void =>
    faults.error(file, lineOf(node), `Pages cannot hold "${node.type}". Use words, lists, links or a slot.`);

  const slotsOf = (value: string, node: Nodes): readonly Inline[] => {
    const parts: Inline[] = [];
    let end = 0;
    for (const match of value.matchAll(SLOT)) {
      const kind = slotKind(match[1]);
      if (kind === null) faults.error(file, lineOf(node), `There is no slot called "${match[1] ?? ""}".`);
      if (match.index > end) parts.push(value.slice(end, match.index));
      if (kind !== null) parts.push({ slot: kind, id: match[2] ?? "" });
      end = match.index + match[0].length;
    }
    if (end < value.length) parts.push(value.slice(end).replaceAll("\n", " "));
    if (/\{\{|\}\}/.test(value.replaceAll(SLOT, ""))) {
      faults.error(file, lineOf(node), "A slot is written {{kind id}}, with small letters and hyphens.");
    }
    return parts.map((part) => (typeof part === "string" ? part.replaceAll("\n", " ") : part));
  };

  const inline = (nodes: readonly PhrasingContent[]): readonly Inline[] =>
    nodes.flatMap((node): readonly Inline[] => {
      if (node.type === "text") return slotsOf(node.value, node);
      if (node.type === "strong") return [{ strong: inline(node.children) }];
      if (node.type === "link") return [{ href: node.url, text: inline(node.children) }];
      refuse(node);
      return [];
    });

  const block = (node: RootContent): readonly Block[] => {
    if (node.type === "heading" && (node.depth === 2 || node.depth === 3)) {
      return [{ heading: node.depth, text: inline(node.children) }];
    }
    if (node.type === "paragraph") return paragraph(inline(node.children), node);
    if (node.type === "list") {
      const items = node.children.map((item) => item.children.flatMap(block));
      return [{ list: node.ordered === true ? "ordered" : "unordered", items }];
    }
    if (node.type === "blockquote") return [{ quote: node.children.flatMap(block) }];
    refuse(node);
    return [];
  };

  // Several slots on lines of their own make one Markdown paragraph: each becomes a block.
  const paragraph = (nodes: readonly Inline[], node: Nodes): readonly Block[] => {
    const parts = nodes.filter((part) => typeof part !== "string" || part.trim() !== "");
    const slots = parts.flatMap((part): readonly Slot[] =>
      typeof part !== "string" && "slot" in part ? [part] : [],
    );
    if (slots.length === parts.length && slots.every((slot) => ON_A_LINE.includes(slot.slot))) return slots;
    for (const slot of slots.filter((one) => !IN_A_SENTENCE.includes(one.slot))) {
      faults.error(file, lineOf(node), `{{${slot.slot} ${slot.id}}} must stand on a line of its own.`);
    }
    return [{ paragraph: nodes }];
  };

  return fromMarkdown(text).children.flatMap(block);
}

function slotKind(word: string | undefined): SlotKind | null {
  const kinds: readonly SlotKind[] = [
    "helpline",
    "body",
    "offence",
    "clock",
    "fact",
    "tool",
    "call",
    "text",
    "web",
    "name",
  ];
  return kinds.find((kind) => kind === word) ?? null;
}
