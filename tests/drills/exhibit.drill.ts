// A browser that is killed while it seals a file, at its small, fixed size: the file is whole afterwards, or nothing of it is there.
import { expect, it } from "vitest";
import { exhibitKillRounds } from "./exhibit-kill.ts";
import { startServer } from "./running-server.ts";

it("leaves a whole exhibit or none, and no piece of one, after each of two kills", async () => {
  const server = await startServer(24763);
  try {
    const executablePath = process.env["CHROMIUM"] ?? "/usr/bin/chromium";
    const found = await exhibitKillRounds({ rounds: 2, origin: server.origin, executablePath });
    const { lost, wrong, orphans, shut } = found;
    expect({ lost, wrong, orphans, shut }).toEqual({ lost: 0, wrong: 0, orphans: 0, shut: 0 });
    expect(found.whole + found.gone).toBe(2);
  } finally {
    await server.stop();
  }
}, 120_000);
