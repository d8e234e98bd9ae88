/** The parts of an incident in words, each with its heading: how it reads, what was added, what is about to be kept. */
import type { ComponentChild } from "preact";
import type { Incident } from "../../case/case.ts";
import { KeptExhibit } from "../fields/kept-file.tsx";
import { whenWords } from "../fields/when-words.ts";
import { useSay } from "../say.tsx";
import { useSetting } from "../setting.tsx";
import { useCase } from "../vault/keeper.ts";
import { usePlatforms } from "../vault/packs-context.ts";
import { actorName } from "./actor-name.ts";

type Named = "when" | "where" | "actors" | "witnesses" | "mine" | "exhibits";

type Parts = { readonly [Part in Named]?: Incident["now"][Part] | undefined };

export type Row = readonly [heading: string, words: ComponentChild];

/** Parts that say nothing have no row. */
export function usePartRows(parts: Parts): readonly Row[] {
  const say = useSay();
  const { language } = useSetting();
  const { witnesses: known } = useCase();
  const platforms = usePlatforms();
  const { when, where, actors, witnesses, mine, exhibits } = parts;
  const places = [
    where === undefined || where.channel === null ? "" : say(`diary.channel-${where.channel}`),
    platforms.find((one) => one.id === where?.platform)?.name ?? "",
    where?.place ?? "",
    where?.handle ?? "",
    where?.link ?? "",
  ].filter((part) => part !== "");
  const times = when === undefined || when.many === null ? "" : say("when.times", { n: when.many });
  const own = [
    mine === undefined || mine.replied === null
      ? ""
      : say(mine.replied ? "diary.replied" : "diary.notreplied"),
    mine?.did ?? "",
  ].filter((part) => part !== "");
  const rows: readonly (readonly [string, readonly ComponentChild[]])[] = [
    [
      "diary.when",
      when === undefined ? [] : [whenWords(when.when, say, language), times].filter((part) => part !== ""),
    ],
    ["diary.where", places],
    ["diary.who", (actors ?? []).map((id) => <Who key={id} id={id} />)],
    ["diary.witnesses", (witnesses ?? []).map((id) => known.get(id)?.now.name ?? "")],
    ["diary.mine", own],
    ["diary.exhibits", (exhibits ?? []).map((id) => <KeptExhibit key={id} id={id} />)],
  ];
  return rows
    .filter(([, words]) => words.length > 0)
    .map(([heading, words]) => [
      say(heading),
      words.map((one, at) => (
        <span class="app-incident__part" key={at}>
          {typeof one === "string" ? <bdi>{one}</bdi> : one}
        </span>
      )),
    ]);
}

/** Draws nothing without a row. */
export function PartList({ rows }: Readonly<{ rows: readonly Row[] }>) {
  if (rows.length === 0) return null;
  return (
    <dl class="govuk-summary-list">
      {rows.map(([heading, words]) => (
        <div class="govuk-summary-list__row" key={heading}>
          <dt class="govuk-summary-list__key">{heading}</dt>
          <dd class="govuk-summary-list__value">{words}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The name always stands with how the person knows (CARE C20). */
function Who({ id }: { id: string }) {
  const say = useSay();
  const actor = useCase().actors.get(id)?.now;
  if (actor === undefined) return null;
  return (
    <>
      <bdi>{actorName(actor, say)}</bdi> ({say(`diary.sure-${actor.sure.how}`)})
    </>
  );
}
