/** The exhibits: what each shows, what it is, and who had it. */
import type { Exhibit } from "../../case/case.ts";
import type { ToldExhibit } from "../told.ts";
import { isolated } from "./bidi.ts";
import { asTold } from "./clean.ts";
import { SMALL, TIGHT } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { momentSaid, named, platformSaid, sizeSaid, together } from "./said.ts";
import type { Telling } from "./telling.ts";

const THUMBNAIL = { width: 132, height: 150, gap: 14 } as const;
/** More views than these are counted, not listed. */
const MOST_LINES = 8;

export function exhibitPages(paper: Paper, telling: Telling): void {
  const { say, told } = telling;
  paper.heading("H2", say("casefile.exhibits"));
  if (told.exhibits.length === 0) return paper.paragraph(say("casefile.noexhibits"));
  paper.paragraph(say("casefile.exhibitsnote"));
  if (telling.thumbnails.size > 0 && told.choice.pictures === "blurred")
    paper.paragraph(say("casefile.blurred"));
  for (const exhibit of told.exhibits) paper.within("Sect", () => one(paper, exhibit, telling));
}

function one(paper: Paper, exhibit: ToldExhibit, telling: Telling): void {
  const { say, told, thumbnails } = telling;
  const { number, name, missing, shows } = exhibit;
  const title =
    name.trim() === ""
      ? say("casefile.exhibit", { n: number })
      : say("casefile.exhibitnamed", { n: number, name: named(name) });
  const bytes = missing === null ? thumbnails.get(exhibit.id) : undefined;
  if (bytes !== undefined) paper.room(THUMBNAIL.height + 46);
  paper.heading("H3", title);
  paper.mark(`exhibit ${exhibit.id}`);
  const alt = shows.trim() === "" ? say("casefile.notdescribed", { n: number }) : asTold(shows.trim());
  const [top, page] = [paper.y, paper.found.get("pages")];
  const tall = bytes === undefined ? 0 : picture(paper, bytes, alt);
  paper.indented(tall === 0 ? 0 : THUMBNAIL.width + THUMBNAIL.gap, () =>
    facts(paper, exhibit, told.case.exhibits.get(exhibit.id), telling),
  );
  if (tall > 0 && page === paper.found.get("pages")) paper.down(Math.max(0, top + tall + 6 - paper.y));
}

function picture(paper: Paper, bytes: Uint8Array, alt: string): number {
  const { width, height } = THUMBNAIL;
  return paper.picture(bytes, alt, { x: paper.left, top: paper.y + 4, width }, height);
}

function facts(paper: Paper, exhibit: ToldExhibit, kept: Exhibit | undefined, telling: Telling): void {
  const { say } = telling;
  const { missing, shows, copyOf, incidents, type, size, digest, added } = exhibit;
  if (missing !== null) paper.paragraph([{ text: say(`casefile.missing-${missing}`), bold: true }], TIGHT);
  if (missing !== "destroyed")
    paper.labelled(
      say("casefile.shows"),
      shows.trim() === "" ? say("casefile.notsaidwhat") : isolated(shows.trim()),
    );
  const original = copyOf === null ? undefined : telling.exhibits.get(copyOf);
  if (copyOf !== null)
    paper.paragraph(
      original === undefined
        ? say("casefile.copy", { n: kept?.copyOf?.boxes ?? 0 })
        : say("casefile.copyof", { n: kept?.copyOf?.boxes ?? 0, exhibit: original.number }),
      TIGHT,
    );
  const put = (label: string, words: string): void => {
    if (words !== "") paper.labelled(label, words, SMALL);
  };
  put(say("casefile.belongs"), incidents.join(", "));
  const source = kept?.now.source;
  if (source !== undefined && missing !== "destroyed")
    put(
      say("casefile.seenon"),
      together([
        platformSaid(source.platform, telling),
        named(source.handle),
        named(source.link),
        named(source.post),
      ]),
    );
  put(
    say("casefile.file"),
    together([
      named(type),
      sizeSaid(size, telling),
      kept === undefined ? "" : say(`casefile.taken-${kept.exhibit.taken}`),
    ]),
  );
  put(say("casefile.addedon"), added === "" ? "" : momentSaid(added, telling));
  const existed = telling.told.existed.get(kept?.id ?? "");
  if (existed !== undefined)
    paper.paragraph(
      say("casefile.existed", {
        when: momentSaid(existed.by, telling),
        authority: named(existed.authority),
      }),
      SMALL,
    );
  put(say("casefile.digest"), inGroups(digest));
  if (kept !== undefined) custody(paper, kept, telling);
}

/** In groups that can be read out one by one. */
export const inGroups = (digest: string): string => digest.replaceAll(/(.{4})(?=.)/g, "$1 ");

function custody(paper: Paper, { custody: all, destroyed }: Exhibit, telling: Telling): void {
  const { say } = telling;
  const viewed = all.filter(({ act }) => act === "viewed");
  const lines = all
    .filter(({ act }) => act !== "viewed")
    .map(({ act, to, recorded }) =>
      together([say(`casefile.custody-${act}`, { when: momentSaid(recorded, telling) }), named(to)], ": "),
    );
  const last = viewed.at(-1);
  const shown = [
    ...(last === undefined
      ? []
      : [say("casefile.custody-viewed", { n: viewed.length, when: momentSaid(last.recorded, telling) })]),
    ...lines.slice(0, MOST_LINES),
    ...(lines.length > MOST_LINES ? [say("casefile.custodymore", { n: lines.length - MOST_LINES })] : []),
    ...(destroyed === null
      ? []
      : [say("casefile.custody-destroyed", { when: momentSaid(destroyed.recorded, telling) })]),
  ];
  if (shown.length > 0) paper.labelled(say("casefile.custody"), shown.join("; "), SMALL);
}
