/** Makes diary.csv again from case.json: it must be the same to the byte. */
import { utf8 } from "../../kit/bytes.ts";
import { sha256Hex } from "../../kit/digest.ts";
import { diaryCsv } from "../diary-csv.ts";
import type { FiledCase } from "../filed.ts";
import type { Finding } from "./findings.ts";
import type { BagFile } from "./open-bag.ts";

const PATH = "data/diary.csv";

export function checkDiary(filed: FiledCase, files: ReadonlyMap<string, BagFile>): readonly Finding[] {
  const file = files.get(PATH);
  if (file === undefined) return [{ where: PATH, what: "", code: "missing" }];
  const digest = sha256Hex(utf8(diaryCsv(filed)));
  return file.digests.get("sha256") === digest ? [] : [{ where: PATH, what: digest, code: "diary-changed" }];
}
