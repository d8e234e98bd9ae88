// Case files as ordinary tools see them: streams gathered, zips unpacked by unzip into a folder of their own.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** All of a stream. */
export async function gathered(stream: ReadableStream<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  const reader = stream.getReader();
  for (let read = await reader.read(); !read.done; read = await reader.read()) pieces.push(read.value);
  return Buffer.concat(pieces);
}

export type Unpacked = Readonly<{
  /** the folder of the bag on disk, and its name */
  folder: string;
  name: string;
  files: ReadonlyMap<string, Uint8Array>;
  /** runs a program in the folder of the bag; throws when it fails */
  run: (program: string, ...args: readonly string[]) => string;
}>;

/** Checks the zip with `unzip -t`, unpacks it, hands it to `look` and removes it. */
export async function unpacked<T>(zip: Uint8Array, look: (bag: Unpacked) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "case-file-"));
  try {
    writeFileSync(join(folder, "file.zip"), zip);
    execFileSync("unzip", ["-tq", "file.zip"], { cwd: folder });
    execFileSync("unzip", ["-q", "file.zip", "-d", "out"], { cwd: folder });
    const [name = "", ...more] = readdirSync(join(folder, "out"));
    if (more.length > 0) throw new Error("More than one folder at the top.");
    const top = join(folder, "out", name);
    const files = new Map(
      readdirSync(top, { recursive: true, withFileTypes: true }).flatMap((entry) => {
        if (!entry.isFile()) return [];
        const path = join(entry.parentPath, entry.name);
        return [[path.slice(top.length + 1), new Uint8Array(readFileSync(path))] as const];
      }),
    );
    const run = (program: string, ...args: readonly string[]): string =>
      execFileSync(program, args, { cwd: top, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
    return await look({ folder: top, name, files, run });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
