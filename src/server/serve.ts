/** Starts the whole server from the operator's settings, and ends it when told to. */
import type { Rendering } from "./app.ts";
import { makeApp } from "./app.ts";
import { CannotStart } from "./cannot-start.ts";
import type { Config } from "./config.ts";
import { readConfig } from "./config.ts";
import { TROUBLES } from "./errors.ts";
import type { Listening, TimeLimits } from "./listen.ts";
import { listen } from "./listen.ts";
import type { Log } from "./log.ts";
import { faultOf, makeLog } from "./log.ts";
import { makeRefuse } from "./refusal.ts";
import type { Site } from "./site.ts";
import { startTimestamping } from "./timestamping/start.ts";

/** What main hands in. */
export type Served = Readonly<{ site(): Site; rendering: Rendering }>;

/** Throws `CannotStart` when the address or the data folder cannot be had. */
export async function serve(
  config: Config,
  served: Served,
  log: Log,
  limits?: TimeLimits,
): Promise<Listening> {
  const { host, port, exitUrl, httpsOnly } = config;
  let ready = true;
  const timestamping = startTimestamping(config, log);
  const app = makeApp({ ...served, exitUrl, httpsOnly, log, timestamping, isReady: () => ready });
  const listening = await listen({
    fetch: (request, peer) => app.fetch(request, { peer }),
    refuse: makeRefuse(served.rendering.errorPage, httpsOnly, (error) => log.fault(faultOf(error))),
    refused: (code) => log.answered({ method: "OTHER", route: code, status: TROUBLES[code].status, ms: 0 }),
    host,
    port,
    httpsOnly,
    ...(limits === undefined ? {} : { limits }),
  });
  return {
    address: listening.address,
    stop: () => {
      ready = false;
      return listening.stop();
    },
  };
}

/**
 * For main: starts, says the address in one line, and ends the process on SIGTERM or SIGINT. What stands in the way is
 * said in plain words, with exit code 1. `make` is called once the settings are known to be good. `dataFolder`: where the
 * keys lie when DATA_DIR is not set.
 */
export async function run(make: () => Served | Promise<Served>, dataFolder: string): Promise<void> {
  const log = makeLog((line) => process.stdout.write(line));
  try {
    const config = readConfig(process.env, dataFolder);
    const running = await serve(config, await make(), log);
    process.stdout.write(`HABITS is at ${running.address}\n`);
    endWith(running);
    // From here on a message may quote what a visitor sent.
    process.on("uncaughtException", (error) => {
      log.fault(faultOf(error));
      process.exit(1);
    });
  } catch (error) {
    if (!(error instanceof CannotStart)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}

/** The first signal lets answers under way finish; a second ends at once. */
function endWith(running: Listening): void {
  let told = false;
  const end = (): void => {
    if (told) process.exit(1);
    told = true;
    void running.stop().then(() => process.exit(0));
  };
  process.on("SIGTERM", end);
  process.on("SIGINT", end);
}
