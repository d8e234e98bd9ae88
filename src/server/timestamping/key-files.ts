/** The files of the authority in the data folder: `root.pem`, `root-key.pem`, and `authority-0001.pem` onward. */
import { readFileSync, readdirSync } from "node:fs";
import type { KeyObject } from "node:crypto";
import { join } from "node:path";
import { CannotStart } from "../cannot-start.ts";
import {
  codeOf,
  isFolder,
  keepToOurselves,
  makeDataFolder,
  makeFolderOnce,
  sweep,
  writeOnce,
  writeOver,
} from "./folder.ts";
import { newAuthority, newRoot, useUntil } from "./new-keys.ts";
import type { Certificate } from "./pem.ts";
import { certificateIn, keyIn, toPem } from "./pem.ts";

const FOLDER = "timestamp";
const ROOT = "root.pem";
const ROOT_KEY = "root-key.pem";
const AUTHORITY = /^authority-(\d{4,})\.pem$/;

/** Before this day no root was made: the machine does not know the time. */
const EARLIEST = Date.UTC(2025, 0, 1);

/** `key` is null once it has stopped signing. `useUntil`: when it stops, milliseconds since 1970. */
export type Authority = Readonly<{
  number: number;
  certificate: Certificate;
  key: KeyObject | null;
  useUntil: number;
}>;

/** `authorities`: oldest first. `broken`: names of files that cannot be used as they are. */
export type KeyFiles = Readonly<{
  root: Certificate;
  authorities: readonly Authority[];
  broken: readonly string[];
}>;

/** Makes the folder, a root and a first authority if there are none. Throws `CannotStart` in words for the operator. `now`: milliseconds since 1970. */
export function openKeyFiles(dataDir: string, now: number): string {
  makeDataFolder(dataDir);
  const folder = join(dataDir, FOLDER);
  try {
    sweep(dataDir, now);
    if (!isFolder(folder) || readdirSync(folder).length === 0) makeFirst(folder, now);
    keepToOurselves(folder, namesIn(folder));
    sweep(folder, now);
  } catch (error) {
    if (error instanceof CannotStart) throw error;
    throw new CannotStart(`The folder ${folder} cannot be read or written to (${codeOf(error)}).`);
  }
  return folder;
}

function makeFirst(folder: string, now: number): void {
  if (now < EARLIEST)
    throw new CannotStart(
      `The clock of this machine says ${new Date(now).toISOString().slice(0, 10)}. Set it right first.`,
    );
  const root = newRoot(now);
  makeFolderOnce(
    folder,
    new Map([
      [ROOT, root.pem],
      [ROOT_KEY, root.keyPem],
      [fileName(1), newAuthority(root.certificate, root.key, 1, now)],
    ]),
  );
}

/** What is there now. Throws `CannotStart` when there is no root that can be read. */
export function readKeyFiles(folder: string): KeyFiles {
  const root = certificateIn(textOf(folder, ROOT));
  if (root === null || !root.x509.verify(root.x509.publicKey))
    throw new CannotStart(
      `${join(folder, ROOT)} is missing or broken. Put it back from a backup; or move the whole folder away, and a new root is made.`,
    );
  const broken: string[] = [];
  const authorities = namesIn(folder).flatMap((name): readonly Authority[] => {
    const number = Number(AUTHORITY.exec(name)?.[1] ?? 0);
    if (number === 0) return [];
    const text = textOf(folder, name);
    const certificate = certificateIn(text);
    const key = certificate === null ? null : keyIn(text, certificate);
    const hasKey = text.includes("PRIVATE KEY");
    if (certificate === null || !certificate.x509.verify(root.x509.publicKey) || (hasKey && key === null)) {
      broken.push(name);
      return [];
    }
    return [{ number, certificate, key, useUntil: useUntil(certificate) }];
  });
  const rootKey = textOf(folder, ROOT_KEY);
  if (rootKey !== "" && keyIn(rootKey, root) === null) broken.push(ROOT_KEY);
  return { root, authorities: authorities.toSorted((one, other) => one.number - other.number), broken };
}

/** Adds the next authority, unless another server on this folder was quicker. False when the root's key is not here. */
export function addAuthority(folder: string, { root }: KeyFiles, now: number): boolean {
  const key = keyIn(textOf(folder, ROOT_KEY), root);
  if (key === null) return false;
  const numbers = namesIn(folder).map((name) => Number(AUTHORITY.exec(name)?.[1] ?? 0));
  const number = Math.max(0, ...numbers) + 1;
  writeOnce(join(folder, fileName(number)), newAuthority(root, key, number, now));
  return true;
}

/** Takes the key away and leaves the certificate. */
export function endAuthority(folder: string, { number, certificate }: Authority): void {
  writeOver(join(folder, fileName(number)), toPem("CERTIFICATE", certificate.der));
}

const fileName = (number: number): string => `authority-${String(number).padStart(4, "0")}.pem`;

const namesIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter((name) => name.endsWith(".pem"));

function textOf(folder: string, name: string): string {
  try {
    return readFileSync(join(folder, name), "utf8");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return "";
    throw error;
  }
}
