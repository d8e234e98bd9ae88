/** The case file as one tagged PDF: a summary on page one, then everything that was chosen. */
import type { Say } from "../../content/say.ts";
import type { Told } from "../told.ts";
import { asked } from "./asked.ts";
import type { ClockNames } from "./asked.ts";
import { pattern } from "./chart.ts";
import { chronology } from "./chronology.ts";
import { clocks, proves, silences, witnesses } from "./closing.ts";
import { effects } from "./effects.ts";
import { exhibitPages } from "./exhibit-pages.ts";
import type { Fonts } from "./fonts.ts";
import { Paper } from "./paper.ts";
import { daySaid } from "./said.ts";
import { summary } from "./summary.ts";

/**
 * `thumbnails`: JPEG by id of an exhibit, blurred already where that was chosen. `language`: BCP 47. `password` locks the file for ordinary readers (AES-256); null leaves it open.
 * `checkedBy`: fingerprints of the authorities whose timestamps go with it, one a line, or empty. `clockNames`: words of the place, by rule.
 */
export type PdfInput = Readonly<{
  told: Told;
  say: Say;
  fonts: Fonts;
  thumbnails: ReadonlyMap<string, Uint8Array>;
  language: string;
  password: string | null;
  checkedBy: string;
  clockNames?: ClockNames;
}>;

/** The bytes of the file: the same ones for the same input, but for a password. */
export async function caseFilePdf(input: PdfInput): Promise<Uint8Array<ArrayBuffer>> {
  const { told, say, language, fonts, password, thumbnails, checkedBy, clockNames = {} } = input;
  const saying = { say, language };
  const { choice } = told;
  const title = say("casefile.filetitle", { day: daySaid(told.made.slice(0, 10), saying) });
  const paper = new Paper({
    title,
    language,
    made: new Date(told.made),
    fonts,
    foot: `${title}. ${say("casefile.oneside")}`,
    mark: told.case.sample ? say("casefile.sample") : "",
    page: (number, of) => say("casefile.page", { number, of }),
    password,
  });
  summary(paper, told, saying);
  paper.newPage();
  paper.section(2, say("casefile.chronology"), () => chronology(paper, told, saying));
  paper.section(2, say("casefile.pattern"), () => pattern(paper, told, saying));
  paper.section(2, say("casefile.askedtitle"), () => {
    asked(paper, told, saying, clockNames);
    clocks(paper, told, saying, clockNames);
  });
  if (choice.effect) paper.section(2, say("casefile.effecttitle"), () => effects(paper, told, saying));
  paper.section(2, say("casefile.exhibitstitle"), () => exhibitPages(paper, told, thumbnails, saying));
  if (choice.silence) paper.section(2, say("casefile.silencetitle"), () => silences(paper, told, saying));
  if (choice.witnesses)
    paper.section(2, say("casefile.witnessestitle"), () => witnesses(paper, told, saying));
  if (choice.statement) paper.paragraph(say("casefile.statement"));
  paper.section(2, say("casefile.provestitle"), () => proves(paper, told, checkedBy, saying));
  return paper.end();
}
