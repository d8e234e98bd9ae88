/** Makes every page of the site as text: handed to the server by main, so that the server knows none of it. */
import { renderToString } from "preact-render-to-string";
import type { VNode } from "preact";
import frame from "virtual:packs/frame";
import guidance from "virtual:packs/guidance";
import plan from "virtual:packs/plan";
import { answersFromForm } from "../plan/answers.ts";
import { makePlan } from "../plan/plan.ts";
import type { Assets } from "./frame/document.tsx";
import { Document } from "./frame/document.tsx";
import { manifest } from "./keep/names.ts";
import type { NeutralName } from "./keep/names.ts";
import { ErrorPage } from "./pages/error-page.tsx";
import { placeFor, rulesFor } from "./place-rules.ts";
import { PlanView } from "./plan/plan-view.tsx";
import { makeSay } from "../content/say.ts";
import { sitePages } from "./site-pages.tsx";
import { World } from "./world.tsx";

/** One page as it is served. `summary` and `tab` are neutral. */
export type RenderedPage = Readonly<{ address: string; html: string }>;

const { pages } = guidance;
const places = new Map(Object.entries(guidance.places));
const say = makeSay(frame.screens);

type Parts = Readonly<{
  tab: string;
  summary: string;
  place: string;
  scripts?: readonly string[];
  indexed?: boolean;
}>;

function whole(content: VNode, parts: Parts, assets: Assets, today: string): string {
  const { place, ...rest } = parts;
  return `<!doctype html>${renderToString(
    <World frame={frame} place={placeFor(places, place)} today={today}>
      <Document {...rest} language={frame.language} direction={frame.direction} assets={assets}>
        {content}
      </Document>
    </World>,
  )}`;
}

/** Every page that has an address of its own. `today` is `YYYY-MM-DD`: facts overdue on that day say so. */
export function renderSite(assets: Assets, today: string): readonly RenderedPage[] {
  return sitePages({ pages, frame, steps: plan.steps, places }).map(({ address, content, ...parts }) => ({
    address,
    html: whole(content, parts, assets, today),
  }));
}

/**
 * The plan for a form sent without scripts: `application/x-www-form-urlencoded` fields as pairs.
 * 400 with a plain page when they are not answers of ours. Nothing of the input is shown or kept.
 */
export function renderPlan(
  form: Iterable<readonly [string, string]>,
  assets: Assets,
  today: string,
): Readonly<{ status: 200 | 400; html: string }> {
  const read = answersFromForm(
    form,
    frame.areas.map((area) => area.id),
  );
  if (!read.ok) return { status: 400, html: renderError(400, assets, today) };
  const made = makePlan(read.answers, rulesFor(places, read.answers.area));
  const content = (
    <PlanView
      plan={made}
      words={plan.steps}
      marking={null}
      note={<p class="app-quiet">{say("plan.fromserver")}</p>}
      after={
        <p>
          <a href="/triage/all">{say("plan.again")}</a>
        </p>
      }
    />
  );
  const parts = {
    tab: say("tab.plan"),
    summary: say("tab.summary"),
    place: made.place ?? "",
    indexed: false,
  };
  return { status: 200, html: whole(content, parts, assets, today) };
}

/** A plain page for something that went wrong, by its HTTP status. */
export function renderError(status: number, assets: Assets, today: string): string {
  const parts = { tab: say("tab.error"), summary: say("tab.summary"), place: "", indexed: false };
  return whole(<ErrorPage status={status} />, parts, assets, today);
}

/** The manifest of a neutral name, in the language of the words; `share`: with a place in the phone's Share menu. */
export function neutralManifest(name: NeutralName, share: boolean): string {
  return manifest(name, say(`keep.name-${name}`), frame.language, share);
}
