/** Checks what a case file says: case.json, its log, exhibits and diary, the tag files that follow from it, and that nothing else is in it. */
import type { Digest, Header } from "../../case/event.ts";
import { BAGIT_TXT, readBagInfo } from "../bag-info.ts";
import { filedText, readFiled } from "../contents.ts";
import type { FiledCase } from "../filed.ts";
import { GROUP_MANIFEST, HOW_TO_CHECK } from "../tag-files.ts";
import { checkChoice, shownOf } from "./check-choice.ts";
import { checkDiary } from "./check-diary.ts";
import { checkExhibits } from "./check-exhibits.ts";
import { CASE_JSON, checkLog } from "./check-log.ts";
import type { Together } from "./check-parts.ts";
import type { CheckedExhibit, CheckedLog, Finding, Verdict } from "./findings.ts";
import { textIn } from "./open-bag.ts";
import type { OpenBag } from "./open-bag.ts";

/** `filed`, `digests`, `caseId` and `log` are null where there is no case.json that can be read. */
export type Contents = Readonly<{
  findings: readonly Finding[];
  filed: FiledCase | null;
  digests: ReadonlyMap<Header, Digest> | null;
  caseId: string | null;
  log: CheckedLog | null;
  exhibits: readonly CheckedExhibit[];
  leftOut: Verdict["leftOut"];
  made: string | null;
  sample: boolean;
}>;

const DOCUMENTS = new Set(["data/case-file.pdf", "data/diary.csv", CASE_JSON]);
const TAGS = new Set([
  "bagit.txt",
  "bag-info.txt",
  "manifest-sha256.txt",
  "tagmanifest-sha256.txt",
  HOW_TO_CHECK,
]);
const STAMPS = /^timestamps\/(?:\d{4,6}\.(?:heads\.json|tsr)|bag\.tsr|root-\d{1,4}\.pem)$/;

/** `bags` are those that were given; `all` is what they are together. */
export function checkContents(all: Together, bags: readonly OpenBag[]): Contents {
  const findings: Finding[] = [];
  const tell = (where: string, code: Finding["code"], what = ""): void =>
    void findings.push({ where, what, code });
  for (const bag of bags) checkTags(bag, tell);
  for (const path of all.files.keys())
    if (path.startsWith("data/") && !DOCUMENTS.has(path) && !path.startsWith("data/exhibits/"))
      tell(path, "unknown-file");
  const nothing = {
    findings,
    filed: null,
    digests: null,
    caseId: null,
    log: null,
    exhibits: [],
    leftOut: { events: 0, parts: [], abridged: [] },
    made: readBagInfo(textIn(bags[0] ?? { files: new Map() }, "bag-info.txt") ?? "").get("made") ?? null,
    sample: false,
  };
  if (all.first === null) return nothing;
  for (const path of DOCUMENTS)
    // checkDiary tells of its own.
    if (!all.files.has(path) && path !== "data/diary.csv") tell(path, "missing");
  const text = textIn(all.first, CASE_JSON);
  if (text === null) {
    if (all.files.has(CASE_JSON)) tell(CASE_JSON, "case-broken");
    return nothing;
  }
  try {
    const filed = readFiled(text);
    const shown = shownOf(filed);
    if (filedText(filed) !== text) tell(CASE_JSON, "case-spelling");
    const log = checkLog(filed);
    const choice = checkChoice(filed, shown);
    const exhibits = checkExhibits(filed, shown, all.files, all.elsewhere);
    const more = [log.findings, choice.findings, exhibits.findings, checkDiary(filed, all.files)];
    for (const found of more.flat()) findings.push(found);
    for (const bag of bags) {
      const said = readBagInfo(textIn(bag, "bag-info.txt") ?? "");
      if (said.get("made") !== filed.made || said.get("bagging-date") !== filed.made.slice(0, 10))
        tell("bag-info.txt", "bag-info", "Made");
    }
    const { open } = shown;
    const corrections = open.incidents.flatMap(({ id, corrections: later, withdrawn }) => [
      ...later.map(({ recorded }) => ({ incident: id, recorded, withdrawn: false })),
      ...(withdrawn === null ? [] : [{ incident: id, recorded: withdrawn.recorded, withdrawn: true }]),
    ]);
    return {
      findings,
      filed,
      digests: log.digests,
      caseId: open.id === "" ? null : open.id,
      log: {
        case: open.id === "" ? null : open.id,
        feeds: log.feeds,
        events: filed.log.length,
        shown: shown.entries.size,
        incidents: open.incidents.length,
        forks: log.forks,
        corrections,
      },
      exhibits: exhibits.exhibits,
      leftOut: choice.leftOut,
      made: filed.made,
      sample: filed.sample,
    };
  } catch (fault: unknown) {
    tell(CASE_JSON, "case-broken", fault instanceof Error ? fault.message.slice(0, 200) : "");
    return nothing;
  }
}

function checkTags(bag: OpenBag, tell: (where: string, code: Finding["code"], what?: string) => void): void {
  for (const path of TAGS) if (!bag.files.has(path) && !path.includes("manifest")) tell(path, "missing");
  for (const path of bag.files.keys())
    if (!path.startsWith("data/") && !TAGS.has(path) && path !== GROUP_MANIFEST && !STAMPS.test(path))
      tell(path, "unknown-file");
  const bagit = textIn(bag, "bagit.txt");
  if (bag.files.has("bagit.txt") && bagit !== BAGIT_TXT) tell("bagit.txt", "version", bagit?.slice(0, 60));
  const version = readBagInfo(textIn(bag, "bag-info.txt") ?? "").get("habits-case-file-version");
  if (version !== "1") tell("bag-info.txt", "version", version ?? "");
}
