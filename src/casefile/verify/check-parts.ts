/** Which parts of a case file were given, whether they belong together, and what lies in those that were not. */
import { utf8 } from "../../kit/bytes.ts";
import { sha256Hex } from "../../kit/digest.ts";
import { readBagInfo } from "../bag-info.ts";
import { readManifest } from "../manifest.ts";
import { GROUP_MANIFEST } from "../tag-files.ts";
import type { Finding } from "./findings.ts";
import { textIn } from "./open-bag.ts";
import type { BagFile, OpenBag } from "./open-bag.ts";

/** `files` of all parts together. `elsewhere`: by path, the digest of what lies in parts that were not given. `missing`: the numbers of these. */
export type Together = Readonly<{
  findings: readonly Finding[];
  files: ReadonlyMap<string, BagFile>;
  elsewhere: ReadonlyMap<string, string>;
  missing: readonly number[];
  first: OpenBag | null;
}>;

type Part = Readonly<{
  bag: OpenBag;
  part: number;
  parts: number;
  group: string;
  made: string;
  manifest: string;
}>;

/** `bags` are read; each was checked by itself. */
export function together(bags: readonly OpenBag[]): Together {
  const findings: Finding[] = [];
  const [only] = bags;
  if (only !== undefined && bags.length === 1 && isWhole(only))
    return { findings, files: only.files, elsewhere: new Map(), missing: [], first: only };
  const parts: Part[] = [];
  const files = new Map<string, BagFile>();
  for (const bag of bags) {
    const part = partOf(bag);
    const [first = part] = parts;
    const twice = parts.some((one) => one.part === part?.part);
    if (part === null || first === null) findings.push({ where: bag.name, what: "", code: "part-other" });
    else if (!belong(part, first)) findings.push({ where: bag.name, what: "", code: "part-other" });
    else if (twice) findings.push({ where: bag.name, what: String(part.part), code: "part-twice" });
    else parts.push(part);
    for (const [path, file] of bag.files) {
      if (path.startsWith("data/") && files.has(path))
        findings.push({ where: path, what: bag.name, code: "part-twice" });
      else files.set(path, file);
    }
  }
  const [any] = parts;
  const listed = readManifest(any?.manifest ?? "");
  if (any === undefined || listed === null || any.group !== `sha256:${sha256Hex(utf8(any.manifest))}`) {
    findings.push({ where: GROUP_MANIFEST, what: "", code: "list-broken" });
    return {
      findings,
      files,
      elsewhere: new Map(),
      missing: [],
      first: parts.find(({ part }) => part === 1)?.bag ?? null,
    };
  }
  const given = new Set(parts.map(({ part }) => part));
  const missing = Array.from({ length: any.parts }, (_, at) => at + 1).filter((part) => !given.has(part));
  const elsewhere = new Map<string, string>();
  const names = new Set(listed.map(({ path }) => path));
  for (const { path, digest } of listed) {
    const file = files.get(path);
    if (file === undefined && missing.length > 0) elsewhere.set(path, digest);
    else if (file === undefined) findings.push({ where: path, what: GROUP_MANIFEST, code: "missing" });
    else if (file.digests.get("sha256") !== digest)
      findings.push({ where: path, what: GROUP_MANIFEST, code: "changed" });
  }
  for (const path of files.keys())
    if (path.startsWith("data/") && !names.has(path))
      findings.push({ where: path, what: GROUP_MANIFEST, code: "uncovered" });
  return { findings, files, elsewhere, missing, first: parts.find(({ part }) => part === 1)?.bag ?? null };
}

function isWhole(bag: OpenBag): boolean {
  const info = readBagInfo(textIn(bag, "bag-info.txt") ?? "");
  return !info.has("bag-group-identifier") && !info.has("bag-count") && !bag.files.has(GROUP_MANIFEST);
}

function partOf(bag: OpenBag): Part | null {
  const info = readBagInfo(textIn(bag, "bag-info.txt") ?? "");
  const [, part = "", parts = ""] = /^(\d{1,4}) of (\d{1,4})$/.exec(info.get("bag-count") ?? "") ?? [];
  const [group, made, manifest] = [
    info.get("bag-group-identifier"),
    info.get("made"),
    textIn(bag, GROUP_MANIFEST),
  ];
  const fits = part !== "" && Number(part) >= 1 && Number(part) <= Number(parts);
  if (!fits || group === undefined || made === undefined || manifest === null) return null;
  return { bag, part: Number(part), parts: Number(parts), group, made, manifest };
}

const belong = (one: Part, other: Part): boolean =>
  one.group === other.group &&
  one.parts === other.parts &&
  one.made === other.made &&
  one.manifest === other.manifest;
