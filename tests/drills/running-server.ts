/** Starts the built server on a port of its own, and waits until it answers. */
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** How a server ended, and how long that took in ms. */
type Ended = Readonly<{ code: number | null; signal: NodeJS.Signals | null; ms: number }>;

export type RunningServer = Readonly<{
  origin: string;
  startMs: number;
  /** all that it has printed */
  output(): string;
  /** SIGTERM */
  stop(): Promise<Ended>;
  /** SIGKILL */
  kill(): Promise<Ended>;
}>;

/** `port` below 32768, where no outgoing connection can hold it; `built` is the folder of the build. Without a DATA_DIR in `environment` it gets one for its lifetime. Rejects with what the server printed when it does not answer in time. */
export async function startServer(
  port: number,
  environment: Readonly<Record<string, string>> = {},
  built = "dist",
): Promise<RunningServer> {
  const data = environment["DATA_DIR"] ?? mkdtempSync(join(tmpdir(), "habits-data-"));
  const started = performance.now();
  const child = spawn(process.execPath, [`${built}/server.mjs`], {
    env: { ...process.env, PORT: String(port), DATA_DIR: data, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  const listen = (part: Buffer): void => void (output += part.toString());
  child.stdout.on("data", listen);
  child.stderr.on("data", listen);
  const ended = new Promise<Omit<Ended, "ms">>((resolve) => {
    child.once("exit", (code, signal) => {
      if (environment["DATA_DIR"] === undefined) rmSync(data, { recursive: true, force: true });
      resolve({ code, signal });
    });
  });
  const origin = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(`${origin}/healthz`)); tries += 1) {
    if (tries > 400 || child.exitCode !== null) throw new Error(`The server did not start:\n${output}`);
    await new Promise((done) => setTimeout(done, 20));
  }
  const end = async (signal: NodeJS.Signals): Promise<Ended> => {
    const asked = performance.now();
    child.kill(signal);
    return { ...(await ended), ms: performance.now() - asked };
  };
  return {
    origin,
    startMs: performance.now() - started,
    output: () => output,
    stop: () => end("SIGTERM"),
    kill: () => end("SIGKILL"),
  };
}

async function answers(address: string): Promise<boolean> {
  try {
    return (await fetch(address)).ok;
  } catch {
    return false;
  }
}
