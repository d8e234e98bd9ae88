/** Holds the exhibits of a case file against the log, which names the digest of each, and against the bytes that are there. */
import { canonicalJson } from "../../kit/canonical-json.ts";
import { filedExhibits } from "../exhibit-list.ts";
import type { FiledCase, FiledExhibit } from "../filed.ts";
import { exhibitFileName } from "../names.ts";
import { EXHIBITS } from "../payload.ts";
import { CASE_JSON } from "./check-log.ts";
import type { Shown } from "./check-choice.ts";
import type { CheckedExhibit, Finding } from "./findings.ts";
import type { BagFile } from "./open-bag.ts";

/** `elsewhere`: by path, the digest of what lies in parts that were not given. */
export function checkExhibits(
  filed: FiledCase,
  { open, named }: Shown,
  files: ReadonlyMap<string, BagFile>,
  elsewhere: ReadonlyMap<string, string>,
): Readonly<{ findings: readonly Finding[]; exhibits: readonly CheckedExhibit[] }> {
  const findings: Finding[] = [];
  const tell = (where: string, code: Finding["code"], what = ""): void =>
    void findings.push({ where, what, code });
  const listed = new Map(filed.exhibits.map((one) => [one.id, one]));
  const kept = new Map(
    filed.log.flatMap(({ body, salts }) => (body === null ? [] : [[idOfExhibit(body), salts] as const])),
  );
  const exhibits = filed.exhibits.map((one, at): CheckedExhibit => {
    const recorded = open.exhibits.get(one.id);
    const where = one.path ?? CASE_JSON;
    if (recorded === undefined) tell(where, "exhibit-not-in-log", one.id);
    else {
      // Without its salt the log does not vouch for the digest; of one that was destroyed its name was taken out.
      const vouched = kept.get(one.id)?.["exhibit"] !== undefined || one.path === null;
      const { digest, size, name, type } = recorded.exhibit;
      if (!vouched || digest !== one.digest || size !== one.size)
        tell(where, "exhibit-not-in-log", one.digest);
      if (one.path !== null && one.path !== `${EXHIBITS}${exhibitFileName(at + 1, name, type)}`)
        tell(where, "exhibit-renamed", name);
      if ((recorded.destroyed !== null) !== (one.missing === "destroyed"))
        tell(where, "exhibit-not-listed", one.id);
    }
    const { id, path, digest, size } = one;
    return { number: at + 1, id, path, digest, size, state: stateOf(one, files, elsewhere, findings) };
  });
  if (listed.size !== filed.exhibits.length) tell(CASE_JSON, "exhibit-order", "one stands twice");
  for (const id of open.exhibits.keys()) if (!listed.has(id)) tell(CASE_JSON, "exhibit-not-listed", id);
  if (findings.length === 0 && !inOrder(filed, { open, named })) tell(CASE_JSON, "exhibit-order");
  const paths = new Set(filed.exhibits.flatMap(({ path }) => path ?? []));
  for (const path of [...files.keys(), ...elsewhere.keys()])
    if (path.startsWith(EXHIBITS) && !paths.has(path)) tell(path, "unknown-file");
  return { findings, exhibits };
}

function idOfExhibit(body: Readonly<Record<string, unknown>>): string {
  const of = body["of"];
  const isOne = body["exhibit"] !== undefined;
  return isOne && typeof of === "object" && of !== null && "exhibit" in of && typeof of.exhibit === "string"
    ? of.exhibit
    : "";
}

function stateOf(
  { path, digest, size, missing }: FiledExhibit,
  files: ReadonlyMap<string, BagFile>,
  elsewhere: ReadonlyMap<string, string>,
  findings: Finding[],
): CheckedExhibit["state"] {
  if (path === null) {
    if (missing === null) findings.push({ where: CASE_JSON, what: digest, code: "exhibit-not-listed" });
    return missing ?? "unreadable";
  }
  if (missing !== null) findings.push({ where: path, what: missing, code: "exhibit-not-listed" });
  const file = files.get(path);
  if (file === undefined && elsewhere.get(path) === digest) return "elsewhere";
  if (file?.digests.get("sha256") === digest && file.size === size) return "whole";
  findings.push({ where: path, what: digest, code: file === undefined ? "missing" : "exhibit-changed" });
  return file === undefined ? "unreadable" : "changed";
}

/** The list made again. Where only a copy is shown, its place followed from an original that is not: then the order cannot be made again. */
function inOrder(filed: FiledCase, { open, named }: Pick<Shown, "open" | "named">): boolean {
  const known = [...open.exhibits.values()].every(
    ({ copyOf }) => copyOf === undefined || open.exhibits.has(copyOf.exhibit),
  );
  const present = new Map(filed.exhibits.map(({ id, missing }) => [id, missing]));
  return !known || canonicalJson(filedExhibits(open, named, present)) === canonicalJson(filed.exhibits);
}
