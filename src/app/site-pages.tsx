/** The list of all pages with an address: those made by code, then those of the packs. */
import type { VNode } from "preact";
import {
  APPS,
  CALL,
  EASY,
  EASY_DANGER,
  EASY_TRIAGE,
  GUIDE,
  HOME,
  NETWORKS,
  NOTES,
  PLAN,
  SHARE,
  TRIAGE,
  TRIAGE_ALL,
} from "../content/addresses.ts";
import type { Page } from "../content/page.ts";
import { QUESTIONS } from "../plan/questions.ts";
import { EasyDanger, EasyHome } from "./easy/easy-home.tsx";
import type { FramePack } from "./packs.ts";
import { CallIntro } from "./call/call-intro.tsx";
import { GuideIndex, SectionIndex } from "./pages/guide-index.tsx";
import { GuidePage } from "./pages/guide-page.tsx";
import { Home } from "./pages/home.tsx";
import { localNumbers } from "./pages/local-numbers.ts";
import { EVERYWHERE } from "./place-rules.ts";
import type { Places } from "./place-rules.ts";
import { LETTERS } from "./frame/brand.tsx";
import { NotesWaiting } from "./vault/notes-waiting.tsx";
import { NotTaken } from "./pages/not-taken.tsx";
import { PlanWaiting } from "./plan/plan-waiting.tsx";
import type { StepsWords } from "./plan/plan-words.ts";
import { makeSay } from "../content/say.ts";
import { AllQuestions } from "./triage/all-questions.tsx";
import { FirstQuestion } from "./triage/first-question.tsx";
import { withAreas } from "./triage/questions.ts";

export type SitePage = Readonly<{
  address: string;
  tab: string;
  summary: string;
  /** whose facts its slots show */
  place: string;
  scripts: readonly string[];
  indexed: boolean;
  content: VNode;
}>;

type Input = Readonly<{ pages: readonly Page[]; frame: FramePack; steps: StepsWords; places: Places }>;

/** In no order that matters; every address once. */
export function sitePages({ pages, frame, steps, places }: Input): readonly SitePage[] {
  const say = makeSay(frame.screens);
  const questions = withAreas(QUESTIONS, frame.areas);
  const made = (
    address: string,
    tab: string,
    content: VNode,
    scripts: readonly string[] = [],
    indexed = true,
  ): SitePage => ({
    address,
    tab: say(`tab.${tab}`),
    summary: say("tab.summary"),
    place: EVERYWHERE,
    scripts,
    indexed,
    content,
  });
  const six = LETTERS.flatMap((letter) => Object.values(steps).filter((step) => step.letter === letter));
  return [
    made(HOME, "home", <Home steps={six} local={localNumbers(places)} />),
    made(TRIAGE, "questions", <FirstQuestion questions={questions} words={frame} pictures={false} />, [
      "triage",
    ]),
    made(
      TRIAGE_ALL,
      "questions",
      <div id="journey" data-way="all">
        <AllQuestions questions={questions} words={frame} chosen={{}} onToggle={null} onDone={null} />
      </div>,
      ["triage"],
    ),
    made(PLAN, "plan", <PlanWaiting />, ["plan"]),
    made(CALL, "call", <CallIntro />, ["call"]),
    made(EASY, "easy", <EasyHome />),
    made(EASY_DANGER, "easy", <EasyDanger />),
    made(EASY_TRIAGE, "questions", <FirstQuestion questions={questions} words={frame} pictures={true} />, [
      "triage",
    ]),
    made(GUIDE, "guide", <GuideIndex pages={pages} />),
    made(APPS, "apps", <SectionIndex pages={pages} section="apps" />),
    made(NETWORKS, "networks", <SectionIndex pages={pages} section="networks" />),
    made(NOTES, "notes", <NotesWaiting />, ["notes"], false),
    made(SHARE, "notes", <NotTaken />, [], false),
    made("/blank", "blank", <p />, [], false),
    ...pages.map((page): SitePage => {
      const back =
        page.section === "apps"
          ? { href: APPS, title: say("guide.apps") }
          : page.section === "networks"
            ? { href: NETWORKS, title: say("guide.networks") }
            : { href: GUIDE, title: say("frame.guide") };
      const scripts = page.body.flatMap((block) =>
        "slot" in block && block.slot === "tool" ? [block.id] : [],
      );
      const { address, tab, summary, place } = page;
      return {
        address,
        tab,
        summary,
        place,
        scripts,
        indexed: true,
        content: <GuidePage page={page} back={back} />,
      };
    }),
  ];
}
