/** Opens what was picked, sealed or not, and checks it or joins its parts: the part of the check page that its worker does. */
import { BagFault } from "../../casefile/bag-fault.ts";
import { bagName, makeBag } from "../../casefile/bag.ts";
import { joinParts } from "../../casefile/join.ts";
import { LockFault, isSealed, openCaseFile } from "../../casefile/protect.ts";
import { verifyCaseFile } from "../../casefile/verify/verify.ts";
import { blobOf } from "../device/blob-of.ts";
import { wholeHasher } from "../vault/whole-digest.ts";
import type { CheckAnswer, CheckOrder } from "./orders.ts";

type OnRead = (done: number, of: number) => void;

type Named = Readonly<{ name: string; blob: Blob }>;

/** Answers `sealed` where it takes words and none were given. */
export async function checkFiles(order: CheckOrder, onRead: OnRead): Promise<CheckAnswer> {
  const files = await opened(order);
  if (!Array.isArray(files)) return files;
  const verdict = await verifyCaseFile(files, {
    roots: order.roots,
    hashers: { sha256: wholeHasher },
    onProgress: onRead,
  });
  return { says: "verdict", verdict };
}

/** All parts of one case file as one, with the payload that it was split from. */
export async function joinFiles(order: CheckOrder, onRead: OnRead): Promise<CheckAnswer> {
  const files = await opened(order);
  if (!Array.isArray(files)) return files;
  try {
    const whole = await joinParts(files);
    const zip = makeBag({ ...whole, newHasher: wholeHasher, onProgress: onRead });
    return { says: "joined", name: bagName(whole), bytes: await blobOf(zip, "application/zip") };
  } catch (fault) {
    if (fault instanceof BagFault) return { says: "trouble", why: fault.code };
    throw fault;
  }
}

async function opened({ files, words }: CheckOrder): Promise<Named[] | CheckAnswer> {
  const all: Named[] = [];
  for (const file of files) {
    if (!(await isSealed(file))) {
      all.push({ name: file.name, blob: file });
      continue;
    }
    if (words === null) return { says: "sealed" };
    try {
      const clear = await openCaseFile(file, words);
      all.push({ name: file.name.replace(/\.age$/i, ""), blob: await blobOf(clear, "application/zip") });
    } catch (fault) {
      if (fault instanceof LockFault) return { says: "trouble", why: "wrong-words" };
      throw fault;
    }
  }
  return all;
}
