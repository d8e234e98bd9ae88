/** Kills and stops the server while it answers: it must come back each time, and end cleanly when asked to. */
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
  const found = { rounds, notBack: 0, unclean: 0, slowestStartMs: 0, slowestStopMs: 0 };
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ["kill", "stop"] as const) {
      try {
        const server = await startServer(port);
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
  return found;
}
