/** A process that opens the authority's keys in the folder that it is given, says its root's digest, and ends; or goes on making folders until it is killed. */
import { createHash } from "node:crypto";
import { join } from "node:path";
import { openKeys } from "../../src/server/timestamping/keys.ts";

const [, , folder = "", how = "once"] = process.argv;
const open = (path: string): string =>
  createHash("sha256")
    .update(openKeys(path, Date.now(), () => {}).rootPem)
    .digest("hex");

if (how === "for-ever") for (let at = 0; ; at += 1) open(join(folder, String(at)));
else process.stdout.write(open(folder));
