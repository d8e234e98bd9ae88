/** Page one: what an officer has to know first, in a minute. */
import { parsedOnce } from "../../case/when.ts";
import { inOneLine, shortened } from "./clean.ts";
import { allEffects, effectSaid } from "./effects.ts";
import { factRows } from "./fact-rows.ts";
import type { Fact } from "./fact-rows.ts";
import { BODY, SMALL } from "./paper.ts";
import type { Paper } from "./paper.ts";
import { counted } from "./pattern.ts";
import { daySaid, edgeSaid, momentSaid, named, platformSaid, shortDay, together, whenSaid } from "./said.ts";
import { askedTable } from "./summary-asked.ts";
import { placeOf, standing } from "./telling.ts";
import type { Telling } from "./telling.ts";

/** How many of each, and how many letters of the person's words. The first that leaves it on one page is taken. */
const SHORT = [
  { most: 3, letters: 260, asked: 8 },
  { most: 2, letters: 200, asked: 6 },
  { most: 2, letters: 130, asked: 5 },
  { most: 2, letters: 90, asked: 4 },
  { most: 1, letters: 90, asked: 3 },
] as const;

export type Short = (typeof SHORT)[number];

/** How the summary is told on one page, where it can be. `pages` tells how many it takes. */
export const shortest = (pages: (short: Short) => number): Short =>
  SHORT.find((short) => pages(short) === 1) ?? SHORT[1];

/** `sections`: titles of the sections of the file that follow. */
export function summary(paper: Paper, telling: Telling, sections: readonly string[], short: Short): void {
  const { say, told } = telling;
  const { choice } = told;
  paper.heading("H1", say("casefile.title"), say("casefile.summary"));
  const reader = choice.to.trim() === "" ? say(`casefile.reader-${choice.reader}`) : named(choice.to);
  paper.paragraph(say("casefile.for", { to: reader, made: momentSaid(told.made, telling) }));
  if (told.case.sample) paper.paragraph([{ text: say("casefile.samplenote"), bold: true }]);
  paper.down(4);
  factRows(paper, [...whom(telling), ...happened(paper, telling, short), ...effect(paper, telling, short)]);
  askedTable(paper, telling, short.asked);
  factRows(paper, [
    { label: say("casefile.wanted"), words: choice.wanted.trim() === "" ? [] : [choice.wanted.trim()] },
    { label: say("casefile.contact"), words: choice.contact.trim() === "" ? [] : [choice.contact.trim()] },
  ]);
  fair(paper, telling);
  const pages = sections.map((name) =>
    say("casefile.contents", { name, n: paper.pageOf(placeOf.section(name)) }),
  );
  paper.paragraph(
    [{ text: `${say("casefile.inthisfile")} `, bold: true }, { text: together(pages, "; ") }],
    SMALL,
  );
}

function whom({ say, told, incidents }: Telling): readonly Fact[] {
  const { about, who, young } = told.case;
  const name = who.trim() === "" ? say("casefile.noname") : named(who);
  const writers = new Set(
    incidents.flatMap(({ writer }) => (writer.as === "supporter" ? [named(writer.name)] : [])),
  );
  return [
    {
      label: say("casefile.whom"),
      words: [
        together([name, young === true ? say("casefile.young") : ""]),
        about === "someone-else" ? say("casefile.forsomeone") : "",
        writers.size === 0 ? "" : say("casefile.writers", { names: [...writers].join(", ") }),
      ],
    },
  ];
}

