// Hostile requests and kills against the real, built server, at their small, fixed size.
import { describe, expect, it } from "vitest";
import { hostileRequests } from "./hostile-requests.ts";
import { killAndStop } from "./kill-and-stop.ts";
import { startServer } from "./running-server.ts";

describe("the built server", () => {
  it("answers 10,000 hostile requests with plain pages, and neither echoes nor logs what was sent", async () => {
    const server = await startServer(24761);
    try {
      const { faults, planted } = await hostileRequests(server.origin, 10_000, 1);
      expect(faults.slice(0, 5)).toEqual([]);
      expect(server.output()).not.toContain(planted);
    } finally {
      await server.stop();
    }
  }, 120_000);

  it("comes back after each of three kills and ends cleanly when told to", async () => {
    const { notBack, unclean } = await killAndStop(24762, 3);
    expect({ notBack, unclean }).toEqual({ notBack: 0, unclean: 0 });
  }, 60_000);
});
