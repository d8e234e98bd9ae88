/** What was told before, in order, with every reference, promise and answer: what a complaint stands on. */
import type { Notice, Reply } from "../case/case.ts";
import { fill } from "../content/fill.ts";
import type { LetterPhrases } from "../content/letter.ts";
import type { LetterInput } from "./letter-input.ts";
import { noticesBefore } from "./reader.ts";
import { penOf } from "./voice.ts";
import { dayWords, whenText } from "./when-text.ts";

/** One paragraph each. */
export function noticeLines(input: LetterInput): readonly string[] {
  const { open, phrases, reader, language } = input;
  return noticesBefore(input).map((notice) => {
    const body = notice.to.body === reader ? phrases.you : (open.bodies.get(notice.to.body)?.now.name ?? "");
    const lines = [
      fill(penOf(notice, input).phrases.notice, {
        when: whenText(notice.when.when, phrases, language),
        body: body.trim() === "" ? phrases.nobody : body.trim(),
        way: [phrases[`way-${notice.to.way}`], ...rung(notice, phrases)].join(", "),
      }),
      notice.references.length === 0
        ? ""
        : fill(phrases.reference, { reference: notice.references.join(", ") }),
      ...spokenTo(notice, input),
      ...notice.replies.flatMap((reply) => replyLines(reply, input)),
    ];
    return lines.filter((line) => line !== "").join("\n");
  });
}

/** What it was, where it was more than a report. */
function rung({ to }: Notice, phrases: LetterPhrases): readonly string[] {
  const name = `topic-${to.topic}`;
  const known = RUNGS_TOLD.find((key) => key === name);
  return known === undefined ? [] : [phrases[known]];
}

const RUNGS_TOLD = [
  "topic-stage-1-complaint",
  "topic-stage-2-complaint",
  "topic-case-review",
  "topic-council-complaint",
  "topic-council-complaint-2",
  "topic-school-head",
  "topic-school-governors",
  "topic-school-trust",
  "topic-platform-appeal",
  "topic-police-complaint",
] as const satisfies readonly (keyof LetterPhrases)[];

function replyLines(reply: Reply, input: LetterInput): readonly string[] {
  const { phrases, language } = input;
  const { kind, until } = reply.of;
  return [
    fill(phrases[`reply-${kind}`], { when: whenText(reply.when.when, phrases, language) }),
    until === null ? "" : fill(phrases.until, { until: dayWords(until, language) }),
    ...spokenTo(reply, input),
  ];
}

/** Who spoke for the body, and what they promised. */
function spokenTo(
  { person, promised }: Pick<Notice | Reply, "person" | "promised">,
  { phrases, language }: LetterInput,
): readonly string[] {
  const name = person?.trim() ?? "";
  const what = promised?.what.trim() ?? "";
  const by = promised?.by ?? null;
  return [
    name === "" ? "" : fill(phrases.spoke, { person: name }),
    what === ""
      ? ""
      : by === null
        ? fill(phrases.promised, { what })
        : fill(phrases.promisedby, { what, by: dayWords(by, language) }),
  ];
}
