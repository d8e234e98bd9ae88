/** Files that are there whole or not at all, for this user alone, whatever kills us half way. */
import { randomBytes } from "node:crypto";
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { CannotStart } from "../cannot-start.ts";

const FOLDER_MODE = 0o700;
const FILE_MODE = 0o600;

/** Marks what is not finished: nobody reads it, and `sweep` takes it away. */
const UNFINISHED = ".unfinished-";

/** What a file system says that knows no second name for a file. */
const LINKLESS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"];

/** What is older and unfinished belongs to nobody who still runs, in milliseconds. */
const ABANDONED_MS = 600_000;

/** Makes the folder for this user alone if it is missing. Throws `CannotStart` when it cannot be written to. */
export function makeDataFolder(path: string): void {
  try {
    mkdirSync(path, { recursive: true, mode: FOLDER_MODE });
  } catch (error) {
    throw new CannotStart(
      `The folder ${path} cannot be made (${codeOf(error)}). Choose another: DATA_DIR=/some/folder npm start`,
    );
  }
}

/** Takes from others on this machine what they could read. Throws `CannotStart` when that cannot be done. */
export function keepToOurselves(folder: string, names: readonly string[]): void {
  if (process.platform === "win32") return;
  for (const [path, mode] of [
    [folder, FOLDER_MODE],
    ...names.map((name) => [join(folder, name), FILE_MODE] as const),
  ] as const) {
    if ((statSync(path).mode & 0o077) === 0) continue;
    try {
      chmodSync(path, mode);
    } catch (error) {
      throw new CannotStart(
        `Others on this machine may read ${path}, and this user cannot change that (${codeOf(error)}).`,
      );
    }
  }
}

/** Makes a folder with these files, all at once. False when there is one already: then nothing has changed. */
export function makeFolderOnce(path: string, files: ReadonlyMap<string, string>): boolean {
  const unfinished = unfinishedName(path);
  try {
    mkdirSync(unfinished, { mode: FOLDER_MODE });
    for (const [name, content] of files) write(join(unfinished, name), content);
    syncFolder(unfinished);
    renameSync(unfinished, path);
    syncFolder(dirname(path));
    return true;
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true });
    if (["ENOTEMPTY", "EEXIST", "EPERM"].includes(codeOf(error)) && isFolder(path)) return false;
    throw new CannotStart(
      `The folder ${dirname(path)} cannot be written to (${codeOf(error)}). Choose another: DATA_DIR=/some/folder npm start`,
    );
  }
}

/** False when a file of this name is there already: then nothing has changed. */
export function writeOnce(path: string, content: string): boolean {
  return finish(path, content, (unfinished) => {
    try {
      linkSync(unfinished, path);
      return true;
    } catch (error) {
      if (codeOf(error) === "EEXIST") return false;
      if (!LINKLESS.includes(codeOf(error)) || existsSync(path)) throw error;
      renameSync(unfinished, path);
      return true;
    } finally {
      rmSync(unfinished, { force: true });
    }
  });
}

/** In place of what is there. */
export function writeOver(path: string, content: string): void {
  finish(path, content, (unfinished) => {
    renameSync(unfinished, path);
    return true;
  });
}

/** Takes away what was left unfinished by a process that was killed. `now`: milliseconds since 1970. */
export function sweep(folder: string, now: number): void {
  for (const name of readdirSync(folder)) {
    if (!name.includes(UNFINISHED)) continue;
    const path = join(folder, name);
    const age = now - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now);
    if (Math.abs(age) > ABANDONED_MS) rmSync(path, { recursive: true, force: true });
  }
}

/** The code of one of Node's errors; empty for any other. */
export function codeOf(error: unknown): string {
  return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}

export const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;

function finish(path: string, content: string, put: (unfinished: string) => boolean): boolean {
  const unfinished = unfinishedName(path);
  try {
    write(unfinished, content);
    const done = put(unfinished);
    syncFolder(dirname(path));
    return done;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw error;
  }
}

const unfinishedName = (path: string): string => `${path}${UNFINISHED}${randomBytes(8).toString("hex")}`;

function write(path: string, content: string): void {
  const file = openSync(path, "wx", FILE_MODE);
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** So that the names in it outlive a power cut too. Windows has no such thing. */
function syncFolder(path: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(path, "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
