/** Kills and stops the server while it answers: it must come back each time, and end cleanly when asked to. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startServer } from "./running-server.ts";

export type KillFindings = Readonly<{
  rounds: number;
  notBack: number;
  unclean: number;
  slowestStartMs: number;
  slowestStopMs: number;
}>;

/** Each round is one SIGKILL and one SIGTERM, both under load. */
export async function killAndStop(port: number, rounds: number): Promise<KillFindings> {
  // One folder for all rounds: the keys that the first start made must serve every later one.
  const DATA_DIR = mkdtempSync(join(tmpdir(), "habits-data-"));
  const found = { rounds, notBack: 0, unclean: 0, slowestStartMs: 0, slowestStopMs: 0 };
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ["kill", "stop"] as const) {
      try {
        const server = await startServer(port, { DATA_DIR });
        found.slowestStartMs = Math.max(found.slowestStartMs, server.startMs);
        // What is under way when the server is killed may end in the middle: that is the point.
        const load = Array.from({ length: 20 }, () =>
          fetch(`${server.origin}/guide`)
            .then((answer) => answer.text())
            .catch(() => ""),
        );
        const { code, ms } = await server[way]();
        await Promise.all(load);
        if (way === "stop") {
          found.slowestStopMs = Math.max(found.slowestStopMs, ms);
          if (code !== 0) found.unclean += 1;
        }
      } catch {
        found.notBack += 1;
      }
    }
  }
  rmSync(DATA_DIR, { recursive: true, force: true });
  return found;
}
