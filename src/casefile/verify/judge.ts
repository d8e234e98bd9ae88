/** Puts together what was found in the bags that were read, and says what they are. */
import { readBagInfo } from "../bag-info.ts";
import { existedBy } from "../existed.ts";
import { checkContents } from "./check-contents.ts";
import type { Contents } from "./check-contents.ts";
import { checkManifests } from "./check-manifests.ts";
import { together } from "./check-parts.ts";
import { checkTimestamps } from "./check-timestamps.ts";
import type { StampCheck } from "./check-timestamps.ts";
import type { Finding, Verdict } from "./findings.ts";
import { notProven } from "./not-proven.ts";
import { ALGORITHMS, textIn } from "./open-bag.ts";
import type { Algorithm, Hashers, OpenBag } from "./open-bag.ts";

/** What is said of something that is no case file at all. */
export const NOTHING: Verdict = {
  kind: "not-a-case-file",
  files: 0,
  bytes: 0,
  made: null,
  findings: [],
  notes: [],
  log: null,
  exhibits: [],
  timestamps: [],
  existed: {},
  leftOut: { events: 0, parts: [], abridged: [] },
  notProven: [],
};

/** No more findings than these are told: what is broken on purpose may be broken a million times. */
export const MOST_FINDINGS = 10_000;

type How = Readonly<{
  roots: readonly Uint8Array[];
  hashers?: Hashers | undefined;
  signal?: AbortSignal | undefined;
}>;

/** `hashers`: those that the bags were read with, besides SHA-256 and SHA-512. */
export async function judge(
  bags: readonly OpenBag[],
  { roots, hashers = {}, signal }: How,
): Promise<Verdict> {
  const own = bags.some(isCaseFile);
  const hashes = new Set<Algorithm>([
    "sha256",
    "sha512",
    ...ALGORITHMS.filter((one) => hashers[one] !== undefined),
  ]);
  const lists = bags.map((bag) => ({ bag, ...checkManifests(bag, own, hashes) }));
  const placed = placing(bags);
  const ofBags = lists.flatMap(({ bag, findings }) => [...bag.findings, ...findings].map(placed(bag)));
  const notes = lists.flatMap(({ bag, notes: more }) => [...bag.notes, ...more].map(placed(bag)));
  const files = bags.flatMap((bag) => [...bag.files.values()]);
  const common = { files: files.length, bytes: files.reduce((sum, { size }) => sum + size, 0) };
  if (!own) {
    const several: readonly Finding[] = bags.length > 1 ? [{ where: "", what: "", code: "part-other" }] : [];
    const findings = each([...ofBags, ...several]);
    return { ...NOTHING, ...common, kind: "other-bag", findings, notes, notProven: ["other-maker"] };
  }
  const all = together(bags);
  const contents = checkContents(all, bags);
  const stamps = await stampsOf(bags, all.first, contents, { roots, signal });
  const findings = each([...ofBags, ...all.findings, ...contents.findings, ...stamps.findings]);
  const elsewhere = [...all.elsewhere.keys()].map(
    (where) => ({ where, what: "", code: "elsewhere" }) as const,
  );
  const { log, exhibits, leftOut, made, sample, digests } = contents;
  const events = contents.filed?.log ?? [];
  const existed = new Map([...existedBy(events, stamps.own), ...existedBy(events, stamps.trusted)]);
  return {
    ...common,
    kind: findings.length === 0 ? "whole" : "altered",
    made,
    findings,
    notes: [...notes, ...elsewhere],
    log,
    exhibits,
    timestamps: stamps.stamps,
    existed: Object.fromEntries(existed),
    leftOut,
    notProven: notProven({
      bags: bags.length,
      stamps: stamps.stamps,
      trusted: stamps.trusted,
      digests,
      leftOut,
      exhibits,
      partsMissing: all.missing.length > 0,
      sample,
    }),
  };
}

/** Any mark that our maker leaves: one that was taken away does not make the file another maker's. */
function isCaseFile(bag: OpenBag): boolean {
  const info = readBagInfo(textIn(bag, "bag-info.txt") ?? "");
  return (
    info.has("habits-case-file-version") ||
    info.get("bag-software-agent")?.startsWith("HABITS") === true ||
    bag.files.has("how-to-check.txt") ||
    /"format"\s*:\s*"habits-case-file"/.test(textIn(bag, "data/case.json") ?? "")
  );
}

/** Where several zips were given, each place is named with its zip. */
const placing =
  (bags: readonly OpenBag[]) =>
  (bag: OpenBag) =>
  <T extends Readonly<{ where: string }>>(one: T): T =>
    bags.length === 1 ? one : { ...one, where: one.where === "" ? bag.name : `${bag.name}: ${one.where}` };

/** Each thing once: several checks see the same file gone. */
function each(findings: readonly Finding[]): readonly Finding[] {
  const kept = new Map<string, Finding>();
  for (const one of findings) {
    const name = `${one.code} ${one.where} ${one.code === "missing" ? "" : one.what}`;
    if (!kept.has(name)) kept.set(name, one);
    if (kept.size === MOST_FINDINGS) break;
  }
  return [...kept.values()];
}

async function stampsOf(
  bags: readonly OpenBag[],
  first: OpenBag | null,
  { digests, caseId }: Contents,
  how: Omit<How, "hashers">,
): Promise<StampCheck> {
  const placed = placing(bags);
  const checks: StampCheck[] = [];
  for (const bag of bags) {
    const log = bag === first ? { digests, caseId } : { digests: null, caseId: null };
    const check = await checkTimestamps({ bag, ...how, ...log });
    const stamps = check.stamps.map((one) => ({ ...one, path: placed(bag)({ where: one.path }).where }));
    checks.push({ ...check, stamps, findings: check.findings.map(placed(bag)) });
  }
  return {
    findings: checks.flatMap(({ findings }) => findings),
    stamps: checks.flatMap(({ stamps }) => stamps),
    trusted: checks.flatMap(({ trusted }) => trusted),
    own: checks.flatMap(({ own }) => own),
  };
}
