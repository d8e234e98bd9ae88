// Somebody changes a case file, knows how bags work and makes all lists again: the log, the diary and the timestamps show it, or it is said that nothing does.
import { afterAll, beforeAll, expect, test } from "vitest";
import { opensslAuthority } from "../../../tests/casefile/openssl-authority.ts";
import type { OpensslAuthority } from "../../../tests/casefile/openssl-authority.ts";
import { bytesOf } from "../../../tests/casefile/sample-case.ts";
import { TOP, altered, filesIn, named, zipOf } from "../../../tests/casefile/stamped-bag.ts";
import { leafOf } from "../../case/commitment.ts";
import { utf8 } from "../../kit/bytes.ts";
import { filedText, readFiled } from "../contents.ts";
import type { FiledCase } from "../filed.ts";
import { derOf } from "../pem.ts";
import type { Verdict } from "./findings.ts";
import { verifyCaseFile } from "./verify.ts";

const CASE_JSON = `${TOP}data/case.json`;

let authority: OpensslAuthority;
let roots: readonly Uint8Array[] = [];
/** with all timestamps, and with those of the log alone */
let [full, loose] = [Buffer.alloc(0), Buffer.alloc(0)];

beforeAll(async () => {
  authority = opensslAuthority();
  roots = [derOf(authority.root) ?? new Uint8Array()];
  full = await zipOf({ authority });
  loose = await zipOf({ authority, stamped: false });
});

afterAll(() => {
  authority.close();
});

const check = (zip: Uint8Array): Promise<Verdict> =>
  verifyCaseFile([{ name: "file.zip", blob: new Blob([new Uint8Array(zip)]) }], { roots });

/** The case file without a stamp over all of it, with another case.json and both lists made again. */
function refiled(
  change: (filed: FiledCase) => FiledCase,
  more: (files: Map<string, Uint8Array>) => unknown = () => null,
): Buffer {
  return altered(
    loose,
    (files) => {
      const filed = readFiled(Buffer.from(files.get(CASE_JSON) ?? []).toString());
      files.set(CASE_JSON, utf8(filedText(change(filed))));
      more(files);
    },
    true,
  );
}

function edit(path: string, from: string | RegExp, to: string) {
  return (files: Map<string, Uint8Array>): void => {
    const text = Buffer.from(files.get(path) ?? []).toString();
    expect(text).toMatch(from);
    files.set(path, utf8(text.replace(from, to)));
  };
}

test("a changed account with both lists made again is found by the log", async () => {
  const reword = edit(CASE_JSON, "He wrote words on my gate.", "He did nothing to my gate.");
  const verdict = await check(altered(loose, reword, true));
  expect(named(verdict)).toEqual(["altered", "diary-changed data/diary.csv", "log-changed data/case.json"]);
  expect(verdict.findings.find(({ code }) => code === "log-changed")?.what).toMatch(/^event 8 of /);
});

test("words put in place of others as if they were abridged are found", async () => {
  const zip = refiled((filed) => ({
    ...filed,
    log: filed.log.map((event) => {
      const { account, ...salts } = event.salts;
      if (event.header.seq !== 8 || event.body === null || account === undefined) return event;
      // The true leaf, so that the root still fits.
      const leaves = { ...event.leaves, account: leafOf("account", event.body["account"], account) };
      return { ...event, salts, leaves, body: { ...event.body, account: { text: "Something else." } } };
    }),
  }));
  expect(named(await check(zip))).toEqual([
    "altered",
    "diary-changed data/diary.csv",
    "log-reworded data/case.json",
  ]);
});

test("a part that is taken out, as if it had been left out, is found", async () => {
  const zip = refiled((filed) => ({
    ...filed,
    log: filed.log.map((event) => {
      const { mine, ...salts } = event.salts;
      if (event.header.seq !== 8 || event.body === null || mine === undefined) return event;
      const { mine: taken, ...body } = event.body;
      return { ...event, salts, body, leaves: { ...event.leaves, mine: leafOf("mine", taken, mine) } };
    }),
  }));
  expect(named(await check(zip))).toContain("log-taken-out data/case.json");
});

test("events taken away, put in another order, doubled or put under another header are found", async () => {
  const change = (how: (log: FiledCase["log"]) => FiledCase["log"]): Promise<Verdict> =>
    check(refiled((filed) => ({ ...filed, log: how(filed.log) })));
  expect(named(await change((log) => log.toSpliced(9, 1)))).toEqual(
    expect.arrayContaining(["log-gap data/case.json", "stamp-not-in-log timestamps/0001.heads.json"]),
  );
  expect(named(await change((log) => log.toReversed()))).toContain("log-order data/case.json");
  expect(named(await change((log) => [...log, ...log.slice(-1)]))).toContain("log-twice data/case.json");
  const [, , third, fourth] = readFiled(Buffer.from(filesIn(loose).get(CASE_JSON) ?? []).toString()).log;
  if (third === undefined || fourth === undefined) throw new Error("There are four.");
  const put = await change((log) =>
    log.map((one) => (one === log[3] ? { ...fourth, header: third.header } : one)),
  );
  expect(named(put)).toEqual(
    expect.arrayContaining(["log-changed data/case.json", "log-gap data/case.json"]),
  );
  // The end of the log: only a timestamp knows that there was more.
  expect(named(await change((log) => log.slice(0, 12)))).toContain(
    "stamp-not-in-log timestamps/0002.heads.json",
  );
});

test("an exhibit changed, renamed or taken out, with everything made again, is found by the log", async () => {
  const path = `${TOP}data/exhibits/0001-gate.jpg`;
  const changed = altered(loose, (files) => files.set(path, bytesOf("another picture")), true);
  expect(named(await check(changed))).toEqual(["altered", "exhibit-changed data/exhibits/0001-gate.jpg"]);
  const drop = (filed: FiledCase): FiledCase => ({ ...filed, exhibits: filed.exhibits.slice(1) });
  expect(named(await check(refiled(drop, (files) => files.delete(path))))).toContain(
    "exhibit-not-listed data/case.json",
  );
  const renamed = await check(
    refiled(
      (filed) => ({
        ...filed,
        exhibits: filed.exhibits.map((one) =>
          one.path?.endsWith("gate.jpg") === true ? { ...one, path: "data/exhibits/0001-fake.jpg" } : one,
        ),
      }),
      (files) => {
        files.set(`${TOP}data/exhibits/0001-fake.jpg`, files.get(path) ?? utf8(""));
        files.delete(path);
      },
    ),
  );
  expect(named(renamed)).toContain("exhibit-renamed data/exhibits/0001-fake.jpg");
  const swapped = await check(refiled((filed) => ({ ...filed, exhibits: filed.exhibits.toReversed() })));
  expect(swapped.kind).toBe("altered");
});

test("the PDF changed with the lists made again: the stamp of the bag shows it; without one it is said that nothing does", async () => {
  const pdf = (files: Map<string, Uint8Array>): void =>
    void files.set(`${TOP}data/case-file.pdf`, utf8("%PDF-1.7 another story"));
  expect(named(await check(altered(full, pdf, true)))).toEqual([
    "altered",
    "stamp-broken timestamps/bag.tsr",
  ]);
  const verdict = await check(altered(loose, pdf, true));
  expect(named(verdict)).toEqual(["whole"]);
  expect(verdict.notProven).toContain("no-bag-stamp");
});
