/** HTML of exports and mails read as elements and text: nothing is run, fetched or drawn. */
import { Parser } from "htmlparser2";

/** Names in small letters, references such as `&amp;` resolved. `close` comes also for elements that are closed by no tag. */
export type HtmlListener = Readonly<{
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close(name: string): void;
  text(text: string): void;
}>;

/** The parser looks through all elements that are open, at each tag: what is nested deeper is closed, and begun anew. */
const DEEPEST = 512;
const PIECE = 8192;

/** Tells the listener what is in the text, in its order; text of one element may come in several pieces. Never throws for odd HTML. */
export function htmlEvents(html: string, listener: HtmlListener): void {
  let depth = 0;
  const fresh = (): Parser =>
    new Parser(
      {
        onopentag: (name, attributes) => {
          depth += 1;
          listener.open(name, attributes);
        },
        onclosetag: (name) => {
          depth -= 1;
          listener.close(name);
        },
        ontext: (text) => listener.text(text),
      },
      { decodeEntities: true, lowerCaseTags: true },
    );
  let parser = fresh();
  for (let at = 0; at < html.length; at += PIECE) {
    parser.write(html.slice(at, at + PIECE));
    if (depth <= DEEPEST) continue;
    parser.end();
    parser = fresh();
  }
  parser.end();
}

const UNSEEN = new Set(["script", "style", "title", "template", "noscript"]);
const BLOCKS = new Set(
  "address article aside blockquote dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main ol p pre section table tr ul".split(
    " ",
  ),
);

/** What a person would read: blocks on lines of their own, white space as one space, no scripts and styles. */
export function textOfHtml(html: string): string {
  const lines = [""];
  let unseen = 0;
  const newLine = (): void => {
    if (lines.at(-1)?.trim() !== "") lines.push("");
  };
  htmlEvents(html, {
    open: (name) => {
      if (UNSEEN.has(name)) unseen += 1;
      if (name === "br") lines.push("");
      else if (BLOCKS.has(name)) newLine();
    },
    close: (name) => {
      if (UNSEEN.has(name)) unseen -= 1;
      if (BLOCKS.has(name)) newLine();
    },
    text: (piece) => {
      if (unseen === 0) lines.push((lines.pop() ?? "") + piece.replaceAll(/[ \t\r\n\f]+/g, " "));
    },
  });
  const text = lines.map((line) => line.replaceAll(/ {2,}/g, " ").replaceAll(/^ | $/g, "")).join("\n");
  return text.replaceAll(/^\n+|\n+$/g, "");
}

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/gi;

/** Text that was written with references (`&#39;`, `&amp;`) in place of letters: nothing but those is changed, not even what looks like an element. */
export function textOfReferences(text: string): string {
  return text.replaceAll(REFERENCE, (reference) => {
    let letters = "";
    htmlEvents(reference, {
      open: () => undefined,
      close: () => undefined,
      text: (piece) => (letters += piece),
    });
    // A name that is none is read in part, as `&not` in `&nothing;`.
    return letters.length > 2 ? reference : letters;
  });
}