function happened(paper: Paper, telling: Telling, short: Short): readonly Fact[] {
  const { say, told } = telling;
  const { perChannel, perPlatform } = told.pattern;
  const dated = standing(telling);
  const [first, last] = [dated[0], dated.at(-1)];
  if (first === undefined || last === undefined)
    return [{ label: say("casefile.what"), words: [say("casefile.noincidents")] }];
  const platforms = perPlatform.filter(({ of }) => of !== null);
  const goesOn = dated.some(({ now }) => parsedOnce(now.when.when)?.end === "open");
  return [
    {
      label: say("casefile.what"),
      words: [
        counted(perChannel, (of) => say(`casefile.channel-${of}`), telling),
        platforms.length === 0
          ? ""
          : `${say("casefile.byplatform")} ${counted(platforms, (of) => platformSaid(of, telling), telling)}`,
      ],
    },
    {
      label: say("casefile.since"),
      words: [
        say("casefile.sincesays", {
          first: edgeSaid(first.now.when.when, "first", telling),
          last: edgeSaid(last.now.when.when, "last", telling),
        }),
        goesOn ? say("casefile.goeson") : "",
      ],
      run: true,
    },
    { label: say("casefile.often"), words: often(telling), run: true },
    { label: say("casefile.worst"), words: worst(paper, telling, short) },
  ];
}

function often(telling: Telling): readonly string[] {
  const { say, told } = telling;
  const { weeks } = told.pattern;
  const dated = standing(telling);
  const times = dated.reduce((sum, { now }) => sum + (now.when.many ?? 1), 0);
  const placed = weeks.reduce((sum, week) => sum + week.incidents, 0);
  const top = weeks.reduce((high, week) => (week.incidents > (high?.incidents ?? 0) ? week : high), weeks[0]);
  return [
    say("casefile.oftensays", { n: dated.length }),
    times > dated.length ? say("casefile.timessays", { n: times }) : "",
    weeks.length < 2 || placed === 0
      ? ""
      : say("casefile.weeksays", { n: (placed / weeks.length).toFixed(1), of: weeks.length }),
    top === undefined || top.incidents < 2
      ? ""
      : say("casefile.mostsays", { n: top.incidents, week: shortDay(top.monday, telling) }),
  ];
}

function worst(paper: Paper, telling: Telling, { most, letters }: Short): readonly string[] {
  const { say, numbers } = telling;
  const chosen = standing(telling).filter((incident) => incident.worst);
  if (chosen.length === 0) return [say("casefile.noworst")];
  const left = chosen.slice(most).map(({ id }) => numbers.get(id) ?? 0);
  return [
    ...chosen.slice(0, most).map((incident) =>
      say("casefile.worstsays", {
        when: whenSaid(incident.now.when.when, telling),
        words: named(shortened(incident.first.account.text, letters)),
        n: numbers.get(incident.id) ?? 0,
        page: paper.pageOf(placeOf.incident(incident.id)),
      }),
    ),
    left.length === 0 ? "" : say("casefile.moreworst", { numbers: left.slice(0, 20).join(", ") }),
  ];
}

/** What was said of the worst comes first, then the newest. */
function effect(paper: Paper, telling: Telling, { most, letters }: Short): readonly Fact[] {
  const { say, told, incidents } = telling;
  if (!told.choice.effect) return [];
  const worstIds = new Set(incidents.flatMap((incident) => (incident.worst ? incident.id : [])));
  const all = allEffects(telling);
  const ofWorst = all.filter((one) => one.incident !== null && worstIds.has(one.incident));
  const chosen = [...new Set([...ofWorst, ...all.toReversed()])]
    .filter((one) => one.effect !== null)
    .slice(0, most);
  const words = chosen.map((one) =>
    say("casefile.effectsays", {
      day: daySaid(one.day, telling),
      words: named(
        shortened(
          inOneLine(
            effectSaid(one, telling)
              .map(({ text }) => text)
              .join(""),
          ),
          letters,
        ),
      ),
    }),
  );
  const more = say("casefile.effectmore", {
    n: all.length,
    page: paper.pageOf(placeOf.section(say("casefile.effects"))),
  });
  return [
    {
      label: say("casefile.effectlabel"),
      words: all.length === 0 ? [say("casefile.noeffects")] : [...words, more],
    },
  ];
}

/** What stands in every file, whoever wrote it and whoever reads it. */
function fair(paper: Paper, { say }: Telling): void {
  paper.down(6);
  paper.framed(
    [[{ text: say("casefile.oneside"), bold: true }], [{ text: say("casefile.careful"), bold: true }]],
    BODY,
  );
  paper.down(6);
}
