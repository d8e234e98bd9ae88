// A thousand and ten thousand incidents go into a case file and come out again; the times are told, and bounded only against what would be a fault.
import { expect, test } from "vitest";
import { idOf } from "../../tests/case-log/any-log.ts";
import { MADE, PARTS, allHere, caseOf, everything } from "../../tests/casefile/sample-case.ts";
import { gathered, unpacked } from "../../tests/casefile/unzipped.ts";
import { faultsOfBag } from "../../tests/casefile/bagit-reader.ts";
import { makeBag } from "./bag.ts";
import { filedCase, filedText, readFiled, told } from "./contents.ts";
import { diaryCsv } from "./diary-csv.ts";
import { casePayload } from "./payload.ts";

const incident = (at: number) => ({
  kind: "incident",
  id: idOf(`n${at}`),
  account: { text: `Number ${at}. He shouted over the fence again, and then at my door. `.repeat(4) },
  when: {
    when: {
      at: new Date(Date.UTC(2025, 0, 1) + at * 3_600_000).toISOString().slice(0, 16),
      zone: null,
      offset: null,
    },
    many: null,
  },
  where: { channel: "home", platform: null, place: "At my door", link: "", handle: "" },
});

test.each([0, 1000, 10_000])(
  "%i incidents",
  async (count) => {
    const events = caseOf([...PARTS.slice(0, 1), ...Array.from({ length: count }, (_, at) => incident(at))]);
    const choice = everything(events, { reader: "council", places: false });
    const times: Record<string, number> = {};
    const timed = <T>(what: string, act: () => T): T => {
      const start = performance.now();
      const made = act();
      times[what] = Math.round(performance.now() - start);
      return made;
    };
    const filed = timed("filed", () => filedCase(events, choice, MADE, allHere(choice)));
    const text = timed("text", () => filedText(filed));
    expect(timed("read", () => readFiled(text)).log).toHaveLength(count + 1);
    const { incidents } = timed("told", () => told(filed, { clocks: [], holidays: new Set() }, new Map()));
    expect(incidents).toHaveLength(count);
    expect(timed("diary", () => diaryCsv(filed)).split("\r\n")).toHaveLength(count + 2);
    const payload = casePayload(filed, new Uint8Array(1000), () => Promise.reject(new Error("none")));
    const howToCheck = "How to check\n";
    const zip = await gathered(
      makeBag({ made: MADE, payload, part: null, timestamps: [], roots: [], howToCheck }),
    );
    await unpacked(zip, ({ files }) => {
      expect(faultsOfBag(files)).toEqual([]);
    });
    process.stdout.write(`${count} incidents, ms: ${JSON.stringify(times)}, zip ${zip.length} bytes\n`);
    for (const ms of Object.values(times)) expect(ms).toBeLessThan(15_000);
  },
  60_000,
);
