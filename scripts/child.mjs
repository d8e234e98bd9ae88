/** Runs commands as children that never outlive us: Ctrl-C and SIGTERM end them, and what they started, too. */
import { spawn } from "node:child_process";

const running = new Set();
const POSIX = process.platform !== "win32";
const GRACE_MS = 5000;
let ending = false;

/**
 * Runs to the end, its output shown as ours, on the descriptor `output`. Gives the exit code; 1 when it was ended or
 * could not be started.
 * Once we are told to end it starts nothing, and never comes back: there is nothing more to do.
 */
export function run(command, words, { cwd, env, output = 1 } = {}) {
  return new Promise((resolve) => {
    if (ending) return;
    // A group of its own, so that its own children can be reached through it.
    const child = spawn(command, words, {
      cwd,
      env,
      detached: POSIX,
      stdio: ["ignore", output, "inherit"],
    });
    running.add(child);
    const over = (code) => {
      running.delete(child);
      end(child, "SIGKILL");
      if (!ending) resolve(code);
    };
    child.on("error", (error) => {
      console.error(`${command} could not be started (${error.code}).`);
      over(1);
    });
    child.on("exit", (code) => over(code ?? 1));
  });
}

/** To be called once by a script that is started by hand. `told` is called first, with the signal's name. */
export function endChildrenWithUs(told = () => {}) {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
    ["SIGHUP", 129],
  ]) {
    process.on(signal, () => {
      if (!ending) told(signal);
      // Whatever we were told: on an interrupt test runners tidy up what they started, on SIGTERM they do not.
      const sent = ending ? "SIGKILL" : "SIGINT";
      ending = true;
      for (const child of running) end(child, sent);
      setTimeout(() => {
        for (const child of running) end(child, "SIGKILL");
        process.exit(code);
      }, GRACE_MS).unref();
      waitForNone(() => process.exit(code));
    });
  }
}

function waitForNone(then) {
  if (running.size === 0) then();
  else setTimeout(() => waitForNone(then), 20);
}

function end(child, signal) {
  if (child.pid === undefined) return;
  try {
    process.kill(POSIX ? -child.pid : child.pid, signal);
  } catch {
    // It has ended already, and all of its group.
  }
}
