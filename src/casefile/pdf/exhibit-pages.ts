/** The proof: what each exhibit is and shows, its digest, what happened to it, and a small picture where that was chosen. */
import { custody } from "../../evidence/custody.ts";
import type { Told, ToldExhibit } from "../told.ts";
import { BODY, MARGIN, SMALL } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { momentSaid, shortened } from "./said.ts";
import type { Saying } from "./said.ts";

/** Longest side of a small picture on paper, in points. */
const SIDE = 150;
const MOST_CUSTODY = 12;

/** `thumbnails`: JPEG by id of an exhibit. */
export function exhibitPages(
  paper: Paper,
  told: Told,
  thumbnails: ReadonlyMap<string, Uint8Array>,
  saying: Saying,
): void {
  const { say } = saying;
  if (told.exhibits.length === 0) paper.paragraph(say("casefile.noexhibits"));
  for (const exhibit of told.exhibits)
    paper.section(
      3,
      say("casefile.exhibitnamed", { n: exhibit.number, name: shortened(exhibit.name, 100) }),
      () => one(paper, exhibit, told, thumbnails.get(exhibit.id), saying),
      { bookmark: told.exhibits.length <= 400 },
    );
}

function one(
  paper: Paper,
  exhibit: ToldExhibit,
  told: Told,
  thumbnail: Uint8Array | undefined,
  saying: Saying,
): void {
  const { say } = saying;
  if (exhibit.missing !== null)
    paper.paragraph([{ text: say(`casefile.missing-${exhibit.missing}`), bold: true }]);
  if (thumbnail !== undefined && exhibit.missing === null) picture(paper, exhibit, thumbnail, saying);
  if (exhibit.shows !== "") paper.fact(say("casefile.shows"), exhibit.shows, FACT);
  if (exhibit.copyOf !== null) paper.paragraph(copySaid(exhibit, told, saying), FACT);
  paper.fact(
    say("casefile.file"),
    `${fileOf(exhibit)} ${say("casefile.kind", { type: exhibit.type, size: exhibit.size })}`.trim(),
    FACT,
  );
  if (exhibit.incidents.length > 0)
    paper.fact(say("casefile.aboutincidents"), exhibit.incidents.join(", "), FACT);
  paper.fact(say("casefile.digest"), exhibit.digest.replaceAll(/(.{4})(?=.)/g, "$1 "), FACT);
  const kept = told.case.exhibits.get(exhibit.id);
  const source = kept?.now.source;
  const seen =
    source === undefined
      ? []
      : [source.platform ?? "", source.handle, source.link, source.post].filter((part) => part !== "");
  if (seen.length > 0) paper.fact(say("casefile.source"), seen.join(", "), FACT);
  for (const { what, value } of kept?.claims ?? [])
    paper.fact(say("casefile.claim", { what }), value, { ...SMALL, after: 2 });
  const steps = kept === undefined ? [] : custody(kept, told.case.exhibits);
  paper.list(
    steps.slice(0, MOST_CUSTODY).map(({ at, act, words }) =>
      say("casefile.custody", {
        when: momentSaid(at, saying),
        act: say(`casefile.act-${act}`),
        words: act === "described" ? "" : words,
      }).trim(),
    ),
    { ...SMALL, after: 4 },
  );
  if (steps.length > MOST_CUSTODY)
    paper.paragraph(say("casefile.morecustody", { n: steps.length - MOST_CUSTODY }), SMALL);
}

const FACT = { ...BODY, after: 2 };

const fileOf = ({ path }: ToldExhibit): string =>
  path === null ? "" : path.slice(path.lastIndexOf("/") + 1);

function copySaid({ copyOf }: ToldExhibit, told: Told, { say }: Saying): string {
  const original = told.exhibits.find(({ id }) => id === copyOf);
  return original === undefined ? say("casefile.copyalone") : say("casefile.copyof", { n: original.number });
}

/** A picture that cannot be drawn is left out: its file is there all the same. */
function picture(paper: Paper, exhibit: ToldExhibit, bytes: Uint8Array, { say }: Saying): void {
  const { doc } = paper;
  let size: Readonly<{ width: number; height: number }>;
  try {
    size = doc.openImage(bytes);
  } catch {
    return;
  }
  const scale = SIDE / Math.max(size.width, size.height, 1);
  const [width, height] = [size.width * scale, size.height * scale];
  paper.room(height + 30);
  const alt =
    exhibit.shows === "" ? say("casefile.alt", { n: exhibit.number }) : shortened(exhibit.shows, 400);
  const top = doc.y;
  paper.tagged("Figure", () => void doc.image(bytes, MARGIN, top, { width, height }), { alt });
  doc.y = top + height + 6;
}
