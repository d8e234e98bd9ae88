/** Holds every file of a bag against its lists (RFC 8493, sections 2.1.3, 2.2.1 and 3): changed, missing, in no list. */
import { readBagInfo } from "../bag-info.ts";
import type { Finding, Note } from "./findings.ts";
import { ALGORITHMS, textIn } from "./open-bag.ts";
import type { Algorithm, OpenBag } from "./open-bag.ts";

/** `own`: a case file, in which everything but the token over the lists must be listed. `paths`: what the lists of the payload name. */
export type Checked = Readonly<{
  findings: readonly Finding[];
  notes: readonly Note[];
  paths: ReadonlySet<string>;
}>;

const WEAK: ReadonlySet<Algorithm> = new Set(["sha1", "md5"]);
const BAG_TOKEN = "timestamps/bag.tsr";
const LIST_NAME = /^(tag)?manifest-([A-Za-z0-9]+)\.txt$/;

/** `hashes`: those that could be worked out here. */
export function checkManifests(bag: OpenBag, own: boolean, hashes: ReadonlySet<Algorithm>): Checked {
  const findings: Finding[] = [];
  const notes: Note[] = [];
  const listed = { payload: new Set<string>(), tags: new Set<string>() };
  let strong = 0;
  for (const path of bag.files.keys()) {
    const [, tag, written = ""] = LIST_NAME.exec(path) ?? [];
    if (written === "") continue;
    const algorithm = ALGORITHMS.find((one) => one === written.toLowerCase());
    if (algorithm === undefined || !hashes.has(algorithm)) {
      notes.push({ where: path, what: written, code: "unknown-list" });
      continue;
    }
    if (WEAK.has(algorithm)) notes.push({ where: path, what: written, code: "weak-list" });
    const names = checkList(bag, path, algorithm, findings);
    if (tag === undefined && !WEAK.has(algorithm)) strong += 1;
    for (const name of names) (tag === undefined ? listed.payload : listed.tags).add(name);
    if (tag === undefined) unlisted(bag, names, path, findings);
  }
  if (own) {
    for (const path of ["manifest-sha256.txt", "tagmanifest-sha256.txt"])
      if (!bag.files.has(path)) findings.push({ where: path, what: "", code: "missing" });
    for (const path of bag.files.keys())
      if (
        !path.startsWith("data/") &&
        !listed.tags.has(path) &&
        path !== BAG_TOKEN &&
        path !== "tagmanifest-sha256.txt"
      )
        findings.push({ where: path, what: "", code: "uncovered" });
  } else if (strong === 0 && notes.length === 0)
    findings.push({ where: "manifest-sha256.txt", what: "", code: "missing" });
  checkOxum(bag, findings);
  return { findings, notes, paths: listed.payload };
}

/** Each payload list names every file of the payload. */
function unlisted(bag: OpenBag, names: ReadonlySet<string>, list: string, findings: Finding[]): void {
  for (const path of bag.files.keys())
    if (path.startsWith("data/") && !names.has(path))
      findings.push({ where: path, what: list, code: "uncovered" });
}

function checkList(
  bag: OpenBag,
  list: string,
  algorithm: Algorithm,
  findings: Finding[],
): ReadonlySet<string> {
  const text = textIn(bag, list);
  const names = new Set<string>();
  if (text === null) {
    findings.push({ where: list, what: "", code: "list-broken" });
    return names;
  }
  const tag = list.startsWith("tag");
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === "") lines.pop();
  for (const [at, line] of lines.entries()) {
    const [, digest, written] = /^([0-9a-fA-F]+)[ \t]+\*?(\S.*)$/.exec(line) ?? [];
    const path = written?.replaceAll(/%(0[AaDd]|25)/g, (code) => decodeURIComponent(code)).normalize("NFC");
    if (digest === undefined || path === undefined || names.has(path) || path.startsWith("data/") === tag) {
      findings.push({ where: list, what: `line ${at + 1}`, code: "list-broken" });
      continue;
    }
    names.add(path);
    const file = bag.files.get(path);
    if (file === undefined) findings.push({ where: path, what: list, code: "missing" });
    else {
      const real = file.digests.get(algorithm);
      // One that cannot be unpacked is named already.
      if (real !== undefined && real !== digest.toLowerCase())
        findings.push({ where: path, what: list, code: "changed" });
    }
  }
  return names;
}

/** Bytes and number of the files of the payload, as bag-info.txt says them. */
function checkOxum(bag: OpenBag, findings: Finding[]): void {
  const said = readBagInfo(textIn(bag, "bag-info.txt") ?? "").get("payload-oxum");
  if (said === undefined) return;
  const payload = [...bag.files.values()].filter(({ path }) => path.startsWith("data/"));
  const real = `${payload.reduce((sum, { size }) => sum + size, 0)}.${payload.length}`;
  if (said.trim() !== real)
    findings.push({ where: "bag-info.txt", what: `Payload-Oxum: ${said.slice(0, 60)}`, code: "bag-info" });
}
