// Paper sheets carry a number and every part that the digital incident has; a heading can say nothing.
import { readFileSync, readdirSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import * as v from "valibot";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type { Case } from "../../case/case.ts";
import { incidentParts } from "../../case/incident.ts";
import { emptyCase, incident } from "../fields/case-by-hand.ts";
import { NO_KEEPER } from "../fields/keeper-by-hand.ts";
import { makeSay } from "../../content/say.ts";
import { SayContext } from "../say.tsx";
import { InsideContext } from "../vault/keeper.ts";
import type { View } from "../vault/keeper.ts";
import { choicesFor } from "../vault/choices.ts";
import { PaperSheet, SHEET_KINDS } from "./paper-sheet.tsx";
import { PAPER_SCREENS } from "./screens.tsx";
import { BOXES, CHILD_BOXES } from "./sheet-boxes.ts";

const oneScreen = v.record(v.string(), v.string());
const folder = "packs/words/en-GB/private";
const words = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace(".yaml", ""),
    v.parse(oneScreen, parse(readFileSync(`${folder}/${file}`, "utf8"))),
  ]),
);
const say = makeSay(words);

function drawn(screen: preact.ComponentChild, open: Case = emptyCase(), careful = false): string {
  const view: View = {
    open,
    events: [],
    cases: [],
    choices: choicesFor({ phone: careful, cloud: false, post: false }, null),
    rules: { clocks: [], holidays: new Set() },
    clocks: [],
    today: "2026-11-23",
    now: "2026-11-23T10:00:00.000Z",
  };
  return renderToString(
    <SayContext.Provider value={say}>
      <InsideContext.Provider
        value={{ keeper: NO_KEEPER, view, go: { to: () => undefined, back: () => undefined } }}
      >
        {screen}
      </InsideContext.Provider>
    </SayContext.Provider>,
  );
}

const screen = (name: string) => PAPER_SCREENS[name]?.({ id: "", with: {} });

test.each(Object.keys(PAPER_SCREENS))(
  "%s can be drawn in an empty case, with one heading to focus",
  (name) => {
    expect(drawn(screen(name)).match(/id="screen-title"/g)).toHaveLength(1);
  },
);

test("each part of a digital incident that a hand can fill in has a box, for a child too", () => {
  // Labels, quoted messages and the number itself are for the app; ids of exhibits stand for proof that was kept.
  const parts = Object.keys(incidentParts).filter((part) => !["labels", "sheet", "quoted"].includes(part));
  for (const boxes of [BOXES, CHILD_BOXES]) {
    const has = new Set<string>(boxes.map((box) => box.part));
    expect([...parts, "effect", "told"].filter((part) => !has.has(part))).toEqual([]);
  }
});

test.each(SHEET_KINDS)("every box and every tick of the %s sheet has words", (kind) => {
  const html = drawn(<PaperSheet number={12} kind={kind} neutral={false} sample={false} />);
  expect(html).toContain("Sheet 12");
  expect(html.match(/app-papersheet__box/g)).toHaveLength((kind === "child" ? CHILD_BOXES : BOXES).length);
  expect(html).not.toContain("SAMPLE");
});

test("a neutral sheet has only Notes at the top; whoever must take care gets it by itself", () => {
  const html = drawn(screen("paper"), emptyCase(), true);
  expect(html).toContain('app-papersheet__title">Notes<');
  expect(drawn(screen("paper"))).toContain('app-papersheet__title">What happened<');
});

test("five sheets are ready, and their numbers run on from the highest", () => {
  const typed = incident("i1", "He rang.");
  const open = { ...emptyCase(), incidents: [{ ...typed, first: { ...typed.first, sheet: 7 } }] };
  const html = drawn(screen("paper"), open);
  expect(html.match(/aria-label="Sheet \d+"/g)).toEqual(
    [8, 9, 10, 11, 12].map((n) => `aria-label="Sheet ${n}"`),
  );
  expect(html).toContain("8 to 12");
});

test("sheets of a sample say so", () => {
  expect(drawn(screen("paper"), { ...emptyCase(), sample: true })).toContain("SAMPLE");
});
