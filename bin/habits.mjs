#!/usr/bin/env node
/** The `habits` command of this checkout: makes it runnable first, then runs it. */
import { ROOT, ready } from "../scripts/ready.mjs";

// What is printed belongs to the command alone, so that it can be piped.
await ready(ROOT, (line) => void process.stderr.write(`${line}\n`));
await import("../dist/habits.mjs");
