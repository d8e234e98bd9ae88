// Nobody gets to the picker without the question, and it is asked in plain words (CARE C13).
import { readFileSync } from "node:fs";
import { renderToString } from "preact-render-to-string";
import { expect, test } from "vitest";
import { parse } from "yaml";
import * as v from "valibot";
import { makeSay } from "../../content/say.ts";
import { SayContext } from "../say.tsx";
import { SettingContext } from "../setting.tsx";
import { InsideContext } from "../vault/keeper.ts";
import { emptyCase } from "./case-by-hand.ts";
import { FileField } from "./file-field.tsx";
import { FileQuestion } from "./file-question.tsx";
import { NO_KEEPER, viewByHand } from "./keeper-by-hand.ts";

const words = v.parse(
  v.record(v.string(), v.string()),
  parse(readFileSync("packs/words/en-GB/private/file.yaml", "utf8")),
);
const place = {
  ...{ id: "uk", label: "", has: new Set<string>(), chain: [], helplines: new Map(), bodies: new Map() },
  ...{ offences: new Map(), clocks: new Map(), facts: new Map(), holidays: new Set<string>() },
};
const nothing = () => undefined;
const drawn = (what: preact.ComponentChild): string =>
  renderToString(
    <SayContext.Provider value={makeSay({ file: words })}>
      <SettingContext.Provider value={{ place, today: "2026-11-23", language: "en-GB" }}>
        <InsideContext.Provider
          value={{ keeper: NO_KEEPER, view: viewByHand(emptyCase()), go: { to: nothing, back: nothing } }}
        >
          {what}
        </InsideContext.Provider>
      </SettingContext.Provider>
    </SayContext.Provider>,
  );

test("the question says first what must not come in, then asks; not sure counts as yes", () => {
  const html = drawn(<FileQuestion onNone={nothing} onLeave={nothing} />);
  const said = [
    "Do not add nude pictures of anyone under 18.",
    "or could there be?",
    "Yes, or I am not sure",
  ];
  const places = said.map((one) => html.indexOf(one));
  expect(places.every((at) => at >= 0)).toBe(true);
  expect(places).toEqual(places.toSorted((one, other) => one - other));
});

test("the field opens with its button alone: no file field can be reached past the question", () => {
  const html = drawn(
    <FileField id="f" hint="" values={[]} onAdd={nothing} onTakeOff={nothing} onBusy={nothing} />,
  );
  expect(html).toContain("Add a file");
  expect(html).not.toContain("<input");
});
