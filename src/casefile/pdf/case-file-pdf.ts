/** The case file as one tagged PDF: a summary on page one, then everything that was chosen. */
import type { Say } from "../../content/say.ts";
import type { Told } from "../told.ts";
import { chronology } from "./chronology.ts";
import { clocks } from "./clocks.ts";
import { proof, silences, statement, witnesses } from "./closing.ts";
import { effects } from "./effects.ts";
import { exhibitPages } from "./exhibit-pages.ts";
import { openFaces } from "./faces.ts";
import type { Fonts } from "./fonts.ts";
import { Ink } from "./ink.ts";
import { Paper } from "./paper.ts";
import type { Around, Places } from "./sheet.ts";
import { pattern } from "./pattern.ts";
import { people } from "./people.ts";
import { register } from "./register.ts";
import { daySaid } from "./said.ts";
import { shortest, summary } from "./summary.ts";
import type { Short } from "./summary.ts";
import { tellingOf } from "./telling.ts";
import type { ClockNames, PlatformNames, Telling } from "./telling.ts";

/**
 * `thumbnails`: JPEG by id of an exhibit, blurred already where that was chosen. `language`: BCP 47. `password` locks the file for ordinary readers (AES-256); null leaves it open.
 * `checkedBy`: fingerprints of the authorities whose timestamps go with it, one a line, or empty. `clockNames`: words of the place, by rule of a clock. `platformNames`: by id of a platform.
 */
export type PdfInput = Readonly<{
  told: Told;
  say: Say;
  fonts: Fonts;
  thumbnails: ReadonlyMap<string, Uint8Array>;
  language: string;
  password: string | null;
  checkedBy: string;
  clockNames: ClockNames;
  platformNames: PlatformNames;
}>;

/** The bytes of the file: the same ones for the same input, but for a password. Throws for bytes that are no font. */
export async function caseFilePdf(input: PdfInput): Promise<Uint8Array<ArrayBuffer>> {
  const { told, say, language, password, thumbnails, clockNames, platformNames } = input;
  const telling = tellingOf(told, { say, language, clockNames, platformNames, thumbnails });
  const faces = openFaces(input.fonts);
  const title = say("casefile.filetitle", { day: daySaid(told.made.slice(0, 10), telling) });
  const around: Around = {
    head: title,
    foot: say("casefile.oneside"),
    mark: told.case.sample ? say("casefile.sample") : "",
    page: (number, of) => say("casefile.page", { n: number, of }),
  };
  const newPaper: File["paper"] = (ink, before) => new Paper(ink, faces, around, before);
  const short = shortest((one) => {
    const paper = newPaper(null, new Map());
    front(paper, { telling, checkedBy: "", paper: newPaper, short: one });
    return paper.found.get("pages") ?? 0;
  });
  const file: File = { telling, checkedBy: input.checkedBy, paper: newPaper, short };
  const places = placesOf(file);
  const ink = new Ink({ title, language, made: told.made, password }, faces.regular);
  const paper = file.paper(ink, places);
  front(paper, file);
  back(paper, file);
  paper.end();
  return ink.end();
}

type File = Readonly<{
  telling: Telling;
  checkedBy: string;
  paper: (ink: Ink | null, before: Places) => Paper;
  short: Short;
}>;

type Section = Readonly<{ title: string; draw: (paper: Paper) => void; there: boolean }>;

function sectionsOf({ telling, checkedBy }: File): readonly Section[] {
  const { say, told } = telling;
  const { choice, case: open } = told;
  const all: readonly Section[] = [
    { title: say("casefile.people"), draw: (to) => people(to, telling), there: open.actors.size > 0 },
    { title: say("casefile.chronology"), draw: (to) => chronology(to, telling), there: true },
    { title: say("casefile.pattern"), draw: (to) => pattern(to, telling), there: true },
    { title: say("casefile.register"), draw: (to) => register(to, telling), there: true },
    { title: say("casefile.clocks"), draw: (to) => clocks(to, telling), there: true },
    { title: say("casefile.effects"), draw: (to) => effects(to, telling), there: choice.effect },
    { title: say("casefile.exhibits"), draw: (to) => exhibitPages(to, telling), there: true },
    { title: say("casefile.witnesses"), draw: (to) => witnesses(to, telling), there: choice.witnesses },
    { title: say("casefile.silences"), draw: (to) => silences(to, telling), there: choice.silence },
    {
      title: say("casefile.proof"),
      draw: (to) => proof(to, telling, checkedBy),
      there: true,
    },
  ];
  return all.filter(({ there }) => there);
}

function front(paper: Paper, file: File): void {
  const titles = sectionsOf(file).map(({ title }) => title);
  paper.within("Sect", () => summary(paper, file.telling, titles, file.short));
}

function back(paper: Paper, file: File): void {
  paper.newPage();
  const { told } = file.telling;
  for (const { title, draw } of sectionsOf(file)) {
    const last = title === file.telling.say("casefile.proof");
    if (last && told.choice.statement) statement(paper, file.telling);
    paper.within("Sect", () => draw(paper));
  }
}

/** Only the summary names pages: when it takes as many with the numbers found as it took without, they hold. */
function placesOf(file: File): Places {
  let places: Places = new Map();
  for (let time = 0; time < MOST_GOINGS_THROUGH; time += 1) {
    const paper = file.paper(null, places);
    front(paper, file);
    const taken = paper.found.get("pages");
    back(paper, file);
    places = paper.found;
    const again = file.paper(null, places);
    front(again, file);
    if (again.found.get("pages") === taken) return places;
  }
  return places;
}

const MOST_GOINGS_THROUGH = 4;
