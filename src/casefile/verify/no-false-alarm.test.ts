// Whatever a person recorded and whatever they chose: a case file that was not altered is never called altered.
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyLog } from "../../../tests/case-log/any-log.ts";
import { MADE } from "../../../tests/casefile/sample-case.ts";
import { foldCase } from "../../case/fold.ts";
import { sha256Hex } from "../../kit/digest.ts";
import { utf8 } from "../../kit/bytes.ts";
import { READERS } from "../choice.ts";
import type { Choice } from "../choice.ts";
import { filedCase, filedText, readFiled } from "../contents.ts";
import { diaryCsv } from "../diary-csv.ts";
import { checkChoice, shownOf } from "./check-choice.ts";
import { checkDiary } from "./check-diary.ts";
import { checkExhibits } from "./check-exhibits.ts";
import { checkLog } from "./check-log.ts";

const some = (ids: readonly string[]) => fc.subarray([...ids]);

const chosen = anyLog(30).chain((events) => {
  const open = foldCase(events);
  const yes = fc.boolean();
  const choice: fc.Arbitrary<Choice> = fc.record({
    reader: fc.constantFrom(...READERS),
    to: fc.constant(""),
    from: fc.constantFrom(null, "2026-11-20"),
    until: fc.constantFrom(null, "2026-11-20"),
    incidents: some(open.incidents.map(({ id }) => id)),
    exhibits: some([...open.exhibits.keys()]),
    notices: some(open.notices.map(({ id }) => id)),
    effect: yes,
    witnesses: yes,
    places: yes,
    names: yes,
    silence: yes,
    wanted: fc.string(),
    contact: fc.string(),
    statement: yes,
    pictures: fc.constantFrom("none", "blurred", "clear"),
  });
  const present = some([...open.exhibits.keys()]);
  return fc.tuple(fc.constant(events), choice, present);
});

test("any log, any choice, exhibits that can be read or not", () => {
  fc.assert(
    fc.property(chosen, ([events, choice, present]) => {
      const filed = readFiled(
        filedText(filedCase(events, choice, MADE, new Map(present.map((id) => [id, null])))),
      );
      const shown = shownOf(filed);
      const log = checkLog(filed);
      // Two devices with one name fork a log: that is told, and is no change.
      const forks = new Set(["log-fork", "log-broken"]);
      expect(log.findings.filter(({ code }) => !forks.has(code))).toEqual([]);
      expect(checkChoice(filed, shown).findings).toEqual([]);
      const file = (path: string, size: number, digest: string) =>
        [path, { path, size, digests: new Map([["sha256", digest] as const]), bytes: null }] as const;
      const csv = utf8(diaryCsv(filed));
      const files = new Map([
        file("data/diary.csv", csv.length, sha256Hex(csv)),
        ...filed.exhibits.flatMap(({ path, size, digest }) =>
          path === null ? [] : [file(path, size, digest)],
        ),
      ]);
      expect(checkExhibits(filed, shown, files, new Map()).findings).toEqual([]);
      expect(checkDiary(filed, files)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});
