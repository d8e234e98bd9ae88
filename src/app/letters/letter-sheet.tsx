/** A letter as it leaves: on the screen, and on paper black on white. */
import { textBlocks } from "./text-blocks.ts";
import type { TextBlock } from "./text-blocks.ts";

type Props = Readonly<{
  subject: string;
  text: string;
  /** lines that are headings when they stand alone */
  headings: ReadonlySet<string>;
  /** stand above the letter on every page: SAMPLE, or that it was sent to nobody */
  marks: readonly string[];
}>;

/** Every letter of the text is a text node; each part finds its own direction. */
export function LetterSheet({ subject, text, headings, marks }: Props) {
  return (
    <div class="app-lettersheet">
      {marks.length === 0 ? null : (
        <div class="app-lettersheet__marks">
          {marks.map((mark) => (
            <p>{mark}</p>
          ))}
        </div>
      )}
      <div class="app-lettersheet__body">
        {subject === "" ? null : (
          <h3 class="app-lettersheet__subject" dir="auto">
            {subject}
          </h3>
        )}
        {textBlocks(text, headings).map((block) => (
          <SheetBlock block={block} />
        ))}
      </div>
    </div>
  );
}

function SheetBlock({ block }: { block: TextBlock }) {
  if (block.kind === "heading") return <h4 dir="auto">{block.text}</h4>;
  if (block.kind === "list") {
    return (
      <ul>
        {block.items.map((item) => (
          <li dir="auto">{item}</li>
        ))}
      </ul>
    );
  }
  return (
    <p dir="auto">
      {block.lines.map((line, at) => (
        <>
          {at === 0 ? null : <br />}
          {line}
        </>
      ))}
    </p>
  );
}
