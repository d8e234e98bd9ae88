// A browser that is killed while it writes, at its small, fixed size: what showed "Saved" is there, and the case opens.
import { expect, it } from "vitest";
import { startServer } from "./running-server.ts";
import { killRounds } from "./vault-kill.ts";

it.each([
  ["chromium", process.env["CHROMIUM"] ?? "/usr/bin/chromium"],
  ["firefox", process.env["FIREFOX"] ?? "/usr/bin/firefox-esr"],
] as const)(
  "%s loses nothing that it called saved, after each of two kills",
  async (browser, executablePath) => {
    const server = await startServer(24764);
    try {
      const { lost, shut, faults, saved } = await killRounds({
        ...{ browser, executablePath },
        ...{ rounds: 2, origin: server.origin },
      });
      expect({ lost, shut, faults }).toEqual({ lost: [], shut: 0, faults: 0 });
      expect(saved).toBeGreaterThan(0);
    } finally {
      await server.stop();
    }
  },
  120_000,
);
