/** Shows the nodes of a pack's text as page elements; there is no other way from a pack to the screen. */
import type { ComponentChildren } from "preact";
import type { Block, Inline } from "../../content/node.ts";
import { BlockSlot, InlineSlot } from "./slot.tsx";

/** Words inside a sentence. */
export function Sentence({ nodes }: { nodes: readonly Inline[] }) {
  return (
    <>
      {nodes.map((node) => {
        if (typeof node === "string") return node;
        if ("strong" in node) {
          return (
            <strong>
              <Sentence nodes={node.strong} />
            </strong>
          );
        }
        if ("href" in node) {
          return (
            <a href={node.href}>
              <Sentence nodes={node.text} />
            </a>
          );
        }
        return <InlineSlot kind={node.slot} id={node.id} />;
      })}
    </>
  );
}

/** Whole text. `level` is added to the headings' own level, where the text stands under another heading. */
export function Blocks({ blocks, level = 0 }: { blocks: readonly Block[]; level?: 0 | 1 }) {
  return (
    <>
      {blocks.map((block) => {
        if ("heading" in block) return heading(block.heading + level, <Sentence nodes={block.text} />);
        if ("paragraph" in block) {
          return (
            <p>
              <Sentence nodes={block.paragraph} />
            </p>
          );
        }
        if ("list" in block) {
          const items = block.items.map((item) => <li>{tight(item)}</li>);
          return block.list === "ordered" ? <ol>{items}</ol> : <ul>{items}</ul>;
        }
        if ("quote" in block) {
          return (
            <blockquote>
              <Blocks blocks={block.quote} level={level} />
            </blockquote>
          );
        }
        return <BlockSlot kind={block.slot} id={block.id} />;
      })}
    </>
  );
}

/** A list line of one paragraph needs no paragraph of its own. */
function tight(item: readonly Block[]): ComponentChildren {
  const [first, ...rest] = item;
  if (first === undefined || !("paragraph" in first)) return <Blocks blocks={item} />;
  return (
    <>
      <Sentence nodes={first.paragraph} />
      <Blocks blocks={rest} />
    </>
  );
}

function heading(level: number, text: ComponentChildren) {
  if (level <= 2) return <h2>{text}</h2>;
  if (level === 3) return <h3>{text}</h3>;
  return <h4>{text}</h4>;
}
